import type { Conditions } from '../../schema/contract/conditions.ts';
import type { Role } from '../../schema/contract/sessions.ts';
import { demonstrationProvider } from '../catalogue/demonstration/partner-stays.ts';
import { parisDay, type Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { printsWith } from '../sealing.ts';
import type { Secrets } from '../secrets.ts';
import { createPartner, createProvider, listPartners, listProviders } from '../stores/accounts.ts';
import { readVersion } from '../stores/catalogue-reading.ts';
import { asOperator } from '../stores/scope.ts';
import { deleteKeys, holdKey, type KeyOwner } from '../stores/secret-keys.ts';
import { secretPrints } from '../tokens.ts';
import { tellStory } from './story.ts';

/** The secret keys that the demonstration's portal works with, and the account that its frame names. */
export type PortalKeys = Readonly<Record<Role, string>> & { readonly partnerId: string };

export interface DemonstrationNeeds {
  database: Database;
  clock: Pick<Clock, 'now'>;
  conditions: readonly Conditions[];
  secrets: Secrets;
}

const conventionNumber = 'ANCV2926';
const partner = {
  conventionNumber,
  name: 'CCAS de Trévignac-sur-Aulne',
  email: 'ccas@trevignac.exemple.invalid',
  phone: '02 61 91 40 18',
  origins: ['https://portail.trevignac.example'],
  departmentCode: '29',
};
const provider = { name: demonstrationProvider, email: 'groupes@haltes.exemple.invalid', origins: ['https://groupes.haltes.example'] };

/**
 * Answers the keys of the demonstration's partner and provider, invented with their year where nobody has an account yet.
 *
 * All of it or nothing; null where others have accounts and these two have none. The keys are the same at each start, and
 * are kept nowhere: they come from the installation's own secret.
 */
export async function demonstrationKeys({ database, clock, conditions, secrets }: DemonstrationNeeds): Promise<PortalKeys | null> {
  const writing = { prints: secretPrints(secrets), at: clock.now() };
  const today = parisDay(writing.at);
  const secret = printsWith(secrets, 'demonstration-key');
  const keys = { agent: keyFrom(secret('agent')), provider: keyFrom(secret('provider')) };
  return asOperator(database, async (transaction) => {
    const known = await findBoth(transaction, today);
    const owners = known ?? ((await isEmpty(transaction, today)) ? await invent(transaction) : null);
    if (!owners) return null;
    for (const owner of owners) {
      if (!known) await deleteKeys(transaction, owner, writing.at);
      await holdKey(transaction, owner, keys[owner.role], writing);
    }
    return { ...keys, partnerId: owners[0].tenantId };
  });

  async function invent(transaction: Database): Promise<[KeyOwner, KeyOwner]> {
    const { id: partnerId } = await createPartner(transaction, partner, writing);
    const { id: providerId } = await createProvider(transaction, provider, writing);
    await tellStory(transaction, { partnerId, providerId, conventionNumber, now: writing.at, today, conditions, secrets });
    return [ownerOf(partnerId, 'agent'), ownerOf(providerId, 'provider')];
  }
}

async function findBoth(transaction: Database, today: string): Promise<[KeyOwner, KeyOwner] | null> {
  const theirs = (await listPartners(transaction, today)).find((one) => one.conventionNumber === conventionNumber);
  const house = (await listProviders(transaction)).find(({ name }) => name === demonstrationProvider);
  return theirs && house ? [ownerOf(theirs.id, 'agent'), ownerOf(house.id, 'provider')] : null;
}

/** Nothing stands there but the invented catalogue. */
async function isEmpty(transaction: Database, today: string): Promise<boolean> {
  if ((await readVersion(transaction))?.demonstration !== true) return false;
  return (await listPartners(transaction, today)).length === 0 && (await listProviders(transaction)).length === 0;
}

function ownerOf(tenantId: string, role: Role): KeyOwner {
  return { tenantId, role };
}

function keyFrom(print: Uint8Array): string {
  return `sk_${Buffer.from(print).toString('base64url')}`;
}
