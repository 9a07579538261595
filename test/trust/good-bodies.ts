import { exampleRequest } from '../../proxy/routes/simulation-example.ts';

const person = {
  title: 'madame',
  birthName: 'Varennes{fresh}',
  givenName: 'Jeanne',
  birthDate: '1950-03-27',
  birthPlace: 'Nantes',
  address: { lines: ['3 rue des Tilleuls'], postcode: '44000', city: 'Nantes' },
  livesInFrance: true,
  activity: 'retired',
  household: { kind: 'single', shares: 1, taxableIncomeEuros: 14_230 },
  aidThisYear: 'none',
  consents: { notice: true },
};

/** A body that each route takes, to be sent as it is or spoilt; `{…}` stands for what a crowd has. */
export const goodBodies: Readonly<Record<string, unknown>> = {
  'POST /v1/simulations': exampleRequest,
  'POST /v1/sessions': { role: 'agent', subject: 'Claire Fontaine', origin: 'https://portail.ville.example' },
  'POST /v1/sessions/exchange': { clientSecret: 'cs_none' },
  'POST /v1/groups': { stayId: '{stay}', conventionNumber: '{convention}', places: 2 },
  'PATCH /v1/groups/{id}': { places: 5 },
  'POST /v1/groups/{id}/validations': { absent: ['{pid0}'] },
  'POST /v1/groups/{id}/participants': person,
  'POST /v1/groups/{id}/batches': { participants: [{ ...person, key: 'a' }, { ...person, birthName: 'Autre{fresh}', household: null, key: 'b', ties: [{ kind: 'spouse', to: 'a' }] }] },
  'PATCH /v1/groups/{id}/participants/{pid}': { ...person, wishes: { singleRoom: true, roommate: 'Paul', comments: 'Sans sel' } },
  'POST /v1/people/search': { birthName: 'Varennes' },
  'POST /v1/admin/partners': { conventionNumber: 'ANCV{fresh}', name: 'CCAS', email: 'ccas@exemple.invalid', origins: ['https://portail.ville.example'] },
  'POST /v1/admin/providers': { name: 'Les Pins {fresh}', email: 'pins@exemple.invalid', origins: [] },
  'POST /v1/admin/partners/{id}/suspension': { reason: 'Bilan' },
  'POST /v1/admin/credits': { conventionNumber: '{convention}', year: 2026, amountCents: 100_00, notifiedOn: '2026-01-15' },
};
