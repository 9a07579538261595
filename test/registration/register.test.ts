import assert from 'node:assert/strict';
import { readCredit } from '../../proxy/stores/credits.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import type { Database } from '../../proxy/database.ts';
import { askAgain } from '../../proxy/registration/ask-again.ts';
import { change } from '../../proxy/registration/change.ts';
import { newcomer, register } from '../../proxy/registration/register.ts';
import { remove } from '../../proxy/registration/remove.ts';
import { allocate } from '../../proxy/stores/credits.ts';
import type { ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { testOnBoth } from '../support/engines.ts';
import { groupOf, needsAt, partnerOf, refuses, registerOne, senior } from './world.ts';

async function remaining(database: Database, partnerId: string): Promise<number | undefined> {
  return (await inTenant(database, partnerId, (transaction) => readCredit(transaction, partnerId, 2026, false)))?.remainingCents;
}

testOnBoth('someone of small means is registered with their label and their aid, taken from the credit', async (database) => {
  const caller = await partnerOf(database, 1_000_00);
  const on = await groupOf(database, caller);
  const jeanne = await registerOne(database, on, senior(), needsAt());
  assert.equal(jeanne.label, 'aid');
  assert.deepEqual([jeanne.aidCents, jeanne.refusal], [176_00, null]);
  assert.equal(await remaining(database, caller.tenantId), 824_00);
});

testOnBoth('a credit too small refuses the whole aid and keeps the label; a complement lets it be asked again', async (database) => {
  const caller = await partnerOf(database, 175_99);
  const on = await groupOf(database, caller);
  const needs = needsAt();
  const jeanne = await registerOne(database, on, senior(), needs);
  assert.deepEqual([jeanne.label, jeanne.aidCents, jeanne.refusal], ['aid', 0, 'credit-exhausted']);
  await asOperator(database, (transaction) => allocate(transaction, { partnerId: caller.tenantId, year: 2026, amountCents: 1, notifiedOn: '2026-05-02', at: needs.clock.now() }));
  const again = await inTenant(database, caller.tenantId, (transaction) => askAgain(transaction, on, jeanne.id, needs));
  assert.deepEqual([again.label, again.aidCents, again.refusal], ['aid', 176_00, null]);
  assert.equal(await remaining(database, caller.tenantId), 0);
  await assert.rejects(inTenant(database, caller.tenantId, (transaction) => askAgain(transaction, on, jeanne.id, needs)), refuses('aid-not-refused-for-credit'));
});

testOnBoth('without a credit for the year, or before it is notified, the aid waits for the notification', async (database) => {
  const without = await partnerOf(database, null);
  assert.equal((await registerOne(database, await groupOf(database, without), senior(), needsAt())).refusal, 'credit-not-notified');
  const late = await partnerOf(database, 1_000_00, 2026, '2026-10-13');
  assert.equal((await registerOne(database, await groupOf(database, late), senior(), needsAt())).refusal, 'credit-not-notified');
  const onTheDay = await partnerOf(database, 1_000_00, 2026, '2026-10-12');
  assert.equal((await registerOne(database, await groupOf(database, onTheDay), senior(), needsAt())).refusal, null);
});

testOnBoth('a second partner learns that a person was aided this year, whatever the spelling, and the label follows', async (database) => {
  const needs = needsAt();
  const [one, other] = [await partnerOf(database), await partnerOf(database)];
  const name = senior().birthName;
  await registerOne(database, await groupOf(database, one), senior({ birthName: `de la ${name}`, givenName: 'Marie-Jeanne, Lucie' }), needs);
  const again = await registerOne(database, await groupOf(database, other), senior({ birthName: `DE LA-${name.toUpperCase()}`, givenName: 'marie jeanne' }), needs);
  assert.deepEqual([again.label, again.aidCents, again.refusal], ['programme', 0, 'already-aided-this-year']);
  const nextYear = await partnerOf(database, 1_000_00, 2027);
  const on2027 = await groupOf(database, nextYear, {}, { startDate: '2027-03-08' });
  const provisional = await registerOne(database, on2027, senior({ birthName: `de la ${name}`, givenName: 'Marie-Jeanne' }), needs);
  assert.deepEqual([provisional.label, provisional.refusal], ['aid', 'conditions-not-published']);
});

testOnBoth('a carer who leaves with a dependent senior is aided as often as they leave', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database);
  const paul = senior({ title: 'monsieur', givenName: 'Paul', birthDate: '1978-01-15', activity: 'working', household: null });
  for (let count = 0; count < 2; count += 1) {
    const on = await groupOf(database, caller);
    const jeanne = await registerOne(database, on, senior({ gir: 4, consents: { notice: true, healthData: true } }), needs);
    const carer = await registerOne(database, on, { ...paul, ties: [{ kind: 'family-carer', to: jeanne.id }] }, needs);
    assert.deepEqual([carer.label, carer.aidCents, carer.refusal], ['carer-aid', 176_00, null]);
  }
});

