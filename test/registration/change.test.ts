import assert from 'node:assert/strict';
import { change } from '../../proxy/registration/change.ts';
import { inTenant } from '../../proxy/stores/scope.ts';
import { testOnBoth } from '../support/engines.ts';
import { groupOf, needsAt, partnerOf, refuses, registerOne, senior } from './world.ts';

testOnBoth('what a change gives back serves what it asks for, where the rest of the credit would not', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database, 352_00);
  const on = await groupOf(database, caller);
  const jeanne = await registerOne(database, on, senior(), needs);
  const young = senior({ givenName: 'Lina', birthDate: '2008-01-15', activity: 'not-working', household: null, civicServiceUntil: '2026-12-31', ties: [{ kind: 'young-companion', to: jeanne.id }] });
  const lina = await registerOne(database, on, young, needs);
  assert.deepEqual([lina.aidCents, lina.refusal], [123_00, null]);
  const older = await inTenant(database, caller.tenantId, (transaction) => change(transaction, on, lina.id, { birthDate: '2006-01-15' }, needs));
  assert.deepEqual([older.aidCents, older.refusal], [176_00, null]);
});

testOnBoth('a change that opens two rights, with the credit of one, grants one and refuses the other', async (database) => {
  const needs = needsAt();
  const caller = await partnerOf(database, 176_00);
  const on = await groupOf(database, caller);
  const act = (id: string, wanted: Parameters<typeof change>[3]) => inTenant(database, caller.tenantId, (transaction) => change(transaction, on, id, wanted, needs));
  const jeanne = await registerOne(database, on, senior({ household: { kind: 'couple', shares: 2, taxableIncomeEuros: 90_000 } }), needs);
  const lucien = await registerOne(database, on, senior({ title: 'monsieur', givenName: 'Lucien', household: null, ties: [{ kind: 'spouse', to: jeanne.id }] }), needs);
  assert.deepEqual([jeanne.refusal, lucien.refusal], ['not-eligible', 'not-eligible']);
  const changed = await act(jeanne.id, { household: { kind: 'couple', shares: 2, taxableIncomeEuros: 28_000 } });
  assert.deepEqual([changed.aidCents, changed.refusal], [176_00, null]);
  const same = await act(lucien.id, { phone: '02 61 91 00 01' });
  assert.deepEqual([same.aidCents, same.refusal], [0, 'credit-exhausted']);
});

testOnBoth('nobody is changed into somebody who is on the list already', async (database) => {
  const needs = needsAt();
  const on = await groupOf(database, await partnerOf(database));
  const [one, other] = [senior(), senior({ birthPlace: 'Brest' })];
  await registerOne(database, on, one, needs);
  const { id } = await registerOne(database, on, other, needs);
  await assert.rejects(inTenant(database, on.caller.tenantId, (transaction) => change(transaction, on, id, { birthName: one.birthName.toUpperCase() }, needs)), refuses('duplicate-participant'));
});
