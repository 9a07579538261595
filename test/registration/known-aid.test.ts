import assert from 'node:assert/strict';
import { change } from '../../proxy/registration/change.ts';
import { newcomer, register } from '../../proxy/registration/register.ts';
import { countActions, readRows } from '../../proxy/stores/registration-reading.ts';
import { inTenant } from '../../proxy/stores/scope.ts';
import type { ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { testOnBoth } from '../support/engines.ts';
import { groupOf, needsAt, partnerOf, refuses, registerOne, senior } from './world.ts';

testOnBoth('what is asked of a person says nothing of an aid that another partner had for them', async (database) => {
  const needs = needsAt();
  const [one, other] = [await partnerOf(database), await partnerOf(database)];
  const aided = await registerOne(database, await groupOf(database, one), senior(), needs);
  const on = await groupOf(database, other);
  const own = await registerOne(database, on, senior(), needs);
  const asked = async (attempt: Promise<unknown>): Promise<string[]> => {
    const thrown: unknown = await attempt.then(() => null, (error: unknown) => error);
    return thrown instanceof Problem ? (thrown.more.errors ?? []).map(({ pointer }) => pointer) : [];
  };
  const named = ({ birthName, givenName, birthDate }: ParticipantRequest) => ({ birthName, givenName, birthDate });
  for (const left of [{ household: null }, { livesInFrance: null, activity: null, household: null, aidThisYear: null }]) {
    const told = await Promise.all([aided.request, senior()].map((person) => asked(registerOne(database, on, { ...person, ...left }, needs))));
    assert.ok(told[0]?.includes('/household/taxableIncomeEuros'));
    assert.deepEqual(told[0], told[1]);
    const changed = (person: ParticipantRequest) => inTenant(database, other.tenantId, (transaction) => change(transaction, on, own.id, { ...named(person), ...left }, needs));
    assert.deepEqual(await asked(changed(aided.request)), await asked(changed(senior())));
  }
});

testOnBoth('whoever meets the aids of sixty people in an hour is stopped, whoever they then register, and not by their own people', async (database) => {
  const needs = needsAt();
  const [one, other] = [await partnerOf(database), await partnerOf(database)];
  const [theirs, theirNext, on] = [await groupOf(database, one, { places: 70 }), await groupOf(database, one, { places: 70 }), await groupOf(database, other, { places: 70 })];
  const all = (where: typeof on, requests: ParticipantRequest[]) => inTenant(database, where.caller.tenantId, (transaction) => register(transaction, where, requests.map((request) => newcomer(request)), needs));
  const people = Array.from({ length: 62 }, () => senior());
  await all(theirs, people);
  await all(theirNext, people);
  assert.equal((await registerOne(database, theirNext, senior(), needs)).refusal, null);

  const [second = senior(), third = senior(), ...met] = people;
  const [first, waits] = [(await all(on, met.slice(0, 59)))[0], await registerOne(database, on, senior(), needs)];
  assert.equal(first?.refusal, 'already-aided-this-year');
  const turn = (id: string | undefined, into: Partial<ParticipantRequest>) => inTenant(database, other.tenantId, (transaction) => change(transaction, on, id ?? '', into, needs));
  assert.equal((await turn(first?.id, { phone: '01 99 00 12 34' })).refusal, 'already-aided-this-year');
  assert.equal((await turn(waits.id, {})).refusal, null);
  assert.equal((await turn(first?.id, { birthName: second.birthName })).refusal, 'already-aided-this-year');
  for (const person of [third, senior()]) {
    await assert.rejects(registerOne(database, on, person, needs), refuses('too-many-requests'));
    await assert.rejects(turn(waits.id, { birthName: person.birthName }), refuses('too-many-requests'));
  }
  needs.clock.set('2026-06-01T11:00:01+02:00');
  assert.equal((await registerOne(database, on, third, needs)).refusal, 'already-aided-this-year');
});

testOnBoth('someone aided elsewhere of whom more would open another right is refused until it is said', async (database) => {
  const needs = needsAt();
  const [one, other] = [await partnerOf(database), await partnerOf(database)];
  const aided = await registerOne(database, await groupOf(database, one), senior(), needs);
  const on = await groupOf(database, other);
  const jeanne = await registerOne(database, on, senior(), needs);
  const carer = await registerOne(database, on, { ...aided.request, ties: [{ kind: 'family-carer', to: jeanne.id }] }, needs);
  assert.deepEqual([carer.label, carer.aidCents, carer.refusal], [null, 0, 'already-aided-this-year']);
  await inTenant(database, other.tenantId, (transaction) => change(transaction, on, jeanne.id, { gir: 4, consents: { notice: true, healthData: true } }, needs));
  const again = await inTenant(database, other.tenantId, (transaction) => change(transaction, on, carer.id, {}, needs));
  assert.deepEqual([again.label, again.aidCents, again.refusal], ['carer-aid', 176_00, null]);
});

testOnBoth('an aid that is met is counted wherever the answer tells of it: of a carer who has another, and of people tied to who is changed', async (database) => {
  const needs = needsAt();
  const [one, other] = [await partnerOf(database), await partnerOf(database)];
  const theirs = await groupOf(database, one);
  const [carer, young] = [senior(), { ...senior(), birthDate: '2003-05-05', activity: 'working' as const, household: null }];
  await registerOne(database, theirs, carer, needs);
  const cared = { birthName: 'Aidé', givenName: 'Jo', birthDate: '1940-01-01', gir: 3 as const, consents: { healthData: true as const } };
  await registerOne(database, theirs, { ...young, ties: [{ kind: 'family-carer', to: 'cared' }], caredPerson: cared }, needs);

  const on = await groupOf(database, other);
  const met = async (): Promise<number> => inTenant(database, other.tenantId, (transaction) => countActions(transaction, other.tenantId, 'claim-met', new Date(0)));
  const turn = (id: string, into: Partial<ParticipantRequest>) => inTenant(database, other.tenantId, (transaction) => change(transaction, on, id, into, needs));
  const helped = await registerOne(database, on, senior({ gir: 3, consents: { notice: true, healthData: true } }), needs);
  const again = await registerOne(database, on, { ...carer, ties: [{ kind: 'family-carer', to: helped.id }] }, needs);
  assert.deepEqual([again.aidCents, again.decision.aid.reasons.some(({ code }) => code === 'not-aided-yet'), await met()], [176_00, false, 1]);
  await turn(again.id, { phone: '01 99 00 12 34' });
  assert.equal(await met(), 1);

  const spouse = await registerOne(database, on, senior({ household: null, ties: [{ kind: 'spouse', to: helped.id }] }), needs);
  const volunteer = await registerOne(database, on, { ...young, civicServiceUntil: '2026-12-31', ties: [{ kind: 'young-companion', to: spouse.id }, { kind: 'tax-household', to: helped.id }] }, needs);
  assert.deepEqual([volunteer.decision.aid.basis, await met()], ['civic-service', 1]);
  await turn(spouse.id, { activity: 'working' });
  assert.equal((await inTenant(database, other.tenantId, (transaction) => readRows(transaction, on.groupId, [volunteer.id])))[0]?.row.aidRefusal, 'already-aided-this-year');
  assert.equal(await met(), 2);
});
