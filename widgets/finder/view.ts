/** What the person chose: filters, order, and the screen shown. All of it stands in the page's fragment. */
export type ViewKey = 'setting' | 'month' | 'nights' | 'zone' | 'region' | 'department' | 'near' | 'radius' | 'wheelchair' | 'disability' | 'transfer' | 'tag' | 'max' | 'q' | 'sort' | 'show' | 'stay';
export type View = Readonly<Partial<Record<ViewKey, readonly string[]>>>;

const among = (...values: string[]) => (value: string): boolean => values.includes(value);
const flag = among('true');
const like = (form: RegExp) => (value: string): boolean => form.test(value);

/** What a link may carry: anything else in it is left out, so that an old or wrong link still opens the list. */
const allowed: readonly (readonly [ViewKey, (value: string) => boolean])[] = [
  ['setting', among('sea', 'mountain', 'countryside', 'city')],
  ['month', like(/^20\d\d-(?:0[1-9]|1[0-2])$/)],
  ['nights', like(/^[1-9]$|^[1-5]\d$|^60$/)],
  ['zone', among('metropole', 'ile-de-france', 'outre-mer', 'union-europeenne')],
  ['region', like(/^(?:0[12346]|11|2[478]|32|44|5[23]|7[56]|84|9[34]|97[578]|98[46789])$/)],
  ['department', like(/^(?:0[1-9]|[13-8]\d|2[1-9AB]|9[0-5]|97[1-8]|98[46789])$/)],
  ['near', like(/^\d[\dAB]\d{3}$/)],
  ['radius', among('25', '50', '100', '200')],
  ['wheelchair', flag],
  ['disability', among('hearing', 'mental', 'motor', 'visual')],
  ['transfer', flag],
  ['tag', among('intergenerational', 'christmas', 'respite', 'digital')],
  ['max', like(/^[1-9]\d{1,3}$/)],
  ['q', (value) => value.trim() !== '' && value.length <= 100],
  ['sort', among('price', 'distance')],
  ['show', among('map', 'list', 'kept')],
  ['stay', (value) => value !== '' && value.length <= 100],
];

export const keys: readonly ViewKey[] = allowed.map(([key]) => key);
const several: readonly ViewKey[] = ['setting', 'nights', 'zone', 'wheelchair', 'disability', 'transfer', 'tag'];
const ours = 'sev.';

/** Reads the view that a fragment carries; what belongs to the page is not ours to read. */
export function readView(hash: string): View {
  const fields = new URLSearchParams(partsOf(hash).filter((part) => part.startsWith(ours)).join('&'));
  const view: View = Object.fromEntries(allowed.flatMap(([key, isAllowed]) => {
    const values = [...new Set(fields.getAll(ours + key))].filter(isAllowed).slice(0, several.includes(key) ? 60 : 1);
    return values.length ? [[key, values]] : [];
  }));
  return view.near ? view : withoutNear(view);
}

/** Writes the view into a fragment, beside what the page keeps there. Empty where nothing is left to say. */
export function writeView(hash: string, view: View): string {
  const fields = new URLSearchParams(keys.flatMap((key) => (view[key] ?? []).map((value) => [ours + key, value])));
  const parts = [...partsOf(hash).filter((part) => !part.startsWith(ours)), fields.toString()].filter(Boolean);
  return parts.length ? `#${parts.join('&')}` : '';
}

const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

export const oneOf = (view: View, key: ViewKey): string | undefined => view[key]?.[0];

/** The view with other values of one key; none takes it away. */
export function withValues(view: View, key: ViewKey, values: readonly string[]): View {
  const { [key]: _, ...others } = view;
  return values.length ? { ...others, [key]: values } : others;
}

/** The view around no commune: neither a radius nor an order by distance means anything then. */
export function withoutNear(view: View): View {
  const left = withValues(withValues(view, 'near', []), 'radius', []);
  return oneOf(left, 'sort') === 'distance' ? withValues(left, 'sort', []) : left;
}
