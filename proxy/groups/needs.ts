import type { Conditions } from '../../schema/contract/conditions.ts';
import type { Clock } from '../clock.ts';
import type { Caller } from '../middleware/caller.ts';
import type { Sealing } from '../sealing.ts';

/** What every question about groups needs. */
export interface GroupNeeds {
  conditions: readonly Conditions[];
  clock: Clock;
  sealing: Sealing;
}

/** Who asks, about which group. */
export interface AskedGroup {
  caller: Caller;
  groupId: string;
}
