import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupOf, partnerOf } from '../registration/world.ts';
import { postgresDatabase } from '../support/engines.ts';
import { raceForClaimsOverHttp, raceForCreditOverHttp, raceForPlacesOverHttp } from './http-races.ts';
import { raceForClaim, raceForCredit, raceForPlaces, unbalanced } from './races.ts';
import { contradictions } from './standing.ts';

test('five hundred at once for the last twenty places: exactly twenty get in, the others are told the group is full', async () => {
  const database = await postgresDatabase();
  assert.deepEqual(await raceForPlaces(database, { askers: 500, places: 20 }), { registered: 20, refused: { 'group-full': 480 }, taken: 20, rows: 20 });
});

test('a credit that pays seven aids pays seven, however many ask at once', async () => {
  const database = await postgresDatabase();
  assert.deepEqual(await raceForCredit(database, { askers: 60, aids: 7 }), { granted: 7, remainingCents: 100_00 });
  assert.deepEqual(await unbalanced(database), []);
});

test('two partners who register the same person at once grant one aid between them', async () => {
  const database = await postgresDatabase();
  const lists = [await groupOf(database, await partnerOf(database), { places: 100 }), await groupOf(database, await partnerOf(database), { places: 100 })];
  for (let round = 0; round < 50; round += 1) assert.equal(await raceForClaim(database, lists), 1);
  assert.deepEqual(await unbalanced(database), []);
});

test('over HTTP, where one trip to the database registers: as many places, aids and claims as there are, and no more', async () => {
  const database = await postgresDatabase();
  assert.deepEqual(await raceForPlacesOverHttp(database, { askers: 80, places: 20 }), { registered: 20, refused: { 'group-full': 60 }, taken: 20, rows: 20 });
  assert.deepEqual(await raceForCreditOverHttp(database, 62), { granted: 56, remainingCents: 144_00 });
  assert.equal(await raceForClaimsOverHttp(database, 6), 6);
  assert.deepEqual(await contradictions(database), []);
});
