import { SevEligibilityElement } from '../../../widgets/eligibility/sev-eligibility.element.ts';
import { visit } from '../../../widgets/foundation/visit.ts';
import { nextEvent, WidgetDriver } from '../driver.ts';
import { ProxyStandIn } from '../proxy-stand-in.ts';

if (!customElements.get('sev-eligibility')) customElements.define('sev-eligibility', SevEligibilityElement);

export const september = '2026-09-14';

/** A person in front of `<sev-eligibility>`. */
export class Interview extends WidgetDriver<SevEligibilityElement> {
  constructor(element: SevEligibilityElement, readonly proxy: ProxyStandIn) {
    super(element);
  }

  async begin(forWhom: string): Promise<void> {
    await this.press('button', 'Commencer');
    await this.choose(forWhom);
  }

  async choose(answer: string): Promise<void> {
    await this.press('radio', answer);
    await this.goOn();
  }

  async born(day: string, month: string, year: string): Promise<void> {
    await this.type('Jour', day);
    await this.type('Mois', month);
    await this.type('Année', year);
    await this.goOn();
  }

  async earns(amount: string): Promise<void> {
    await this.type('Revenu imposable, par an', amount);
    await this.goOn();
  }

  async seeResult(): Promise<void> {
    await this.press('button', 'Voir ma réponse');
  }

  /** The usual way to the list of answers: one person, retired, in France, not aided yet. */
  async answerAsRetired({ income = '14 230' }: { income?: string } = {}): Promise<void> {
    await this.begin('Pour moi');
    await this.born('27', '3', '1952');
    await this.choose('Oui');
    await this.choose('À la retraite');
    await this.choose('Non');
    await this.earns(income);
  }

  get progress(): string {
    return this.root.querySelector('.trail p')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** The sums of the cards of the result, by kind of stay: price, aid, what remains. */
  get bills(): Record<string, string[]> {
    const cards = [...this.root.querySelectorAll('.kind')].filter((card) => !card.closest('details'));
    return Object.fromEntries(cards.map((card) => [clean(card.querySelector('h4')), [...card.querySelectorAll('dd')].map(clean)]));
  }
}

const clean = (node: Element | null): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export interface Opened {
  attributes?: Record<string, string>;
  proxy?: ProxyStandIn;
  width?: number;
}

/** Puts the widget on a page and waits until everything it needs is there. */
export async function openInterview({ attributes = {}, proxy = new ProxyStandIn(), width = 400 }: Opened = {}): Promise<Interview> {
  const interview = placeInterview({ attributes, proxy, width });
  await nextEvent(interview.element, 'sev-ready');
  await interview.settled();
  return interview;
}

/** Puts the widget on a page without waiting. */
export function placeInterview({ attributes = {}, proxy = new ProxyStandIn(), width = 400 }: Opened = {}): Interview {
  const element = document.createElement('sev-eligibility');
  if (!(element instanceof SevEligibilityElement)) throw new Error('the tag is not ours');
  for (const [name, value] of Object.entries({ api: proxy.api, today: september, ...attributes })) element.setAttribute(name, value);
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  place.append(element);
  document.body.append(place);
  return new Interview(element, proxy);
}

/** Leaves the page as it was found: no widget, no answer, no stand-in. */
export function clearPage(...interviews: (Interview | undefined)[]): void {
  for (const interview of interviews) {
    interview?.element.parentElement?.remove();
    interview?.proxy.leave();
  }
  visit.erase();
}