testOnBoth('an aid of another programme that a carer declares counts beside one that is known', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database);
  const paul = senior({ title: 'monsieur', givenName: 'Paul', birthDate: '1978-01-15', activity: 'working', household: null });
  const caredPerson = { birthName: 'Aidée', givenName: 'Odette', birthDate: '1940-01-01', gir: 2 as const, consents: { healthData: true as const } };
  await registerOne(database, await groupOf(database, caller), { ...paul, ties: [{ kind: 'family-carer', to: 'cared' }], caredPerson }, needs);
  const told: unknown[] = [];
  for (const aidThisYear of ['none', 'other-ancv'] as const) {
    const on = await groupOf(database, caller);
    const { id } = await registerOne(database, on, senior({ gir: 4, consents: { notice: true, healthData: true } }), needs);
    const { aidCents, refusal } = await registerOne(database, on, { ...paul, aidThisYear, ties: [{ kind: 'family-carer', to: id }] }, needs);
    told.push([aidCents, refusal]);
  }
  assert.deepEqual(told, [[176_00, null], [0, 'already-aided-this-year']]);
});

testOnBoth('a carer alone describes the person they help, with that person’s consent, and is aided once a year', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database);
  const paul = senior({ title: 'monsieur', givenName: 'Paul', birthDate: '1978-01-15', activity: 'working', household: null, ties: [{ kind: 'family-carer', to: 'cared' }] });
  const caredPerson = { birthName: 'Varennes', givenName: 'Odile', birthDate: '1940-05-21', gir: 2 as const };
  const on = await groupOf(database, caller);
  await assert.rejects(registerOne(database, on, { ...paul, caredPerson }, needs), refuses('invalid-request', '/caredPerson/consents/healthData'));
  await assert.rejects(registerOne(database, on, paul, needs), refuses('invalid-request', '/ties/0/to'));
  const consented = { ...paul, caredPerson: { ...caredPerson, consents: { healthData: true as const } } };
  assert.equal((await registerOne(database, on, consented, needs)).aidCents, 176_00);
  assert.equal((await registerOne(database, await groupOf(database, caller), consented, needs)).refusal, 'already-aided-this-year');
});

testOnBoth('a couple has one household; the spouse follows the one who holds it', async (database) => {
  const needs = needsAt();
  const on = await groupOf(database, await partnerOf(database));
  const household = { kind: 'couple' as const, shares: 2, taxableIncomeEuros: 28_000 };
  const jeanne = await registerOne(database, on, senior({ household }), needs);
  const spouse = senior({ birthDate: '1970-02-03', activity: 'working', household: null, ties: [{ kind: 'spouse', to: jeanne.id }] });
  await assert.rejects(registerOne(database, on, { ...spouse, household }, needs), refuses('household-is-shared', '/household'));
  const lucien = await registerOne(database, on, spouse, needs);
  assert.deepEqual([lucien.label, lucien.aidCents], ['spouse-aid', 176_00]);
});

testOnBoth('a missing fact, a health fact without consent, and a tie to nobody each say where', async (database) => {
  const needs = needsAt();
  const on = await groupOf(database, await partnerOf(database));
  await assert.rejects(registerOne(database, on, senior({ household: { kind: 'single', shares: 1 } }), needs), refuses('invalid-request', '/household/taxableIncomeEuros'));
  await assert.rejects(registerOne(database, on, senior({ activity: null }), needs), refuses('invalid-request', '/activity'));
  await assert.rejects(registerOne(database, on, senior({ gir: 3 }), needs), refuses('invalid-request', '/consents/healthData'));
  const nobody = { kind: 'spouse' as const, to: '00000000-0000-4000-8000-000000000000' };
  await assert.rejects(registerOne(database, on, senior({ household: null, ties: [nobody] }), needs), refuses('invalid-request', '/ties/0/to'));
});

