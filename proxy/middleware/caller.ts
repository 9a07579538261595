import type { Role } from '../../schema/contract/sessions.ts';
import type { Call } from '../routes/route.ts';

/** Who asks, once a key or an access token was believed. */
export interface Caller {
  /** The partner, or the provider, by the role. */
  tenantId: string;
  role: Role;
  /** The session or the key, for the audit trail. */
  actorId: string;
  /** As the tenant names who works; for a key, « le serveur du porteur » or « … du professionnel ». */
  subject: string;
  /** Whether the partner may write; a suspended one reads and validates. */
  suspended: boolean;
}

/** Believes the `Authorization` of a request, or throws `unauthorized`; checks the origin an access token is bound to. */
export type Authenticate = (call: Call) => Promise<Caller>;
