import type { Citation, Conditions, Tariff, Threshold } from '../contract/conditions.ts';
import { zones, type HouseholdKind } from '../contract/simulation.ts';

const programme: Citation = { document: 'cv23', article: '2.2.1' };
const aid: Citation = { document: 'cv23', article: '2.2.2' };
const stays: Citation = { document: 'cv23', article: 'Annexe 1, article 1' };
const prices: Citation = { document: 'cv23', article: 'Annexe 1' };
const papers: Citation = { document: 'cv23', article: 'Annexe 2' };
const at = (article: string): Citation => ({ document: 'cv23', article });

const row = (kind: HouseholdKind, figures: readonly (readonly [shares: number, euros: number])[]): Threshold[] =>
  figures.map(([shares, euros]) => ({ kind, shares, euros, source: aid }));

const everywhere = [...zones];
const thematic = (theme: 'respite' | 'digital'): Tariff => ({
  code: `4-nights-${theme}`, nights: 4, zones: everywhere, theme, board: 'full',
  adultCents: 33800, childCents: null, singleSupplementCents: 7000, aidCapCents: 16100, source: prices,
});

// Where a document prints only its year, the first day of it stands for its date.
/** The conditions of 2023: the partnership agreement of that year. */
export const conditions2023: Conditions = {
  version: '2023-01',
  year: 2023,
  from: '2023-01-01',
  status: 'published',
  title: 'Convention de partenariat Seniors en Vacances 2023',
  documents: {
    cv23: { title: 'Convention 2023', date: '2023-01-01' },
    s0: { title: 'Manuel SEV WEB', date: '2022-01-01' },
  },
  ages: {
    senior: { value: 60, source: programme },
    seniorWithHealth: { value: 55, source: programme },
    child: { value: 18, source: prices },
    companion: { value: 30, source: programme },
    companionFlag: { value: 19, source: programme },
    caredForRepeat: { value: 55, source: aid },
  },
  seniorHealth: { grounds: ['disabled'], source: programme },
  care: {
    grounds: ['disabled', 'gir'],
    caredIsSenior: true,
    professionalNeedsGround: false,
    familyRepeat: 'always',
    professionalRepeat: 'with-ground',
    source: programme,
    repeatSource: aid,
    professionalSource: programme,
  },
  civicService: { source: aid },
  residence: { source: programme },
  household: { source: programme },
  companions: { source: programme },
  disabledChild: { source: programme },
  oncePerYear: { source: aid },
  minimumNights: [],
  excludedStarts: [{ from: '2023-07-10', to: '2023-08-18', source: stays }],
  tariffs: [
    { code: '7-nights', nights: 7, zones: everywhere, theme: null, board: 'full', adultCents: 44200, childCents: 26900, singleSupplementCents: 8600, aidCapCents: 19400, source: prices },
    { code: '4-nights', nights: 4, zones: everywhere, theme: null, board: 'full', adultCents: 36900, childCents: 22400, singleSupplementCents: 7000, aidCapCents: 16100, source: prices },
    thematic('respite'),
    thematic('digital'),
  ],
  aidShare: { value: 50, source: prices },
  thresholds: [
    ...row('single', [[1, 15175], [1.5, 20288], [2, 25400], [2.5, 30513], [3, 35625], [3.5, 40738], [4, 45850], [4.5, 50963], [5, 56075], [5.5, 61188], [6, 66300]]),
    ...row('couple', [[2, 28637], [2.5, 33749], [3, 38862], [3.5, 43974], [4, 49087], [4.5, 54199], [5, 59312], [5.5, 64424], [6, 69537]]),
  ],
  thresholdSource: aid,
  papers: {
    disability: ['disability-card', 'aah', 'standing-card'],
    unemployment: 'pole-emploi',
    care: ['apa', 'gir-2-4', 'gir-5-6', 'disability-card', 'aah', 'standing-card'],
    honourStatement: false,
    minor: 'parental-permission',
    source: papers,
  },
  deadlines: {
    listDays: { value: 17, source: at('4.9') },
    providerValidationDays: { value: 15, source: { document: 's0', article: 'validation de la liste' } },
    partnerValidationDays: { value: 15, source: at('4.10') },
    answerDays: { value: 15, source: at('4.15') },
    retentionYears: { value: 5, source: at('4.8') },
    accountingYears: { value: 10, source: at('4.8') },
    breachHours: { value: 24, source: at('Annexe 3, article 6') },
  },
  readings: {
    C02: [aid],
    C03: [programme],
    C04: [programme],
    C15: [aid, papers],
    C22: [aid],
    C23: [prices],
    C37: [aid],
    C38: [stays],
    C47: [programme],
    C51: [programme],
    C52: [papers],
    C56: [aid],
  },
  penalties: [{ nights: null, cents: null, percent: 10, source: at('4.19') }],
};
