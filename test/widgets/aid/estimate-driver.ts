import { SevAidElement } from '../../../widgets/aid/sev-aid.element.ts';
import { type Answers, visit } from '../../../widgets/foundation/visit.ts';
import { nextEvent, plain, WidgetDriver } from '../driver.ts';
import { ProxyStandIn } from '../proxy-stand-in.ts';

if (!customElements.get('sev-aid')) customElements.define('sev-aid', SevAidElement);

export const september = '2026-09-14';

/** A person in front of `<sev-aid>`, whatever its layout. */
export class AidDriver extends WidgetDriver<SevAidElement> {
  constructor(element: SevAidElement, readonly proxy: ProxyStandIn) {
    super(element);
  }

  /** A field or a list found by its label, inside the group of this legend if one is named. */
  labelled(label: string, legend?: string): HTMLInputElement | HTMLSelectElement {
    const group = [...this.root.querySelectorAll('fieldset')].find((one) => plain(one.querySelector('legend')?.textContent) === legend);
    const place = legend === undefined ? this.root : group;
    const all = [...(place?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [])];
    const found = all.find((one) => [...(one.labels ?? [])].some((each) => plain(each.textContent).startsWith(label)));
    if (!found) throw new Error(`no field labelled « ${label} » in: ${all.map((one) => plain(one.labels?.[0]?.textContent)).join(' · ')}`);
    return found;
  }

  async write(label: string, text: string, legend?: string): Promise<void> {
    const field = this.labelled(label, legend);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Chooses in a list by the words it shows. */
  async pick(label: string, words: string): Promise<void> {
    const list = this.labelled(label);
    const option = list instanceof HTMLSelectElement ? [...list.options].find((one) => plain(one.textContent).startsWith(words)) : undefined;
    if (!option) throw new Error(`« ${words} » cannot be chosen in « ${label} »`);
    list.value = option.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Presses a choice of a group of radios. */
  async choose(legend: string, words: string): Promise<void> {
    this.labelled(words, legend).click();
    await this.settled();
  }

  async born(legend: string, day: string, month: string, year: string): Promise<void> {
    for (const [part, text] of [['Jour', day], ['Mois', month], ['Année', year]] as const) await this.write(part, text, legend);
  }

  /** The bill under the heading: each line with its sum. */
  get bill(): Record<string, string> {
    return pairs(this.root.querySelector('.pair .sum'));
  }

  /** The rows of the table of people, without its head. */
  get table(): string[][] {
    return [...this.root.querySelectorAll('table.rows tbody tr')].map((row) => [...row.children].map((cell) => plain(cell.textContent)));
  }

  /** The other choices, each with what would remain. */
  get whatIfs(): Record<string, string> {
    return Object.fromEntries([...this.root.querySelectorAll('.if li')].map((one) => [plain(one.querySelector('button')?.textContent), plain(one.querySelector('b')?.textContent)]));
  }

  /** What remains to pay on each kind of stay, side by side. */
  get sideBySide(): string[] {
    return [...this.root.querySelectorAll('.kinds.four .kind')].map((card) => `${plain(card.querySelector('h4')?.textContent)} : ${plain([...card.querySelectorAll('dd')].at(-1)?.textContent)}`);
  }

  /** Leaves the page as it was found: no widget, no answer, no stand-in. */
  clear(): void {
    this.element.parentElement?.remove();
    this.proxy.leave();
    visit.erase();
  }
}

const pairs = (list: Element | null): Record<string, string> =>
  Object.fromEntries([...(list?.querySelectorAll('dt') ?? [])].map((term) => [plain(term.textContent), plain(term.nextElementSibling?.textContent)]));

export interface Placed {
  attributes?: Record<string, string>;
  answers?: Answers;
  proxy?: ProxyStandIn;
  width?: number;
}

/** Puts the widget on a page without waiting. `answers` were given before on the visit. */
export function placeAid({ attributes = {}, answers = {}, proxy = new ProxyStandIn(), width = 900 }: Placed = {}): AidDriver {
  visit.add(answers);
  const element = document.createElement('sev-aid');
  if (!(element instanceof SevAidElement)) throw new Error('the tag is not ours');
  for (const [name, value] of Object.entries({ api: proxy.api, today: september, ...attributes })) element.setAttribute(name, value);
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  place.append(element);
  document.body.append(place);
  return new AidDriver(element, proxy);
}

/** Puts the widget on a page and waits until everything it needs is there. */
export async function openAid(placed: Placed = {}): Promise<AidDriver> {
  const driver = placeAid(placed);
  await nextEvent(driver.element, 'sev-ready');
  await driver.settled();
  return driver;
}

/** A retired couple with 2 shares and 27 900 €, as another widget of the page was told. */
export const retiredCouple: Answers = {
  forWhom: 'couple', married: 'yes', 'me.birthDate': '1952-03-27', 'spouse.birthDate': '1950-01-02', 'couple.livesInFrance': 'both',
  'me.activity': 'retired', 'spouse.activity': 'retired', 'couple.income': '27900', 'couple.shares': '2', 'couple.aidThisYear': 'none',
};

/** A retired person alone with 14 230 €. */
export const retiredAlone: Answers = {
  forWhom: 'me', 'me.birthDate': '1952-03-27', 'me.livesInFrance': 'yes', 'me.activity': 'retired', 'me.kind': 'single', 'me.income': '14230', 'me.shares': '1', 'me.aidThisYear': 'none',
};
