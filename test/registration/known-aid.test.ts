import assert from 'node:assert/strict';
import { change } from '../../proxy/registration/change.ts';
import { newcomer, register } from '../../proxy/registration/register.ts';
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

testOnBoth('whoever meets the aids of sixty people in an hour meets no more of them, by whatever way', async (database) => {
  const needs = needsAt();
  const [one, other] = [await partnerOf(database), await partnerOf(database)];
  const [theirs, on] = [await groupOf(database, one, { places: 70 }), await groupOf(database, other, { places: 70 })];
  const all = (where: typeof on, requests: ParticipantRequest[]) => inTenant(database, where.caller.tenantId, (transaction) => register(transaction, where, requests.map((request) => newcomer(request)), needs));
  const people = Array.from({ length: 63 }, () => senior());
  await all(theirs, people);
  const [first = senior(), second = senior(), third = senior(), ...rest] = people;
  await assert.rejects(all(on, people), refuses('too-many-requests'));
  const [met] = await all(on, [first, ...rest.slice(0, 58)]);
  assert.equal(met?.refusal, 'already-aided-this-year');
  const turn = (into: Partial<ParticipantRequest>) => inTenant(database, other.tenantId, (transaction) => change(transaction, on, met?.id ?? '', into, needs));
  assert.equal((await turn({ phone: '01 99 00 12 34' })).refusal, 'already-aided-this-year');
  assert.equal((await turn({ birthName: second.birthName })).refusal, 'already-aided-this-year');
  await assert.rejects(turn({ birthName: third.birthName }), refuses('too-many-requests'));
  await assert.rejects(registerOne(database, on, third, needs), refuses('too-many-requests'));
  await registerOne(database, on, senior(), needs);
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
