import { html, nothing, type TemplateResult } from 'lit';
import { alertPath, backPath, icon } from '../foundation/icons.ts';
import { SevRegistrationElement } from '../registration/sev-registration.element.ts';
import { groupWords as words } from '../words/groups-group.fr.ts';
import { titleOf } from './group/head.ts';
import type { GroupsHost, Part, Screen, Shown } from './groups-host.ts';

const tag = 'sev-registration';

/** Registers people in a group, or changes one, by `<sev-registration>` with the session of this element. */
class RegistrationScreen implements Shown {
  #asking = false;

  constructor(private readonly host: GroupsHost, private readonly group: string, private readonly participant: string) {
    if (!customElements.get(tag)) customElements.define(tag, SevRegistrationElement);
  }

  render(): TemplateResult {
    const { group } = this.host;
    const title = group ? titleOf(group) : '';
    return html`<h2 class="vh" tabindex="-1">${words.registering(title, this.participant !== '')}</h2><button class="link" type="button" @click=${() => this.#back()}>${icon(backPath, 's')}${title}</button>
${this.#asking ? html`<div class="note need told" role="alert" tabindex="-1">${icon(alertPath)}<div><p>${words.unsaved}</p><div class="acts"><button class="btn second" type="button" @click=${() => this.#stay()}>${words.stay}</button><button class="link" type="button" @click=${() => this.#leave()}>${words.leave}</button></div></div></div>` : nothing}`;
  }

  beyond(): TemplateResult {
    const saved = (): void => {
      this.#asking = false;
      this.host.update();
    };
    const { api, today, density, client } = this.host;
    return html`<sev-registration @sev-registered=${saved} .api=${api} .today=${today} density=${density} .client=${client} .group=${this.group} .participant=${this.participant}></sev-registration>`;
  }

  get #element(): SevRegistrationElement | null {
    return this.host.root.querySelector<SevRegistrationElement>(tag);
  }

  holds(): boolean {
    // What is being sent is not left: its answer comes here.
    if (this.#element?.sending) return true;
    this.#asking = this.#element?.unsaved ?? false;
    if (this.#asking) {
      this.host.update();
      this.host.focusOn('.told');
    }
    return this.#asking;
  }

  #back(): void {
    if (!this.holds()) this.#leave();
  }

  #stay(): void {
    this.#asking = false;
    this.host.update();
    this.host.focusOn(tag);
  }

  #leave(): void {
    if (this.#element?.sending) return;
    this.host.go({ name: 'group', group: this.group });
  }
}

const open = (host: GroupsHost, screen: Screen): Shown => new RegistrationScreen(host, 'group' in screen ? screen.group : '', screen.name === 'registration' ? (screen.participant ?? '') : '');

export const part: Part = { styles: [], open };
