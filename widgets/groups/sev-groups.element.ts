import { adoptStyles, html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { top } from '../foundation/emblem.ts';
import { tell } from '../foundation/events.ts';
import { phoneFoot } from '../foundation/screen.ts';
import type { Door } from '../foundation/session-door.ts';
import { Session } from '../foundation/session.ts';
import { SevElement } from '../foundation/sev-element.ts';
import { troubleNote } from '../foundation/trouble.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { groupsWords as words } from '../words/groups.fr.ts';
import { Desk, type Stage } from './desk.ts';
import type { Side } from './groups-host.ts';
import { groupsStyles } from './groups.styles.ts';
import { list } from './list.ts';

const widget = 'sev-groups';

/**
 * The groups of a partner, with their lists and the credit; or those that a provider opened.
 *
 * Stands in the portal of whoever is signed in there: `session-url` is the portal's own endpoint, which asks
 * `POST /v1/sessions` with its secret key and answers `{ clientSecret }`. It is asked by POST, by GET where it answers
 * 404 or 405, with the portal's cookies; 401, 403 or a redirection mean that nobody is signed in.
 *
 * @tagname sev-groups
 * @slot - What is seen where scripts do not run: usually a link to the portal's own pages.
 * @attr {string} session-url - The portal's endpoint that answers a client secret.
 * @attr {string} api - Origin of the proxy. Default: the origin that served the script.
 * @attr {'agent'|'provider'} side - Whose groups: a partner's agent, or a provider. Default: the session's role, else the agent.
 * @attr {'compact'} density - Tightens space and headings, never text nor targets.
 * @attr {string} today - The day it is, for demonstrations and tests. Default: today in Paris.
 * @fires {CustomEvent} sev-ready - The first list is shown.
 * @fires {CustomEvent} sev-step - Another screen is shown because the person asked for it.
 * @fires {CustomEvent} sev-registered - People have been registered or changed; how many, and in which group.
 * @fires {CustomEvent} sev-error - Nobody is signed in, the proxy could not be reached, or it refused; `detail.code` says which.
 * @cssprop --sev-accent - Colour of buttons, links and chosen things. Any colour is safe.
 * @cssprop --sev-host-text - Face of the text, e.g. `inherit`.
 * @cssprop --sev-host-heading - Face of headings and amounts.
 * @cssprop --sev-corner - 0 to 1: how round the corners are.
 * @cssprop --sev-ground - Ground of the widget, white or warmer.
 * @csspart frame - The box: its ground, its border, its corners.
 * @csspart content - What stands in the box, and the room around it.
 * @csspart foot - The phone line below.
 */
export class SevGroupsElement extends SevElement {
  static override styles = [...SevElement.styles, groupsStyles];
  static override properties: PropertyDeclarations = { sessionUrl: { attribute: 'session-url' }, side: {}, door: { attribute: false } };

  declare sessionUrl: string;
  declare side: '' | Side;
  /** Where client secrets come from in the isolated form, in place of `session-url`. */
  declare door: Door | undefined;
  #session: Session | undefined;
  #desk: Desk | undefined;

  constructor() {
    super();
    this.sessionUrl = this.side = '';
    for (const name of ['input', 'click'] as const) this.addEventListener(name, () => this.#session?.worked());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#follow);
    this.#session?.leave();
  }

  readonly #follow = (): void => this.#desk?.follow();

  /** Another endpoint is another tenant: nothing read for the first is shown to the second. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('sessionUrl') && !changed.has('api')) return;
    this.#session?.leave();
    if (this.#desk) this.#desk.busy = '-';
    this.announcement = '';
    this.#session = new Session({ api: this.api, sessionUrl: this.sessionUrl, door: this.door });
    this.#desk = new Desk(this.#stage(this.#session));
    // What waits is painted before anything is asked for.
    setTimeout(() => this.#desk?.start());
  }

  #stage(client: Session): Stage {
    const read = (): this => this;
    return {
      client,
      root: this.renderRoot,
      api: this.api,
      get today() { return read().today; },
      get density() { return read().density; },
      get side() { return read().side || (client.role === 'provider' ? 'provider' : 'agent'); },
      update: () => this.requestUpdate(),
      say: (text) => { this.announcement = text; },
      focusOn: (...selectors) => void this.focusOn(...selectors),
      ready: () => tell(this, 'sev-ready', { widget }),
      moved: (screen) => tell(this, 'sev-step', { widget, screen, number: 0 }),
      failed: (code) => tell(this, 'sev-error', { widget, code }),
      adopt: (styles) => {
        if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...SevGroupsElement.styles, ...styles]);
      },
    };
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    const { trouble } = desk ?? {};
    const partner = desk?.side === 'agent' ? desk.groups[0]?.partner : undefined;
    const beyond = desk?.beyond();
    return html`<div class="sev ${beyond ? 'slim' : ''}" part="frame" lang=${foundationWords.lang}><div class="in" part="content"><p class="vh" role="status">${this.announcement}</p>
<div class="bartop" ?hidden=${beyond !== undefined}>${top(words.name)}${partner ? html`<span class="soft">${words.partnerOf(partner.name, partner.conventionNumber)}</span>` : ''}</div>
${trouble ? troubleNote(trouble.cause, trouble.again, desk?.busy !== '') : ''}${desk?.loaded ? desk.render() ?? list(desk) : trouble ? '' : html`<p class="wait">${foundationWords.waiting}</p>`}</div>${beyond ? '' : phoneFoot(foundationWords)}</div>${beyond ?? ''}`;
  }
}
