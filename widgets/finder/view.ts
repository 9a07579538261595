/** What the person chose: filters, order, and the screen shown. All of it stands in the page's fragment. */
export type ViewKey = 'setting' | 'month' | 'nights' | 'zone' | 'region' | 'department' | 'wheelchair' | 'disability' | 'transfer' | 'tag' | 'max' | 'q' | 'sort' | 'show' | 'stay';
export type View = Readonly<Partial<Record<ViewKey, readonly string[]>>>;

const among = (...values: string[]) => (value: string): boolean => values.includes(value);
const flag = among('true');

/** What a link may carry: anything else in it is left out, so that an old or wrong link still opens the list. */
const allowed: Readonly<Record<ViewKey, (value: string) => boolean>> = {
  setting: among('sea', 'mountain', 'countryside', 'city'),
  month: (value) => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(value),
  nights: (value) => /^[1-9]$|^[1-5]\d$|^60$/.test(value),
  zone: among('metropole', 'ile-de-france', 'outre-mer', 'union-europeenne'),
  region: (value) => /^(?:0[12346]|11|2[478]|32|44|5[23]|7[56]|84|9[34]|97[578]|98[46789])$/.test(value),
  department: (value) => /^(?:0[1-9]|[13-8]\d|2[1-9AB]|9[0-5]|97[1-8]|98[46789])$/.test(value),
  wheelchair: flag,
  disability: among('hearing', 'mental', 'motor', 'visual'),
  transfer: flag,
  tag: among('intergenerational', 'christmas', 'respite', 'digital'),
  max: (value) => /^[1-9]\d{1,3}$/.test(value),
  q: (value) => value.trim() !== '' && value.length <= 100,
  sort: among('price'),
  show: among('map', 'list', 'kept'),
  stay: (value) => value !== '' && value.length <= 100,
};

const keys: readonly ViewKey[] = ['setting', 'month', 'nights', 'zone', 'region', 'department', 'wheelchair', 'disability', 'transfer', 'tag', 'max', 'q', 'sort', 'show', 'stay'];
const single: readonly ViewKey[] = ['month', 'region', 'department', 'max', 'q', 'sort', 'show', 'stay'];
const notFilters: readonly ViewKey[] = ['sort', 'show', 'stay'];
const ours = 'sev.';

export const filterKeys: readonly ViewKey[] = keys.filter((key) => !notFilters.includes(key));

/** Reads the view that a fragment carries; what belongs to the page is not ours to read. */
export function readView(hash: string): View {
  const fields = new URLSearchParams(partsOf(hash).filter((part) => part.startsWith(ours)).join('&'));
  return Object.fromEntries(keys.flatMap((key) => {
    const values = [...new Set(fields.getAll(ours + key))].filter(allowed[key]).slice(0, single.includes(key) ? 1 : 60);
    return values.length ? [[key, values]] : [];
  }));
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

/** Adds a value, or takes it away where it is already there. */
export function toggled(view: View, key: ViewKey, value: string): View {
  const values = view[key] ?? [];
  return withValues(view, key, values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
}

/** Whether two views show the same stays in the same order. */
export const sameSearch = (a: View, b: View): boolean => searchPart(a) === searchPart(b);

const searchPart = (view: View): string => writeView('', withValues(withValues(view, 'show', []), 'stay', []));

export const filterCount = (view: View): number => filterKeys.reduce((sum, key) => sum + (view[key]?.length ?? 0), 0);

export const withoutFilters = (view: View): View => filterKeys.reduce((left, key) => withValues(left, key, []), view);
