import type { Conditions } from '../../schema/contract/conditions.ts';
import type { Clock } from '../clock.ts';
import type { Caller } from '../middleware/caller.ts';
import type { Sealing } from '../sealing.ts';
import type { Identities } from './identity.ts';

/** What every write on a list needs. */
export interface RegistrationNeeds {
  conditions: readonly Conditions[];
  clock: Pick<Clock, 'now'>;
  sealing: Sealing;
  identities: Identities;
}

/** Who writes on which group. */
export interface OnGroup {
  caller: Caller;
  groupId: string;
}
