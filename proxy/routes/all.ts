import type { LiveCatalogue } from '../catalogue/live.ts';
import type { Dependencies } from '../dependencies.ts';
import { communeTable } from '../geography/communes.ts';
import { callersWith } from '../middleware/caller.ts';
import { onceWith } from '../middleware/once.ts';
import { createRateLimit } from '../middleware/rate-limit.ts';
import type { Published } from '../published.ts';
import { registerAtOnce } from '../registration/at-once.ts';
import { identitiesWith } from '../registration/identity.ts';
import { sealingWith } from '../sealing.ts';
import { secretPrints } from '../tokens.ts';
import { centresFrom } from '../upstream/geocoding.ts';
import { reachWith } from '../upstream/reach.ts';
import { tilesFrom } from '../upstream/tiles.ts';
import { adminAccounts } from './admin-accounts.ts';
import { adminCatalogue } from './admin-catalogue.ts';
import { adminCredits } from './admin-credits.ts';
import { adminKeys } from './admin-keys.ts';
import { adminSettlement } from './admin-settlement.ts';
import { adminSuspension } from './admin-suspension.ts';
import { commune, communes } from './communes.ts';
import { conditionsList, conditionsVersion } from './conditions.ts';
import { credits } from './credits.ts';
import { demoInbox } from './demo-inbox.ts';
import { demoPortal } from './demo-portal.ts';
import { docs } from './docs.ts';
import { facility } from './facilities.ts';
import { framedPages } from './framed-pages.ts';
import { groupRoutes } from './groups.ts';
import { healthz, readyz } from './health.ts';
import { listRoutes } from './lists.ts';
import { map } from './map.ts';
import { describeApi, openapi } from './openapi.ts';
import { participantRoutes } from './participants.ts';
import { peopleSearch } from './people-search.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './sessions.ts';
import { simulations } from './simulations.ts';
import { stayPages } from './stay-pages.ts';
import { stay, stays } from './stays.ts';
import { tiles } from './tiles.ts';

/** Every address the proxy answers at, save the built files. */
export function createRoutes(needs: Dependencies, published: readonly Published[], catalogue: LiveCatalogue): Route[] {
  const { database, clock, conditions } = needs;
  const limit = createRateLimit(needs.rateLimit, clock);
  const table = communeTable();
  const described: Route[] = [
    simulations({ published: conditions, clock, limit }),
    conditionsList(published),
    conditionsVersion(published, database),
    stays(catalogue, clock),
    stay(database),
    map(catalogue, clock),
    facility(catalogue),
    communes(table),
    commune(table, centresFrom(reachWith(needs.fetch, clock)), catalogue),
    tiles(tilesFrom(reachWith(needs.fetch, clock))),
    ...tenantRoutes(needs, limit),
    ...adminRoutes(needs, catalogue),
    openapi(() => describeApi(described)),
    healthz(),
    readyz(database),
  ];
  return [
    ...described,
    docs(() => describeApi(described)),
    ...stayPages({ catalogue, database, clock, conditions }),
    ...framedPages({ database, files: needs.pages.files, production: needs.production === true }),
    ...(needs.inbox === true ? [demoInbox({ database, sealing: sealingWith(needs.secrets) })] : []),
    ...(needs.portal ? [demoPortal(needs.portal)] : []),
  ];
}

/** What partners and providers ask, with a key or a token. */
function tenantRoutes({ database, clock, conditions, secrets, log, production = false }: Dependencies, limit: ReturnType<typeof createRateLimit>): Route[] {
  const sealing = sealingWith(secrets);
  const prints = secretPrints(secrets);
  const { authenticate, remember } = callersWith({ database, clock, sealing, prints });
  const once = onceWith({ database, sealing, secrets });
  const registration = { conditions, clock, sealing, identities: identitiesWith(secrets) };
  return [
    ...sessionRoutes({ database, authenticate, once, sealing, prints, limit, production }),
    ...groupRoutes({ database, authenticate, once, groups: { conditions, clock, sealing } }),
    ...participantRoutes({ authenticate, once, registration, atOnce: registerAtOnce({ database, secrets, registration, remember, log }) }),
    peopleSearch({ database, authenticate, registration }),
    credits({ database, authenticate }),
    ...listRoutes({ database, authenticate, groups: { conditions, clock, sealing } }),
  ];
}

/** What the operator asks; without a token they lead nowhere. */
function adminRoutes({ database, clock, conditions, secrets, adminToken: token }: Dependencies, catalogue: LiveCatalogue): Route[] {
  if (token === undefined) return [];
  const once = onceWith({ database, sealing: sealingWith(secrets), secrets });
  const admin = { database, clock, token, prints: secretPrints(secrets), once };
  return [
    adminCatalogue({ database, token, imported: catalogue.refresh }),
    ...adminAccounts(admin),
    ...adminSuspension(admin),
    ...adminKeys(admin),
    adminCredits(admin),
    ...adminSettlement({ database, clock, conditions, token }),
  ];
}
