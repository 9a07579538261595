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
  focusOn(...selectors: string[]): void;
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
  trouble: GroupsHost['trouble'];
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
  focusOn(...selectors: string[]): void { this.stage.focusOn(...selectors); }

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
    this.run('start', () => this.#read({ name: 'list' }), () => {
      this.#ready = true;
      this.stage.ready();
      if (this.#stumbled) this.focusOn('h2');
    });
  }

  go(screen: Screen, said = ''): void {
    this.run('go', () => this.#read(screen), () => {
      if (this.root.isConnected) this.#trail.step(screen);
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
    this.run('go', () => this.#read(screen), () => {
      this.stage.moved(screen.name);
      this.focusOn(`[data-group="${from}"]`, 'h2');
    });
  }

  act(name: string, work: () => Promise<string>, focus: string): void {
    const reread = (): Promise<void> => this.#read(this.screen, this.#shown);
    let said = '';
    const writing = async (): Promise<void> => {
      try {
        said = await work();
      } catch (cause) {
        // Something stands otherwise than it is shown: what is shown follows.
        if (cause instanceof RefusedError && cause.status < 500) await reread().catch(() => undefined);
        throw cause;
      }
    };
    // What was done is done: only the reading is tried again.
    this.run(name, writing, () => this.run(name, reread, () => {
      this.say(said);
      this.focusOn(focus);
    }));
  }

  run(name: string, work: () => Promise<void>, then: () => void): void {
    void this.#try(name, work, then);
  }

  async #try(name: string, work: () => Promise<void>, then: () => void): Promise<void> {
    if (this.busy) return;
    this.busy = name;
    this.update();
    let trouble: Desk['trouble'];
    try {
      await work();
    } catch (cause) {
      trouble = { cause, again: () => this.run(name, work, then) };
    }
    // Another endpoint was given meanwhile, and another desk: nothing of this one is said or moved there.
    if (this.busy !== name) return;
    this.busy = '';
    this.trouble = trouble;
    this.update();
    if (!trouble) return then();
    this.stage.failed(troubleCode(trouble.cause));
    // What stands there when the page opens takes no focus from it.
    if (this.#ready || this.#stumbled) this.focusOn('.told');
    this.#stumbled = true;
  }

  /** Reads what a screen shows, then shows it; a screen that is already there keeps what was typed. */
  async #read(screen: Screen, kept?: Shown): Promise<void> {
    const group = 'group' in screen ? checked(await this.client.get(`/v1/groups/${encodeURIComponent(screen.group)}`), isGroup) : this.group;
    if (screen.name === 'list' || screen.name === 'group' || screen.name === 'credit') await this.#readDesk(screen);
    const part = screen.name === 'list' || kept ? undefined : await partOf(screen.name, this.side);
    // All at once: were one reading to fail, the screen before would show another group's people.
    this.group = group;
    this.screen = screen;
    if (part) this.stage.adopt(part.styles);
    this.#shown = part?.open(this, screen) ?? kept;
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
