import assert from 'node:assert/strict';
import { test } from 'node:test';
import { participantShape } from '../../schema/contract/participants.ts';
import { postgresDatabase } from '../support/engines.ts';
import { keptLog } from '../support/proxy.ts';
import { senior } from '../registration/world.ts';
import { readDocument } from '../trust/document.ts';
import { goodBodies } from '../trust/good-bodies.ts';
import { allRows } from './all-rows.ts';
import { groupWorld, mailsOf, opened, send, type GroupWorld, type Headers } from './group-world.ts';
import { newPartner, newToken, partnerApp, withKey, withToken } from './tenants.ts';

/** What a provider may read of a list, and what it may not; long enough to stand in no sealed text by chance. */
const listed = { birthName: 'Canariserin', usedName: 'Serincanari', givenName: 'Plumejaune', roommate: 'Perruchebleue', comments: 'Chante-la-nuit' };
const filed = { birthDate: '1951-02-03', birthPlace: 'Cagedor', street: 'impasse du Perchoir', postcode: 'F44987CX917', city: 'Voliereville', email: 'canari@exemple.invalid', phone: '02 61 91 98 76', income: '987654321', reference: '912345678', cared: 'Oisillonmalade', caredBirth: '1932-11-09' };
const subject = 'Agentcanari Jaune';
const canaries = [...Object.values(listed), ...Object.values(filed), subject];

const person = {
  ...senior({ birthName: listed.birthName, usedName: listed.usedName, givenName: listed.givenName, birthDate: filed.birthDate, birthPlace: filed.birthPlace, email: filed.email, phone: filed.phone }),
  address: { lines: [filed.street], postcode: filed.postcode, city: filed.city },
  household: { kind: 'single', shares: 1, taxableIncomeEuros: Number(filed.income) },
  referenceTaxIncomeEuros: Number(filed.reference),
  referenceTaxIncomeConfidential: true,
  gir: 4,
  longTermIllness: true,
  consents: { notice: true, healthData: true },
  ties: [{ kind: 'family-carer', to: 'cared' }],
  caredPerson: { birthName: filed.cared, givenName: listed.givenName, birthDate: filed.caredBirth, livesInFrance: true, activity: 'retired', gir: 2, consents: { notice: true, healthData: true } },
  wishes: { singleRoom: true, roommate: listed.roommate, comments: listed.comments },
};

/** As text may stand in a log, in a table or in a copy of it. */
function formsOf(text: string): string[] {
  return [text, text.replaceAll(' ', ''), Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').replace(/=+$/, ''), encodeURIComponent(text)];
}

function assertNone(words: readonly string[], text: string, where: string): void {
  for (const word of words) for (const form of formsOf(word)) assert.ok(!text.includes(form), `${word} in ${where}`);
}

/** Everything that may be sent of a person: as it should be, and wrong in ways that tempt an error to quote it. */
function bodiesOf(path: string): unknown[] {
  if (path.endsWith('/search')) return [{ birthName: listed.birthName, birthDate: filed.birthDate }, { birthName: [listed.birthName] }, { surprise: filed.email }];
  if (path.endsWith('/batches')) return [{ participants: [{ ...person, key: listed.birthName }, { ...person, key: listed.birthName }] }, { participants: [{ ...person, key: 'a', ties: [{ kind: 'spouse', to: listed.givenName }] }] }];
  if (path.endsWith('/validations')) return [{ absent: [listed.birthName] }];
  if (path.endsWith('/sessions')) return [{ role: 'agent', subject, origin: `https://${listed.birthName}.example` }, { role: subject, subject, origin: 'https://portail.ville.example' }];
  return [person, { ...person, [listed.birthName]: filed.email }, { ...person, birthDate: `${filed.birthDate}T00:00` }, { ...person, email: `${filed.email} ` }, { ...person, household: filed.income }, { ...person, consents: {} }];
}

async function askEverything(world: GroupWorld, ids: Record<string, string>, by: Record<string, Headers>): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const operation of (await readDocument(world.app)).operations.filter((one) => one.guarded && !one.path.startsWith('/v1/admin/') && one.method !== 'DELETE')) {
    const at = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '2026');
    const strange = operation.path.replaceAll(/\{\w+\}/g, listed.birthName);
    for (const [name, headers] of Object.entries(by)) {
      const ask = async (method: string, to: string, body?: unknown, more: Headers = {}): Promise<void> => {
        said[name] = `${said[name] ?? ''}${await (await send(world, method, to, { ...headers, ...more }, body)).text()}\n`;
      };
      const formats = operation.parameters.some((one) => one.name === 'format') ? ['?format=csv', '?format=html'] : [''];
      // A stranger knows where, and has only bodies of their own.
      const bodies = operation.method === 'GET' ? [undefined] : name === 'partner' ? bodiesOf(at) : [goodBodies[`${operation.method} ${operation.path}`]];
      for (const body of bodies) for (const format of formats) await ask(operation.method, `${at}${format}`, body, name === 'partner' ? { 'Idempotency-Key': listed.birthName } : {});
      if (name !== 'partner') continue;
      await ask(operation.method, `${strange}?q=${encodeURIComponent(filed.email)}`, bodies[0]);
      await ask(operation.method, at, operation.method === 'GET' ? undefined : `{"birthName": "${listed.birthName}`, { 'Content-Type': 'application/json', Origin: `https://${listed.birthName}.example` });
    }
  }
  return said;
}

