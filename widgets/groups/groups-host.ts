import type { CSSResult, TemplateResult } from 'lit';
import type { Conditions } from '../../schema/contract/conditions.ts';
import type { Credit } from '../../schema/contract/credits.ts';
import type { GroupSummary } from '../../schema/contract/groups.ts';
import type { TenantClient } from '../foundation/tenant-client.ts';
import type { Group } from './guards.ts';

export type Side = 'agent' | 'provider';
export type Summary = GroupSummary & { daysLeft?: number | null };

/** Where the person is. Screens other than the list are fetched when they are first opened. */
export type Screen =
  | { name: 'list' | 'opening' }
  | { name: 'credit'; year: number }
  | { name: 'group' | 'letter' | 'validation'; group: string }
  | { name: 'registration'; group: string; participant?: string };

/** A year's credit; null where none is notified. */
export type YearCredit = { year: number; credit: Credit | null };

/** What the screens ask of the element they stand in. */
export interface GroupsHost {
  readonly root: ParentNode & Node;
  readonly api: string;
  readonly today: string;
  readonly density: string;
  readonly side: Side;
  readonly client: TenantClient;
  readonly groups: readonly Summary[];
  readonly credits: readonly YearCredit[];
  /** The group that is open, with its list. */
  readonly group: Group | undefined;
  readonly conditions: readonly Conditions[];
  /** The name of the action under way, empty when none is. */
  readonly busy: string;
  /** What went wrong last, and the way to do the same again: a screen that has moved on from it offers it no more. */
  trouble: { cause: unknown; again: () => void } | undefined;
  /** Shows another screen because the person asked for it; `said` is announced once it is there. */
  go(screen: Screen, said?: string): void;
  /** Does a write, reads again what it changed, announces what `work` answers, and moves the focus there. */
  act(name: string, work: () => Promise<string>, focus: string): void;
  /** Does what needs no reading again; a failure is said, and offered again, as for the rest. */
  run(name: string, work: () => Promise<void>, then: () => void): void;
  update(): void;
  say(text: string): void;
  /** Moves the focus to the first that the selectors find. */
  focusOn(...selectors: string[]): void;
}

export interface Shown {
  render(): TemplateResult;
  /** What stands after the frame, with a head and a foot of its own. */
  beyond?(): TemplateResult;
  /** Whether something typed would be lost: the person is then asked first. */
  holds?(): boolean;
}

/** A screen that is fetched when it is first opened. */
export interface Part {
  styles: readonly CSSResult[];
  open(host: GroupsHost, screen: Screen): Shown;
}
