import { publishedConditions } from '../../../schema/conditions/index.ts';
import type { Credit, CreditMove } from '../../../schema/contract/credits.ts';
import type { GroupStatus, GroupSummary, PartnerGroup } from '../../../schema/contract/groups.ts';
import type { AidRefusal, Participant } from '../../../schema/contract/participants.ts';
import type { Label } from '../../../schema/contract/simulation.ts';

export const today = '2026-09-14';

let count = 0;
const uuid = (): string => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;

interface Sketch {
  title?: 'madame' | 'monsieur';
  name: string;
  given: string;
  usedName?: string;
  label?: Label;
  aidCents?: number;
  refusal?: AidRefusal | null;
  single?: boolean;
  absent?: boolean | null;
}

/** A person of a list, whole as the contract says; only what differs is drawn. */
export function person({ title = 'madame', name, given, usedName, label = 'aid', aidCents = 17_600, refusal = null, single = false, absent = null }: Sketch): Participant {
  return {
    id: uuid(), title, birthName: name, usedName: usedName ?? null, givenName: given, birthDate: '1950-03-27', birthPlace: 'Quimper',
    address: { lines: ['4 rue du Four'], postcode: '29590', city: 'Trévignac-sur-Aulne' }, email: null, phone: '06 39 98 12 40',
    livesInFrance: true, activity: 'retired', consents: { notice: true }, wishes: { singleRoom: single, roommate: null, comments: null },
    label, decision: {
      id: 'someone', programme: { verdict: 'yes', category: 'senior', reasons: [] },
      aid: { verdict: refusal === 'not-eligible' ? 'no' : 'yes', basis: refusal === 'not-eligible' ? null : 'income', amountCents: refusal === 'not-eligible' ? 0 : 17_600, reasons: refusal === 'not-eligible' ? [{ code: 'income-over', text: 'Son revenu imposable dépasse la limite : 17 066 € pour une part.', source: { title: 'Conditions 2026', article: '2.3.1', date: '2025-12-19' } }] : [] },
      label, priceCents: 40_400, singleSupplementCents: 0, remainingCents: 22_800, documents: [], missing: [], warnings: [],
    },
    aid: { granted: refusal === null, amountCents: refusal === null ? aidCents : 0, refusal },
    absent: { provider: absent, partner: null }, registeredBy: 'Maëlle Corre', registeredAt: '2026-09-12T12:05:00.000Z',
  };
}

interface GroupSketch {
  id: string;
  place: string;
  commune: string;
  department?: string | null;
  from: string;
  to: string;
  nights: number;
  places: number;
  status: GroupStatus;
  freezesOn: string;
  validateBy?: string | null;
  daysLeft?: number | null;
  people: Participant[];
}

const group = ({ id, place, commune, department: departmentCode = null, from, to, nights, places, status, freezesOn, validateBy = null, daysLeft = null, people }: GroupSketch): PartnerGroup & { daysLeft: number | null } => ({
  id, places, status, freezesOn, validateBy, daysLeft, taken: people.length, openedAt: '2026-06-01T08:00:00.000Z', participants: people,
  stay: { id: `${id}-${from}`, startDate: from, endDate: to, nights, zone: 'metropole', theme: null, priceCents: nights === 7 ? 48_400 : 40_400, childPriceCents: 24_600, singleSupplementCents: 7_700, facility: { id, name: place, commune, departmentCode, phone: '02 61 91 20 30' } },
  partner: { name: 'CCAS de Trévignac-sur-Aulne', conventionNumber: 'ANCV2931' }, provider: { name: 'Vacances du Ponant' },
});

const many = (sketches: readonly Sketch[]): Participant[] => sketches.map(person);

export const jeanne = { name: 'Le Gall', usedName: 'Morvan', given: 'Jeanne', single: true };
const yves = { title: 'monsieur' as const, name: 'Le Goff', given: 'Yves' };
const nine = ['Anne', 'Berthe', 'Claire', 'Denise', 'Édith', 'France', 'Gilberte', 'Hélène', 'Irène'];