test('what is known of a person stands readable in no log, no row, no mail, and no answer to those it is not for', async () => {
  const database = await postgresDatabase();
  const { log, lines } = keptLog();
  const made = await groupWorld(database);
  const world = { ...made, app: partnerApp(database, { clock: made.clock, log }) };
  const { id } = await opened(world);
  const agent = withToken(await newToken(world.app, world.partner.key['Authorization']?.slice(7) ?? '', { subject }));
  const list = `/v1/groups/${id}/participants`;
  const response = await send(world, 'POST', list, { ...agent, 'Idempotency-Key': listed.givenName }, person);
  assert.equal(response.status, 201, await response.clone().text());
  const participant = participantShape.parse(await response.json());
  const stranger = await newPartner(world.app);
  const ids = { id, pid: participant.id };

  const said = await askEverything(world, ids, { partner: agent, provider: world.provider.key, stranger: withKey(stranger.secretKey), nobody: {} });
  assert.ok(canaries.filter((word) => !said['partner']?.includes(word)).length <= 2, 'the partner reads its own list');
  for (const word of [listed.birthName, listed.comments]) assert.ok(said['provider']?.includes(word), word);
  assertNone([...Object.values(filed), subject], said['provider'] ?? '', 'an answer to the provider');
  assertNone(canaries, said['stranger'] ?? '', 'an answer to a stranger');
  assertNone(canaries, said['nobody'] ?? '', 'an answer to nobody');

  // Another partner learns that the person is aided, and nothing of where, by whom or when.
  const elsewhere = await groupWorld(database);
  const twice = await send(elsewhere, 'POST', `/v1/groups/${(await opened(elsewhere)).id}/participants`, elsewhere.partner.key, { ...person, ties: null, caredPerson: null });
  assertNone([subject, id, participant.id, world.partner.id, world.partner.conventionNumber, world.provider.name], await twice.text(), 'an answer to another partner');

  const stood = await allRows(database);
  assert.equal((await send(world, 'DELETE', `${list}/${participant.id}`, agent)).status, 200);
  assert.equal((await send(world, 'DELETE', `/v1/groups/${id}`, world.provider.key)).status, 200);
  const mails = await mailsOf(world, id);
  assert.deepEqual(mails.map(({ kind }) => kind), ['group-opened', 'places-changed', 'group-cancelled']);
  assertNone(canaries, JSON.stringify(mails), 'a mail');
  assert.ok(lines.length > 60);
  assertNone(canaries, lines.join(''), 'the log');
  assertNone(canaries, stood, 'the database');
  assertNone(canaries, await allRows(database), 'the database, once they are gone');
});
