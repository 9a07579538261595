import type { Citation, Conditions, Tariff, Threshold } from '../contract/conditions.ts';
import type { HouseholdKind } from '../contract/simulation.ts';

const programme: Citation = { document: 'c26', article: '2.2' };
const aid: Citation = { document: 'c26', article: '2.3.1' };
const stays: Citation = { document: 'c26', article: '2.1.1' };
const prices: Citation = { document: 'c26', article: 'Annexe 1' };
const papers: Citation = { document: 'c26', article: 'Annexe 2' };
const leaflet: Citation = { document: 'pl', article: 'tableau des revenus' };
const guide: Citation = { document: 'gu', article: 'publics éligibles' };
const memo: Citation = { document: 'me', article: 'types d’éligibilité' };
const at = (article: string): Citation => ({ document: 'c26', article });

const row = (kind: HouseholdKind, figures: readonly (readonly [shares: number, euros: number])[]): Threshold[] =>
  figures.map(([shares, euros]) => ({ kind, shares, euros, source: aid }));

const france: Tariff['zones'] = ['metropole', 'ile-de-france', 'union-europeenne'];

// Where a document prints only its year or month, the first day of it stands for its date.
/** The conditions of 2026: version of January 2026, updated on 19 December 2025. */
export const conditions2026: Conditions = {
  version: '2026-01',
  year: 2026,
  from: '2026-01-01',
  status: 'published',
  title: 'Conditions du Programme Seniors en Vacances 2026, version de janvier 2026',
  documents: {
    c26: { title: 'Conditions 2026', date: '2025-12-19' },
    pl: { title: 'Plaquette 2026', date: '2026-01-01' },
    gu: { title: 'Guide méthodologique', date: '2025-11-01' },
    me: { title: 'Mémo du porteur de projet', date: '2026-01-01' },
    s0: { title: 'Manuel SEV WEB', date: '2022-01-01' },
    cv23: { title: 'Convention 2023', date: '2023-01-01' },
  },
  ages: {
    senior: { value: 60, source: programme },
    seniorWithHealth: { value: 55, source: programme },
    child: { value: 18, source: prices },
    companion: { value: 30, source: programme },
    companionFlag: { value: 19, source: programme },
    caredForRepeat: { value: 55, source: aid },
  },
  seniorHealth: { grounds: ['disabled', 'longTermIllness', 'gir'], source: programme },
  care: {
    grounds: ['disabled', 'longTermIllness', 'gir'],
    caredIsSenior: false,
    professionalNeedsGround: true,
    familyRepeat: 'with-cared',
    professionalRepeat: 'never',
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
  minimumNights: [
    { zones: ['ile-de-france'], nights: 2, source: stays },
    { zones: ['metropole', 'outre-mer', 'union-europeenne'], nights: 4, source: stays },
  ],
  excludedStarts: [],
  tariffs: [
    { code: '7-nights', nights: 7, zones: [...france, 'outre-mer'], theme: null, board: 'full', adultCents: 48400, childCents: 29400, singleSupplementCents: 9400, aidCapCents: 21200, source: prices },
    { code: '4-nights', nights: 4, zones: france, theme: null, board: 'full', adultCents: 40400, childCents: 24600, singleSupplementCents: 7700, aidCapCents: 17600, source: prices },
    { code: '2-nights', nights: 2, zones: ['ile-de-france'], theme: null, board: 'breakfast', adultCents: 40400, childCents: 24600, singleSupplementCents: 7700, aidCapCents: 17600, source: prices },
    { code: '4-nights-overseas', nights: 4, zones: ['outre-mer'], theme: null, board: 'half', adultCents: 48400, childCents: 29400, singleSupplementCents: 9400, aidCapCents: 21200, source: prices },
  ],
  aidShare: { value: 50, source: prices },
  thresholds: [
    { kind: 'single', shares: 1, euros: 17066, source: leaflet, rival: { euros: 17046, source: aid } },
    ...row('single', [[1.5, 22814], [2, 28563], [2.5, 34311], [3, 40060], [3.5, 45808], [4, 51557], [4.5, 57305], [5, 63054], [5.5, 68802], [6, 74551]]),
    ...row('couple', [[2, 32199], [2.5, 37948], [3, 43696], [3.5, 49445], [4, 55193], [4.5, 60942], [5, 66690], [5.5, 72439], [6, 78187]]),
  ],
  thresholdSource: aid,
  papers: {
    disability: ['disability-card', 'aah', 'standing-card', 'cmi'],
    unemployment: 'france-travail',
    care: ['apa', 'gir-2-4', 'gir-5-6', 'disability-card', 'aah', 'standing-card', 'cmi', 'ald'],
    honourStatement: true,
    minor: 'guardian-statement',
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
    C01: [leaflet, aid],
    C02: [aid, leaflet],
    C03: [programme, guide],
    C04: [programme],
    C05: [programme, papers],
    C06: [programme, papers],
    C07: [programme, papers, memo],
    C08: [papers, guide],
    C09: [aid, leaflet, memo],
    C10: [aid, leaflet, memo],
    C11: [aid, memo],
    C12: [programme, guide],
    C13: [prices, { document: 'pl', article: 'tableau des prix' }],
    C15: [aid, papers],
    C22: [aid],
    C23: [stays, prices],
    C37: [aid, guide],
    C41: [programme, papers],
    C47: [programme, { document: 'me', article: 'questions et réponses' }],
    C50: [at('12.2'), at('4.10')],
    C51: [programme],
    C52: [papers],
    C53: [aid],
    C54: [prices, { document: 'pl', article: 'tableau des prix' }],
    C55: [stays, prices],
    C56: [aid],
  },
  penalties: [
    { nights: 7, cents: 9700, percent: null, source: at('4.19') },
    { nights: 4, cents: 8100, percent: null, source: at('4.19') },
    { nights: 2, cents: null, percent: null, source: at('4.19') },
  ],
};