testOnBoth('a consent said not to be given is one that is not: nothing is kept of it, and no health fact goes with it', async (database) => {
  const needs = needsAt();
  const on = await groupOf(database, await partnerOf(database));
  const without = (more: Partial<ParticipantRequest> = {}): ParticipantRequest => senior({ consents: { notice: true, healthData: false }, ...more });
  const { request } = await registerOne(database, on, without({ disabled: false, longTermIllness: false, gir: 'none' }), needs);
  assert.deepEqual(Object.keys(request.consents), ['notice']);
  await assert.rejects(registerOne(database, on, without({ gir: 3 }), needs), refuses('invalid-request', '/consents/healthData'));
  const caredPerson = { birthName: 'Varennes', givenName: 'Paul', birthDate: '1940-01-01', gir: 2 as const, consents: { healthData: false as const } };
  const carer = without({ birthDate: '1980-01-01', activity: 'working', household: null, ties: [{ kind: 'family-carer', to: 'cared' }], caredPerson });
  await assert.rejects(registerOne(database, on, carer, needs), refuses('invalid-request', '/caredPerson/consents/healthData'));
});

testOnBoth('the list takes people of the programme alone, each once, up to its places', async (database) => {
  const needs = needsAt();
  const on = await groupOf(database, await partnerOf(database), { places: 1 });
  await assert.rejects(registerOne(database, on, senior({ birthDate: '1970-01-01', disabled: false, longTermIllness: false, gir: 'none' }), needs), refuses('not-eligible'));
  const jeanne = senior();
  await registerOne(database, on, jeanne, needs);
  await assert.rejects(registerOne(database, on, { ...jeanne, birthName: jeanne.birthName.toUpperCase() }, needs), refuses('duplicate-participant'));
  await assert.rejects(registerOne(database, on, senior(), needs), refuses('group-full'));
});

testOnBoth('after J-17 every write is refused, to the millisecond of Paris', async (database) => {
  const needs = needsAt();
  const on = await groupOf(database, await partnerOf(database));
  const jeanne = await registerOne(database, on, senior(), needs);
  needs.clock.set('2026-09-25T23:59:59.999+02:00');
  await registerOne(database, on, senior(), needs);
  needs.clock.set('2026-09-26T00:00:00.000+02:00');
  await assert.rejects(registerOne(database, on, senior(), needs), refuses('list-frozen'));
  const tenant = on.caller.tenantId;
  await assert.rejects(inTenant(database, tenant, (transaction) => remove(transaction, on, jeanne.id, needs)), refuses('list-frozen'));
  await assert.rejects(inTenant(database, tenant, (transaction) => change(transaction, on, jeanne.id, { birthPlace: 'Rezé' }, needs)), refuses('list-frozen'));
});

testOnBoth('a removal gives back the place, the aid and the year; nobody is removed whom others need', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database, 1_000_00);
  const on = await groupOf(database, caller, { places: 2 });
  const tenant = caller.tenantId;
  const request = senior({ gir: 4, consents: { notice: true, healthData: true } });
  const jeanne = await registerOne(database, on, request, needs);
  const carer = await registerOne(database, on, senior({ birthDate: '1978-01-15', activity: 'working', household: null, ties: [{ kind: 'family-carer', to: jeanne.id }] }), needs);
  await assert.rejects(inTenant(database, tenant, (transaction) => remove(transaction, on, jeanne.id, needs)), refuses('others-depend'));
  for (const { id } of [carer, jeanne]) assert.equal((await inTenant(database, tenant, (transaction) => remove(transaction, on, id, needs))).returnedCents, 176_00);
  assert.equal(await remaining(database, tenant), 1_000_00);
  assert.equal((await registerOne(database, await groupOf(database, await partnerOf(database)), request, needs)).refusal, null);
});

testOnBoth('a change decides again, gives back and grants; a new telephone number changes nothing of the money', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database, 1_000_00);
  const on = await groupOf(database, caller);
  const act = (id: string, wanted: Parameters<typeof change>[3]) => inTenant(database, caller.tenantId, (transaction) => change(transaction, on, id, wanted, needs));
  const jeanne = await registerOne(database, on, senior(), needs);
  assert.equal((await act(jeanne.id, { phone: '02 61 91 00 01' })).aidCents, 176_00);
  const richer = await act(jeanne.id, { household: { kind: 'single', shares: 1, taxableIncomeEuros: 40_000 } });
  assert.deepEqual([richer.label, richer.aidCents, richer.refusal], ['programme', 0, 'not-eligible']);
  assert.equal(await remaining(database, caller.tenantId), 1_000_00);
  const back = await act(jeanne.id, { household: { kind: 'single', shares: 1, taxableIncomeEuros: 9_000 } });
  assert.deepEqual([back.label, back.aidCents, back.refusal], ['aid', 176_00, null]);
  assert.equal(await remaining(database, caller.tenantId), 824_00);
});