/** Groups at every stage, as one partner sees them, the most pressing first. */
export const groupsAtEveryStage = (): PartnerGroup[] => [
  group({ id: 'ajoncs', place: 'Les Ajoncs', commune: 'Guidel', from: '2026-08-24', to: '2026-08-28', nights: 4, places: 4, status: 'awaiting-partner', freezesOn: '2026-08-07', validateBy: '2026-09-22', daysLeft: 8, people: many([jeanne, { ...yves, absent: true }, { name: 'Kermarrec', given: 'Odile', absent: false }, { name: 'Riou', given: 'Simone', label: 'programme', refusal: 'not-eligible', absent: false }]) }),
  group({ id: 'tilleuls', place: 'Le Clos des Tilleuls', commune: 'La Bourboule', department: '63', from: '2026-10-03', to: '2026-10-10', nights: 7, places: 10, status: 'open', freezesOn: '2026-09-16', daysLeft: 2, people: many(nine.map((given) => ({ name: 'Tanguy', given, aidCents: 21_200 }))) }),
  group({ id: 'embruns', place: 'Les Embruns', commune: 'Saint-Hilaire-de-Riez', from: '2026-10-12', to: '2026-10-16', nights: 4, places: 30, status: 'open', freezesOn: '2026-09-25', daysLeft: 11, people: many([jeanne, { ...yves, refusal: 'credit-exhausted' }, { name: 'Kermarrec', given: 'Odile', refusal: 'already-aided-this-year' }, { name: 'Riou', given: 'Simone', label: 'programme', refusal: 'not-eligible' }, { name: 'Quéméneur', given: 'Louise', refusal: 'credit-not-notified' }]) }),
  group({ id: 'pins', place: 'Les Pins Parasols', commune: 'Carqueiranne', from: '2026-09-21', to: '2026-09-28', nights: 7, places: 15, status: 'frozen', freezesOn: '2026-09-04', people: many([jeanne, yves]) }),
  group({ id: 'bruyeres', place: 'Les Bruyères', commune: 'Plougastel-Daoulas', from: '2026-09-05', to: '2026-09-09', nights: 4, places: 6, status: 'awaiting-provider', freezesOn: '2026-08-19', validateBy: '2026-09-24', daysLeft: 10, people: many([jeanne]) }),
  group({ id: 'dunes', place: 'Les Dunes', commune: 'Quend', from: '2026-05-11', to: '2026-05-15', nights: 4, places: 12, status: 'validated', freezesOn: '2026-04-24', people: many([jeanne]) }),
  group({ id: 'chalet', place: 'Le Chalet', commune: 'Samoëns', from: '2026-11-02', to: '2026-11-09', nights: 7, places: 8, status: 'cancelled', freezesOn: '2026-10-16', people: [] }),
];

const entry = (at: string, kind: CreditMove, amountCents: number, remainingCents: number, participantId: string | null, note: string): Credit['entries'][number] => ({ id: uuid(), at, kind, amountCents, remainingCents, groupId: participantId && 'embruns', participantId, note });

export const creditOf2026 = (): Credit => {
  const [one, two] = [uuid(), uuid()];
  return {
    year: 2026, allocatedCents: 1_200_000, usedCents: 17_600, remainingCents: 1_182_400, cancelledCents: 0, frozen: false, notifiedOn: '2026-02-09',
    entries: [
      entry('2026-02-09T09:00:00.000Z', 'allocation', 1_200_000, 1_200_000, null, 'Crédit notifié par l’ANCV.'),
      entry('2026-03-02T14:30:00.000Z', 'aid', -17_600, 1_182_400, one, 'Aide accordée à l’inscription.'),
      entry('2026-03-03T14:30:00.000Z', 'aid', -21_200, 1_161_200, two, 'Aide accordée à l’inscription.'),
      entry('2026-03-04T14:30:00.000Z', 'aid-returned', 21_200, 1_182_400, two, 'Aide rendue : la personne, ou son droit, n’est plus sur la liste.'),
    ],
  };
};

export const summaryOf = ({ participants: _participants, ...summary }: PartnerGroup): GroupSummary => summary;

/** What a provider sees of a group: nothing of incomes, births or health. */
export const asProvider = (whole: PartnerGroup): unknown => ({
  ...whole,
  participants: whole.participants.map(({ id, title, birthName, usedName = null, givenName, wishes, label, aid, absent }) => ({
    id, title, birthName, usedName, givenName, label, absent, aid: { granted: aid.granted, amountCents: aid.amountCents },
    wishes: { singleRoom: wishes?.singleRoom ?? false, roommate: null, comments: null },
  })),
});

/** Answers what needs no session: conditions and stays. */
export function publicAnswer(path: string, offered: number): unknown {
  if (path.startsWith('/v1/stays')) {
    return { total: offered, facets: {}, next: null, items: Array.from({ length: offered }, (_, index) => ({ id: `embruns-2026-10-12${'-'.repeat(index)}`, startDate: '2026-10-12', endDate: '2026-10-16', nights: 4, zone: 'metropole', priceCents: 40_400, childPriceCents: 24_600, singleSupplementCents: 7_700, placesLeft: 40, tags: [], mode: 'group', facility: { id: 'embruns', name: 'Les Embruns', commune: 'Saint-Hilaire-de-Riez', lat: 46.7, lon: -1.9, setting: 'sea' } })) };
  }
  const version = path.split(/[/?]/)[3];
  if (version) return publishedConditions.find((one) => one.version === version);
  return publishedConditions.map(({ version: name, year, from, status, title }) => ({ version: name, year, from, status, title, hash: `h-${name}` }));
}
