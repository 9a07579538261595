import { randomUUID } from 'node:crypto';
import type { Conditions } from '../../schema/contract/conditions.ts';
import { addDays } from '../../schema/rules/age.ts';
import { partnerStayId, partnerStays } from '../catalogue/demonstration/partner-stays.ts';
import type { Database } from '../database.ts';
import { openGroup } from '../groups/open.ts';
import { validate } from '../groups/validate.ts';
import { remind } from '../jobs/reminders.ts';
import type { Caller } from '../middleware/caller.ts';
import { newcomersOf } from '../registration/batch.ts';
import { identitiesWith } from '../registration/identity.ts';
import { register } from '../registration/register.ts';
import { sealingWith } from '../sealing.ts';
import type { Secrets } from '../secrets.ts';
import { allocate } from '../stores/credits.ts';
import { lockOfferedStay } from '../stores/groups-opening.ts';
import { asOperator, inTenant } from '../stores/scope.ts';
import { moments, morning, type Moments } from './moments.ts';
import { inventPeople } from './people.ts';

/** Who the story is about, and on which day it is told. */
export interface Story {
  partnerId: string;
  providerId: string;
  conventionNumber: string;
  /** The instant of the first start, and its day in Paris. */
  now: Date;
  today: string;
  conditions: readonly Conditions[];
  secrets: Secrets;
}

/** Together, enough for those who are registered and for two people more: the third meets the spent credit. */
const notifiedCents = 12_000_00;
const addedCents = 2_640_00;
const addedAgo = 25;

/** Something that was done so many days before the first start. */
interface Act {
  ago: number;
  play(): Promise<void>;
}

/** Tells the demonstration's year through what partners and providers do, in the order of its days: groups at every stage, people on them, a credit nearly spent. */
export async function tellStory(database: Database, story: Story): Promise<void> {
  const acts = creditActs(database, story);
  let number = 0;
  for (const { stage } of partnerStays) {
    const offered = await inTenant(database, story.providerId, (transaction) => lockOfferedStay(transaction, story.providerId, partnerStayId(stage)));
    const told = moments[stage];
    if (offered) acts.push(...groupActs(database, { story, told, stayId: partnerStayId(stage), from: number }));
    number += told.places;
  }
  for (const act of acts.toSorted((one, other) => other.ago - one.ago)) await act.play();
  // The hour's round of reminders was made before there was anybody to remind.
  await remind({ database, ...needsAt(story, story.now) });
}

/** What anything done at an instant of the story needs. */
function needsAt({ conditions, secrets }: Story, at: Date) {
  return { conditions, sealing: sealingWith(secrets), identities: identitiesWith(secrets), clock: { now: () => at, elapsed: () => 0 } };
}

/** The credit of the year, notified as it begins and before all else, and what was added when it ran out. */
function creditActs(database: Database, { partnerId, today }: Story): Act[] {
  const year = Number(today.slice(0, 4));
  const first = earlier(today, `${year}-01-12`);
  const added = addDays(today, -addedAgo);
  const notified = [
    { ago: Number.POSITIVE_INFINITY, amountCents: notifiedCents, notifiedOn: first },
    { ago: addedAgo, amountCents: addedCents, notifiedOn: added < first ? first : added },
  ];
  return notified.map(({ ago, amountCents, notifiedOn }) => ({
    ago,
    play: () => asOperator(database, (transaction) => allocate(transaction, { partnerId, year, amountCents, notifiedOn, at: morning(notifiedOn, 0) })),
  }));
}

function earlier(day: string, other: string): string {
  return day < other ? day : other;
}

function groupActs(database: Database, { story, told, stayId, from }: { story: Story; told: Moments; stayId: string; from: number }): Act[] {
  const { partnerId, providerId, conventionNumber } = story;
  const at = (ago: number) => needsAt(story, morning(story.today, ago));
  const provider = callerOf(providerId, 'provider', 'Hélène Castaing');
  let groupId = '';
  let next = from;
  let absent: string[] = [];
  const open: Act = {
    ago: told.openedAgo,
    async play() {
      ({ id: groupId } = await inTenant(database, providerId, (transaction) => openGroup(transaction, provider, { stayId, conventionNumber, places: told.places }, at(told.openedAgo))));
    },
  };
  const registrations = told.registered.map(({ ago, people, by }): Act => ({
    ago,
    async play() {
      const newcomers = newcomersOf({ participants: inventPeople(next, people) });
      const list = await inTenant(database, partnerId, (transaction) => register(transaction, { caller: callerOf(partnerId, 'agent', by), groupId }, newcomers, at(ago)));
      next += people;
      absent = list.slice(-1).map((person) => person.id);
    },
  }));
  const validation = (ago: number | undefined, caller: Caller): Act[] => (ago === undefined ? [] : [{ ago, play: async () => void (await inTenant(database, caller.tenantId, (transaction) => validate(transaction, { caller, groupId }, { absent }, at(ago)))) }]);
  return [open, ...registrations, ...validation(told.providerValidatedAgo, provider), ...validation(told.partnerValidatedAgo, callerOf(partnerId, 'agent', 'Claire Fontaine'))];
}

function callerOf(tenantId: string, role: Caller['role'], subject: string): Caller {
  return { tenantId, role, actorId: randomUUID(), subject, suspended: false };
}