testOnBoth('an aid that waits for the conditions of its year is had by a change once they are published', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database, 1_000_00, 2027);
  const on = await groupOf(database, caller, {}, { startDate: '2027-03-08' });
  const waits = await registerOne(database, on, senior(), needs);
  const changed = (published: typeof needs.conditions) => inTenant(database, caller.tenantId, (transaction) => change(transaction, on, waits.id, { phone: '01 99 00 12 34' }, { ...needs, conditions: published }));
  assert.deepEqual([waits.refusal, (await changed(needs.conditions)).refusal], ['conditions-not-published', 'conditions-not-published']);
  const next = needs.conditions.flatMap((one) => (one.year === 2026 ? [{ ...one, version: '2027-01', year: 2027, from: '2027-01-01' }] : []));
  const granted = await changed([...needs.conditions, ...next]);
  assert.deepEqual([granted.refusal, granted.aidCents], [null, 176_00]);
});

testOnBoth('a change that takes the ground from under a carer is refused, and names them', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database);
  const on = await groupOf(database, caller);
  const jeanne = await registerOne(database, on, senior({ gir: 4, consents: { notice: true, healthData: true } }), needs);
  await registerOne(database, on, senior({ givenName: 'Paul', birthDate: '1978-01-15', activity: 'working', household: null, ties: [{ kind: 'family-carer', to: jeanne.id }] }), needs);
  const attempt = inTenant(database, caller.tenantId, (transaction) => change(transaction, on, jeanne.id, { gir: 'none', disabled: false, longTermIllness: false }, needs));
  await assert.rejects(attempt, (thrown) => refuses('others-depend')(thrown) && thrown instanceof Problem && thrown.detail.includes('Paul'));
});

testOnBoth('a change after which more must be known of who is tied to them names these, and points at nothing that was sent', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database);
  const on = await groupOf(database, caller);
  const jeanne = await registerOne(database, on, senior({ gir: 4, consents: { notice: true, healthData: true } }), needs);
  const paul = await registerOne(database, on, senior({ givenName: 'Paul', household: null, ties: [{ kind: 'family-carer', to: jeanne.id }] }), needs);
  const changes = (id: string, wanted: Partial<ParticipantRequest>) => inTenant(database, caller.tenantId, (transaction) => change(transaction, on, id, wanted, needs));
  const well = { gir: 'none', disabled: false, longTermIllness: false } as const;
  await assert.rejects(changes(jeanne.id, well), (thrown) => refuses('others-depend')(thrown) && thrown instanceof Problem && thrown.detail.includes('Paul') && !thrown.more.errors);
  await changes(paul.id, { household: { kind: 'single', shares: 1, taxableIncomeEuros: 14_230 } });
  assert.equal((await changes(jeanne.id, well)).request.gir, 'none');
});

testOnBoth('a whole list is written or nothing is, and every mistake is said at once', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database, 1_000_00);
  const on = await groupOf(database, caller);
  const all = (requests: Parameters<typeof newcomer>[0][]) => inTenant(database, caller.tenantId, (transaction) => register(transaction, on, requests.map((request, index) => newcomer(request, `/participants/${index}`)), needs));
  const wrong = [senior(), senior({ activity: null }), senior({ gir: 2 })];
  await assert.rejects(all(wrong), (thrown) => refuses('invalid-request', '/participants/1/activity')(thrown) && refuses('invalid-request', '/participants/2/consents/healthData')(thrown));
  const standing = await registerOne(database, on, senior(), needs);
  const [twin, young] = [senior(), senior({ birthDate: '1990-01-01' })];
  const kept = [standing.request, twin, twin, young];
  await assert.rejects(all([...kept, senior({ activity: null })]), (thrown) => {
    assert.ok(refuses('invalid-request')(thrown) && thrown instanceof Problem);
    assert.deepEqual(thrown.more.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/participants/0 duplicate-participant', '/participants/2 duplicate-participant', '/participants/3 not-eligible', '/participants/4/activity missing-fact']);
    return true;
  });
  await assert.rejects(all(kept), refuses('duplicate-participant', '/participants/3'));
  await inTenant(database, caller.tenantId, (transaction) => remove(transaction, on, standing.id, needs));
  assert.equal(await remaining(database, caller.tenantId), 1_000_00);
  const people = await all(Array.from({ length: 6 }, () => senior()));
  assert.deepEqual(people.map(({ refusal }) => refusal), [null, null, null, null, null, 'credit-exhausted']);
});
