import { adoptStyles, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Circumstances } from '../eligibility/request.ts';
import { loadConditions, UnreachableError } from '../foundation/conditions-client.ts';
import { top } from '../foundation/emblem.ts';
import { tell } from '../foundation/events.ts';
import { offlineNote, phoneFoot } from '../foundation/screen.ts';
import { SevElement } from '../foundation/sev-element.ts';
import { type Answers, visit } from '../foundation/visit.ts';
import { aidWords as words } from '../words/aid.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { GivenAnswers } from './given-answers.ts';
import { panelStyles } from './panel.styles.ts';
import { panels } from './panels.ts';
import { whoField } from './who-field.ts';
import type { WidgetHost } from './widget-host.ts';

const widget = 'sev-aid';
/** Agents also check the lists of past stays. */
const firstYear = 2023;

/** What stands on the page once its part is loaded: a household's estimate, or a group's list. */
interface Layout {
  render(): TemplateResult;
  visitChanged(): void;
  stop(): void;
}

/**
 * Tells a household what each kind of stay costs, what the aid pays, and what remains to pay.
 *
 * With `layout="group"`, does the same for an agent's list of people. Decides in the browser, with the conditions read
 * from the proxy: neither answers nor list leave the device.
 *
 * @tagname sev-aid
 * @slot - What a visitor sees where scripts do not run: usually the phone line.
 * @attr {string} api - Origin of the proxy. Default: the origin that served the script.
 * @attr {'group'} layout - `group` takes a list of people (CSV) and decides for each.
 * @attr {'compact'} density - Tightens space and headings for agents, never text nor targets.
 * @attr {boolean} remember - Keeps the household's answers for the visit in this page's session storage. Never a list.
 * @attr {string} start-date - First day of the stay, `YYYY-MM-DD`. Without it the next plausible departure is taken.
 * @attr {'metropole'|'ile-de-france'|'outre-mer'|'union-europeenne'} zone - Shows only the stays of that zone.
 * @attr {string} nights - The length chosen at first. Default: the longest stay.
 * @attr {string} stays-url - Where “Trouver un séjour” leads. Without it the next step is the phone line and the CCAS.
 * @attr {string} today - The day it is, for demonstrations and tests. Default: today in Paris.
 * @fires {CustomEvent} sev-ready - Texts and conditions are all there; from now on no request leaves.
 * @fires {CustomEvent} sev-result - An answer is shown, or changed, because the person asked for it.
 * @fires {CustomEvent} sev-error - The proxy could not be reached.
 * @cssprop --sev-accent - Colour of buttons, links and chosen things. Any colour is safe.
 * @cssprop --sev-host-text - Face of the text, e.g. `inherit`.
 * @cssprop --sev-host-heading - Face of headings and amounts.
 * @cssprop --sev-corner - 0 to 1: how round the corners are.
 * @cssprop --sev-ground - Ground of the widget, white or warmer.
 * @csspart frame - The box: its ground, its border, its corners.
 * @csspart content - What stands in the box, and the room around it.
 * @csspart foot - The phone line below.
 */
export class SevAidElement extends SevElement {
  static override styles = [...SevElement.styles, panelStyles];
  static override properties: PropertyDeclarations = {
    layout: {}, startDate: { attribute: 'start-date' }, zone: {}, nights: {}, staysUrl: { attribute: 'stays-url' },
    unreachable: { state: true }, waiting: { state: true },
  };

  declare layout: string;
  declare startDate: string;
  declare zone: string;
  declare nights: string;
  declare staysUrl: string;
  declare private unreachable: boolean;
  declare private waiting: boolean;
  readonly #given = new GivenAnswers();
  #shown: Layout | undefined;

  constructor() {
    super();
    this.layout = this.startDate = this.zone = this.nights = this.staysUrl = '';
    this.unreachable = this.waiting = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.visitChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shown?.stop();
  }

  override firstUpdated(): void {
    // The first question is painted before the rest is asked for.
    setTimeout(() => void this.#load());
  }

  protected override visitChanged(): void {
    if (this.#shown) this.#shown.visitChanged();
    else this.#given.notice(visit.answers, false);
  }

  readonly #answerFirst = (answers: Answers): void => {
    this.#given.notice({ ...visit.answers, ...answers }, true);
    visit.add(answers);
  };

  #host(): WidgetHost {
    const read = (): Pick<WidgetHost, 'zone' | 'nights' | 'staysUrl'> => this;
    return {
      root: this.renderRoot,
      get zone() { return read().zone; },
      get nights() { return read().nights; },
      get staysUrl() { return read().staysUrl; },
      update: () => this.requestUpdate(),
      say: (text) => { this.announcement = text; },
      focusOn: (selector) => void this.focusOn(selector),
      answered: () => tell(this, 'sev-result', { widget }),
    };
  }

  async #load(): Promise<void> {
    this.waiting = true;
    const year = Number((this.startDate || this.today).slice(0, 4));
    const group = this.layout === 'group';
    try {
      const [conditions, part] = await Promise.all([
        loadConditions(this.api, group ? [firstYear, year, year + 1] : [year, year + 1]),
        group ? import('./group/group-part.ts') : import('./household-part.ts'),
      ]);
      if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...SevAidElement.styles, ...part.styles]);
      const circumstances: Circumstances = { today: this.today, startDate: this.startDate, conditions };
      this.#shown = new part.Layout(this.#host(), circumstances, this.#given);
      this.unreachable = false;
      this.requestUpdate();
      await this.updateComplete;
      tell(this, 'sev-ready', { widget });
    } catch (cause) {
      this.unreachable = true;
      tell(this, 'sev-error', { widget, code: cause instanceof UnreachableError ? cause.code : 'offline' });
    }
    this.waiting = false;
  }

  async #retry(): Promise<void> {
    await this.#load();
    void this.focusOn(this.unreachable ? '.told' : 'h2');
  }

  protected override render(): TemplateResult {
    return html`<div class="sev" part="frame" lang=${foundationWords.lang}><div class="in" part="content"><p class="vh" role="status">${this.announcement}</p>${this.#shown?.render() ?? this.#first()}</div>${phoneFoot(foundationWords)}</div>`;
  }

  /** Until its part is there: the first question, or that nothing can be reached. */
  #first(): TemplateResult {
    const state = this.unreachable ? offlineNote(foundationWords, () => void this.#retry(), this.waiting) : html`<p class="wait">${foundationWords.waiting}</p>`;
    if (this.layout === 'group') return html`${top(words.groupName)}${state}`;
    return html`${top(words.name)}${panels(whoField({ answers: visit.answers, set: this.#answerFirst }), state)}`;
  }
}
