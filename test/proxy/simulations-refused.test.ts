import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemShape } from '../../schema/contract/problem.ts';
import { exampleRequest } from '../../proxy/routes/simulation-example.ts';
import { ask, post, testApp } from '../support/proxy.ts';

const app = testApp();
const stay = exampleRequest.stay;
const jeanne = { id: 'jeanne', birthDate: '1950-03-27' };

/** What the answer says of each wrong place: its pointer and its code. */
async function refused(body: unknown, status = 422, code = 'invalid-request'): Promise<string[]> {
  const response = await post(app, '/v1/simulations', body);
  assert.equal(response.status, status);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const problem = problemShape.parse(await response.json());
  assert.equal(problem.code, code);
  assert.equal(problem.status, status);
  for (const { detail } of problem.errors ?? []) assert.match(detail, /^[A-ZÉ].*[.…]$/);
  return (problem.errors ?? []).map((error) => `${error.pointer} ${error.code}`);
}

const wrongPlaces: [sentence: string, body: unknown, places: string[]][] = [
  ['an empty object', {}, ['/stay missing', '/people missing']],
  ['a list', [], [' wrong-type']],
  ['null', null, [' wrong-type']],
  ['nobody', { stay, people: [] }, ['/people too-few']],
  ['an unknown field at the top', { stay, people: [jeanne], foo: 1 }, ['/foo unknown-field']],
  ['unknown fields of a person', { stay, people: [{ ...jeanne, foo: 1, 'a/b~c': 2 }] }, ['/people/0/foo unknown-field', '/people/0/a~1b~0c unknown-field']],
  ['an unknown field of a household', { stay, people: [{ ...jeanne, household: { rfr: 1 } }] }, ['/people/0/household/rfr unknown-field']],
  ['an unknown field of a tie', { stay, people: [jeanne, { id: 'b', birthDate: '1950-01-01', ties: [{ kind: 'spouse', to: 'jeanne', since: 1 }] }] }, ['/people/1/ties/0/since unknown-field']],
  ['an impossible date', { stay, people: [{ ...jeanne, birthDate: '1950-02-30' }] }, ['/people/0/birthDate invalid-value']],
  ['29 February of a common year', { stay, people: [{ ...jeanne, birthDate: '1950-02-29' }] }, ['/people/0/birthDate invalid-value']],
  ['a thirteenth month', { stay: { ...stay, startDate: '2026-13-01' }, people: [jeanne] }, ['/stay/startDate invalid-value']],
  ['a birth after the start', { stay, people: [{ ...jeanne, birthDate: '2026-10-13' }] }, ['/people/0/birthDate inconsistent']],
  ['too many nights', { stay: { ...stay, nights: 61 }, people: [jeanne] }, ['/stay/nights too-big']],
  ['half a night', { stay: { ...stay, nights: 0.5 }, people: [jeanne] }, ['/stay/nights wrong-type']],
  ['nights as text', { stay: { ...stay, nights: '4' }, people: [jeanne] }, ['/stay/nights wrong-type']],
  ['a zone of nowhere', { stay: { ...stay, zone: 'lune' }, people: [jeanne] }, ['/stay/zone not-allowed']],
  ['a GIR of 7', { stay, people: [{ ...jeanne, gir: 7 }] }, ['/people/0/gir not-allowed']],
  ['a third of a share', { stay, people: [{ ...jeanne, household: { shares: 1.33 } }] }, ['/people/0/household/shares not-a-step']],
  ['no share at all', { stay, people: [{ ...jeanne, household: { shares: 0 } }] }, ['/people/0/household/shares too-small']],
  ['an income in cents', { stay, people: [{ ...jeanne, household: { taxableIncomeEuros: 14230.5 } }] }, ['/people/0/household/taxableIncomeEuros wrong-type']],
  ['a debt', { stay, people: [{ ...jeanne, household: { taxableIncomeEuros: -1 } }] }, ['/people/0/household/taxableIncomeEuros too-small']],
  ['an empty name', { stay, people: [{ ...jeanne, id: '' }] }, ['/people/0/id too-short']],
  ['a name too long', { stay, people: [{ ...jeanne, id: 'x'.repeat(65) }] }, ['/people/0/id too-long']],
  ['a tie to nobody', { stay, people: [{ ...jeanne, ties: [{ kind: 'spouse', to: 'paul' }] }] }, ['/people/0/ties/0/to tie-to-nobody']],
  ['a tie to oneself', { stay, people: [{ ...jeanne, ties: [{ kind: 'spouse', to: 'jeanne' }] }] }, ['/people/0/ties/0/to tie-to-self']],
  ['one name for two', { stay, people: [jeanne, jeanne] }, ['/people/1/id duplicate-id']],
  ['101 people', { stay, people: Array.from({ length: 101 }, (_, index) => ({ ...jeanne, id: `p${index}` })) }, ['/people too-many']],
];

for (const [sentence, body, places] of wrongPlaces) {
  test(`refuses ${sentence} and points at it`, async () => {
    assert.deepEqual(await refused(body), places);
  });
}

test('names a household given twice by its own code', async () => {
  const paul = { id: 'paul', birthDate: '1951-01-01', ties: [{ kind: 'spouse', to: 'jeanne' }], household: { shares: 2 } };
  assert.deepEqual(await refused({ stay, people: [jeanne, paul] }, 422, 'household-is-shared'), ['/people/1/household household-is-shared']);
  const mixed = { ...paul, ties: [...paul.ties, { kind: 'family-carer', to: 'nobody' }] };
  await refused({ stay, people: [jeanne, mixed] });
});

test('lists a hundred wrong places at most', async () => {
  const people = Array.from({ length: 100 }, () => ({}));
  assert.equal((await refused({ stay, people })).length, 100);
});

test('refuses ten thousand people before looking at each', async () => {
  const people = Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}`, birthDate: '1950-01-01' }));
  assert.deepEqual(await refused({ stay, people }), ['/people too-many']);
});

test('refuses what is no JSON', async () => {
  const texts = ['', ' ', '{', 'NaN', '{"stay":NaN}', "{'stay':1}", '{"stay":1,}', '[1', '\u0000', '"\\x"', 'null null', '{"a":01}'];
  for (const text of texts) await refused(text, 400, 'invalid-json');
});

test('refuses bytes that are no UTF-8', async () => {
  const response = await ask(app, '/v1/simulations', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) });
  assert.equal(response.status, 400);
});

test('refuses another type, another charset and a compressed body', async () => {
  const body = JSON.stringify(exampleRequest);
  const headers: Record<string, string>[] = [
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'Content-Type': 'application/json; charset=iso-8859-1' },
    { 'Content-Type': 'application/jsonp' },
    { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
  ];
  for (const each of headers) {
    const response = await ask(app, '/v1/simulations', { method: 'POST', headers: each, body });
    assert.equal(response.status, 415, JSON.stringify(each));
    assert.match(problemShape.parse(await response.json()).detail, /JSON en UTF-8, sans le compresser/);
  }
  const fine = await post(app, '/v1/simulations', body, { 'Content-Type': 'Application/JSON; Charset="UTF-8"' });
  assert.equal(fine.status, 200);
});

test('refuses a field in the address by its name', async () => {
  const response = await post(app, '/v1/simulations?debug=1', exampleRequest);
  assert.equal(response.status, 422);
  assert.equal(problemShape.parse(await response.json()).errors?.[0]?.pointer, '/debug');
});

test('refuses other methods and says which there are', async () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']) {
    const response = await ask(app, '/v1/simulations', { method });
    assert.equal(response.status, 405, method);
    assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
  }
});
