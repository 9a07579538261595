import type { Database } from '../../proxy/database.ts';
import { groupWorld, opened, registered, type GroupWorld, type Headers } from '../partners/group-world.ts';
import { newPartner, newToken, operator, withKey, withToken } from '../partners/tenants.ts';
import { senior } from '../registration/world.ts';
import { post } from '../support/proxy.ts';

/** Two partners and two providers, each partner with a group at each provider's. */
export interface Crowd {
  /** The first partner with the first provider, the second with the second: one app, one clock each. */
  worlds: [GroupWorld, GroupWorld];
  groups: { id: string; partner: 0 | 1; provider: 0 | 1; participants: string[]; names: string[] }[];
  /** What each would be known by. */
  callers: Record<string, Headers>;
}

/** Invents them anew, on a database that may have others. */
export async function crowdOf(database: Database): Promise<Crowd> {
  const worlds: Crowd['worlds'] = [await groupWorld(database), await groupWorld(database)];
  const groups: Crowd['groups'] = [];
  for (const partner of [0, 1] as const) {
    for (const provider of [0, 1] as const) {
      const world = { ...worlds[provider], partner: worlds[partner].partner };
      const { id } = await opened(world, { places: 6 });
      const people = [senior({ wishes: { comments: `Souhait${partner}${provider}` } }), senior(), senior()];
      const participants: string[] = [];
      for (const person of people.slice(0, 2)) participants.push(await registered(world, id, person));
      groups.push({ id, partner, provider, participants, names: people.slice(0, 2).map(({ birthName }) => birthName) });
    }
  }
  const [{ app }] = worlds;
  const late = await newPartner(app);
  await post(app, `/v1/admin/partners/${late.id}/suspension`, { reason: 'Bilan' }, operator);
  const callers: Crowd['callers'] = { nobody: {}, stranger: { Authorization: 'Bearer sk_nobody' }, operator, suspended: withKey(late.secretKey) };
  for (const [index, { partner, provider }] of worlds.entries()) {
    callers[`partner ${index}`] = partner.key;
    callers[`provider ${index}`] = provider.key;
    callers[`agent ${index}`] = withToken(await newToken(app, secretOf(partner.key)));
    callers[`provider’s page ${index}`] = withToken(await newToken(app, secretOf(provider.key), { role: 'provider' }));
  }
  return { worlds, groups, callers };
}

export function secretOf({ Authorization = '' }: Headers): string {
  return Authorization.slice('Bearer '.length);
}
