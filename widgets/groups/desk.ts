import type { CSSResult, TemplateResult } from 'lit';
import type { Conditions } from '../../schema/contract/conditions.ts';
import { loadConditions } from '../foundation/conditions-client.ts';
import { checked, RefusedError, type TenantClient } from '../foundation/tenant-client.ts';
import { troubleCode } from '../foundation/trouble.ts';
import { isCredit, isGroup, isGroups, type Group } from './guards.ts';
import type { GroupsHost, Screen, Shown, Side, Summary, YearCredit } from './groups-host.ts';
import { partOf } from './parts.ts';
import { Trail } from './trail.ts';

/** What the desk asks of the element. */
export interface Stage {
  readonly root: ParentNode & Node;
  readonly api: string;
  readonly today: string;
  readonly density: string;
  readonly side: Side;
  readonly client: TenantClient;
  update(): void;
  say(text: string): void;
  focusOn(selector: string): void;
  ready(): void;
  moved(screen: Screen['name']): void;
  failed(code: string): void;
  adopt(styles: readonly CSSResult[]): void;
}

/** Where someone works: the screen, what was read for it, and the action under way. */
export class Desk implements GroupsHost {
  groups: readonly Summary[] = [];
  credits: readonly YearCredit[] = [];
  group: Group | undefined;
  conditions: readonly Conditions[] = [];
  busy = '';
  /** What went wrong last, and the way to do the same again. */
  trouble: { cause: unknown; again: () => void } | undefined;
  screen: Screen = { name: 'list' };
  readonly #trail = new Trail();
  #shown: Shown | undefined;
  #ready = false;
  #stumbled = false;

  constructor(private readonly stage: Stage) {}

  get root(): ParentNode & Node { return this.stage.root; }
  get api(): string { return this.stage.api; }
  get today(): string { return this.stage.today; }
  get density(): string { return this.stage.density; }
  get side(): Side { return this.stage.side; }
  get client(): TenantClient { return this.stage.client; }
  get loaded(): boolean { return this.#ready; }

  update(): void { this.stage.update(); }
  say(text: string): void { this.stage.say(text); }
  focusOn(selector: string): void { this.stage.focusOn(selector); }

  /** The screen beyond the list, if one is open. */
  render(): TemplateResult | undefined {
    return this.#shown?.render();
  }

  /** What the screen puts after the frame, if anything. */
  beyond(): TemplateResult | undefined {
    return this.#shown?.beyond?.();
  }

  /** Reads the list for the first time; no focus is taken from the page. */
  start(): void {
    void this.#try('start', () => this.#read({ name: 'list' }), () => {
      this.#ready = true;
      this.stage.ready();
      if (this.#stumbled) this.focusOn('h2');
    });
  }

  go(screen: Screen, said = ''): void {
    void this.#try(`go ${screen.name}`, () => this.#read(screen), () => {
      this.#trail.step(screen);
      this.stage.moved(screen.name);
      this.focusOn('h2');
      this.say(said);
    });
  }

  /** Shows what the browser went back or forward to, and on the list the group that one comes from. */
  follow(): void {
    const { screen: asked, at, moved } = this.#trail.ahead;
    if (!moved) return;
    // What is under way, or typed and not saved, is not left by a key.
    if (this.busy || this.#shown?.holds?.()) return this.#trail.stay();
    this.#trail.follow(at);
    const from = 'group' in this.screen ? this.screen.group : '';
    // Who was there is said once.
    const screen: Screen = asked.name === 'validation' ? { name: 'group', group: asked.group } : asked;
    void this.#try(`go ${screen.name}`, () => this.#read(screen), () => {
      this.stage.moved(screen.name);
      this.focusOn(screen.name === 'list' && this.groups.some(({ id }) => id === from) ? `[data-group="${from}"]` : 'h2');
    });
  }

  act(name: string, work: () => Promise<string>, focus = ''): void {
    const reread = (): Promise<void> => this.#read(this.screen, this.#shown);
    let said = '';
    const writing = async (): Promise<void> => {
      try {
        said = await work();
      } catch (cause) {
        // Something stands otherwise than it is shown: what is shown follows.
        if (cause instanceof RefusedError && cause.status === 409) await reread().catch(() => undefined);
        throw cause;
      }
    };
    // What was done is done: only the reading is tried again.
    void this.#try(name, writing, () => void this.#try(name, reread, () => {
      this.say(said);
      if (focus) this.focusOn(focus);
    }));
  }

  run(name: string, work: () => Promise<void>, then: () => void): void {
    void this.#try(name, work, then);
  }

  async #try(name: string, work: () => Promise<void>, then: () => void): Promise<void> {
    if (this.busy) return;
    this.busy = name;
    this.update();
    try {
      await work();
      this.trouble = undefined;
      this.busy = '';
      this.update();
      then();
    } catch (cause) {
      this.busy = '';
      this.trouble = { cause, again: () => void this.#try(name, work, then) };
      this.stage.failed(troubleCode(cause));
      this.update();
      // What stands there when the page opens takes no focus from it.
      if (this.#ready || this.#stumbled) this.focusOn('.told');
      this.#stumbled = true;
    }
    this.update();
  }

  /** Reads what a screen shows, then shows it; a screen that is already there keeps what was typed. */
  async #read(screen: Screen, kept?: Shown): Promise<void> {
    if ('group' in screen) this.group = checked(await this.client.get(`/v1/groups/${encodeURIComponent(screen.group)}`), isGroup);
    if (screen.name === 'list' || screen.name === 'group' || screen.name === 'credit') await this.#readDesk(screen);
    if (screen.name === 'list') this.#shown = undefined;
    else if (!kept) {
      const part = await partOf(screen.name, this.side);
      this.stage.adopt(part.styles);
      this.#shown = part.open(this, screen);
    }
    this.screen = screen;
  }

  async #readDesk({ name }: Screen): Promise<void> {
    if (name === 'list') this.groups = checked(await this.client.get('/v1/groups'), isGroups).items;
    if (this.side !== 'agent') return;
    const current = Number(this.today.slice(0, 4));
    const going = this.groups.filter(({ status }) => status === 'open' || status === 'frozen').map(({ stay }) => Number(stay.startDate.slice(0, 4)));
    const years = [...new Set([current, ...going])].sort((one, other) => one - other);
    [this.credits, this.conditions] = await Promise.all([
      Promise.all(years.map(async (year) => ({ year, credit: await this.#credit(year) }))),
      // Without the conditions, only the number of aids left is not said.
      loadConditions(this.api, years).catch(() => this.conditions),
    ]);
  }

  async #credit(year: number): Promise<YearCredit['credit']> {
    try {
      return checked(await this.client.get(`/v1/credits/${year}`), isCredit);
    } catch (cause) {
      if (cause instanceof RefusedError && cause.status === 404) return null;
      throw cause;
    }
  }
}
