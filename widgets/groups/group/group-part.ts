import { html, nothing, type TemplateResult } from 'lit';
import { euros } from '../../../schema/rules/french.ts';
import { infoPath } from '../../foundation/answer-icons.ts';
import { has } from '../../foundation/shape.ts';
import { againPath, alertPath, clockPath, icon, lockPath } from '../../foundation/icons.ts';
import { RefusedError } from '../../foundation/tenant-client.ts';
import { dayMonth } from '../../words/days.fr.ts';
import { groupWords as words } from '../../words/groups-group.fr.ts';
import { groupsWords } from '../../words/groups.fr.ts';
import type { GroupsHost, Part, Shown } from '../groups-host.ts';
import type { Group, Listed } from '../guards.ts';
import { lacksCredit, nameOf } from '../people.ts';
import { groupStyles } from './group.styles.ts';
import { callPlace, head } from './head.ts';
import { ListsOut } from './lists-out.ts';
import { peopleList } from './people-list.ts';

/** A partner's group: where it stands, its list, what to do next, and what to take out of it. */
export class GroupScreen implements Shown {
  /** The person whose removal is being asked. */
  removing = '';
  /** What the last asking again answered: where nothing changes on the list, it is still said. */
  #asked = '';
  readonly #out: ListsOut;

  constructor(readonly host: GroupsHost) {
    this.#out = new ListsOut(host);
  }

  /** Whether the list may be written: while it is open, by a partner that is not suspended. */
  writes({ status }: Group): boolean {
    return status === 'open' && !this.host.credits.some(({ credit }) => credit?.frozen);
  }

  render(): TemplateResult {
    const { group } = this.host;
    if (!group) return html``;
    return html`${head(this.host, group)}${this.#next(group)}${this.#asked ? html`<p class="note">${icon(infoPath)}<b>${this.#asked}</b></p>` : nothing}${this.#refused(group)}${peopleList(this, group)}${group.status === 'cancelled' ? nothing : this.#out.ofGroup(group)}`;
  }

  askRemoval(id: string): void {
    this.#ask(id, '.ask .told');
  }

  keep(): void {
    this.#ask('', `[data-remove="${this.removing}"]`);
  }

  /** Asks of this person, or of nobody any more; a removal under way is that of the one who is asked of. */
  #ask(id: string, focus: string): void {
    if (this.host.busy === 'remove') return;
    this.removing = id;
    this.host.trouble = undefined;
    this.host.update();
    this.host.focusOn(focus);
  }

  remove({ id: group }: Group, person: Listed): void {
    this.host.act('remove', async () => {
      this.#out.forget();
      await this.host.client.send('DELETE', `/v1/groups/${encodeURIComponent(group)}/participants/${encodeURIComponent(person.id)}`);
      this.removing = this.#asked = '';
      return words.removed(nameOf(person), person.aid.granted ? euros(person.aid.amountCents) : '');
    }, '.listed');
  }

  /** What this group asks of its partner now: one thing at a time. */
  #next(group: Group): TemplateResult {
    const { status, id, taken, places } = group;
    if (status === 'open' && !this.writes(group)) return html`<div class="note">${icon(lockPath)}<p><b>${groupsWords.frozenCredit}</b></p></div>`;
    if (status === 'open') return taken < places
      ? html`<p class="go"><button class="btn" type="button" @click=${() => this.host.go({ name: 'registration', group: id })}>${words.register}</button></p>`
      : html`<div class="note">${icon(alertPath)}<div><p><b>${words.full}</b> ${words.fullHow(group.provider.name)}</p>${callPlace(group)}</div></div>`;
    if (status === 'frozen') return html`<div class="note">${icon(lockPath)}<div><p><b>${words.frozenTitle(dayMonth(group.freezesOn))}</b> ${words.frozenText}</p>${this.#letter(group)}</div></div>`;
    if (status === 'awaiting-partner') return html`<div class="note need">${icon(clockPath)}<div><p>${words.mine(dayMonth(group.validateBy ?? group.freezesOn))}</p><button class="btn" type="button" @click=${() => this.host.go({ name: 'validation', group: id })}>${words.validate}</button></div></div>`;
    return html`<p class="lede">${status === 'validated' ? words.validated : status === 'cancelled' ? words.cancelled : words.theirs[status]}</p>${status === 'awaiting-provider' ? this.#letter(group) : nothing}`;
  }

  #letter({ id, status }: Group): TemplateResult {
    return html`<button class=${status === 'frozen' ? 'btn' : 'link'} type="button" @click=${() => this.host.go({ name: 'letter', group: id })}>${words.write}</button>`;
  }

  #refused(group: Group): TemplateResult | typeof nothing {
    const count = group.participants.filter(lacksCredit).length;
    if (!count || !this.writes(group)) return nothing;
    const year = Number(group.stay.startDate.slice(0, 4));
    const credit = this.host.credits.find((one) => one.year === year)?.credit;
    const least = Math.min(...group.participants.filter(lacksCredit).map(({ decision }) => decision?.aid.amountCents ?? 1));
    const ready = credit && credit.remainingCents >= least;
    const short = credit && !ready && credit.remainingCents > 0 ? words.refusedShort(euros(credit.remainingCents)) : '';
    return html`<div class="note need">${icon(alertPath)}<div><h3>${words.refusedTitle(count)}</h3><p>${ready ? words.refusedReady(euros(credit.remainingCents)) : html`${short} ${words.refusedText}`}</p>
<button class="btn second" type="button" @click=${() => this.#askAgain(group)}>${icon(againPath, 's')}${this.host.busy === 'aid' ? words.waiting : words.askAgain(count)}</button></div></div>`;
  }

  /** Asks one after the other, in the order of the list: the first registered is the first served. */
  #askAgain(group: Group): void {
    this.host.act('aid', async () => {
      this.#out.forget();
      let [granted, refused] = [0, 0];
      for (const person of group.participants.filter(lacksCredit)) {
        if (await this.#grants(group, person)) granted += 1;
        else refused += 1;
      }
      this.#asked = words.askedAgain(granted, refused);
      return this.#asked;
    }, '.listed');
  }

  async #grants({ id }: Group, person: Listed): Promise<boolean> {
    try {
      const answer = await this.host.client.send('POST', `/v1/groups/${encodeURIComponent(id)}/participants/${encodeURIComponent(person.id)}/aid`);
      return has(answer, { aid: 'object' }) && has(answer['aid'], {}) && answer['aid']['granted'] === true;
    } catch (cause) {
      // Granted by a try whose answer was lost.
      if (cause instanceof RefusedError && cause.code === 'aid-not-refused-for-credit') return true;
      throw cause;
    }
  }
}

export const part: Part = { styles: [groupStyles], open: (host) => new GroupScreen(host) };
