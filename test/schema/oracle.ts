import type { Basis, Category, Label, Person, SimulationRequest, StayQuery, Verdict } from '../../schema/contract/simulation.ts';
import { pinned, type PinnedYear } from './pinned.ts';

/** What the contract's section 3 says of a person of whom every fact is known. */
export interface Plain {
  programme: Verdict;
  category: Category | null;
  aid: Verdict;
  basis: Basis | null;
  label: Label | null;
}

export type Rules = 2023 | 2026;

/** The year whose rules hold, or null: a year with no conditions before it or between is not guessed. */
export function rulesOf(startDate: string): { rules: Rules; provisional: boolean } | null {
  const year = Number(startDate.slice(0, 4));
  if (year === 2023 || year === 2026) return { rules: year, provisional: false };
  return year > 2026 ? { rules: 2026, provisional: true } : null;
}

/** Counts birthdays one by one; a 29 February birthday falls on 1 March in a common year. */
export function plainAge(birthDate: string, day: string): number {
  const birthday = birthDate.slice(5);
  let age = -1;
  for (let year = Number(birthDate.slice(0, 4)); ; year += 1) {
    const common = year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0);
    const turns = `${year}-${birthday === '02-29' && common ? '03-01' : birthday}`;
    if (turns > day) return age;
    age += 1;
  }
}

/** Decides by a plain reading, everything being known of this person and of those they are tied to. */
export function plainly(person: Person, { people, stay }: SimulationRequest, rules: Rules): Plain {
  const ties = (person.ties ?? []).map(({ kind, to }) => ({ kind, to: people.find(({ id }) => id === to) })).flatMap(({ kind, to }) => (to ? [{ kind, to }] : []));
  const age = (of: Person): number => plainAge(of.birthDate, stay.startDate);
  const travels = (of: Person): boolean => of.travels !== false;
  const gir = (of: Person): boolean => of.gir !== 'none' && of.gir != null;
  const ground = (of: Person): boolean => of.disabled === true || gir(of) || (rules === 2026 && of.longTermIllness === true);
  const free = (of: Person): boolean => of.activity === 'retired' || of.activity === 'not-working' || of.activity === 'retired-and-working';
  const sixty = (of: Person): boolean => of.livesInFrance === true && age(of) >= 60 && free(of);
  const fiftyFive = (of: Person): boolean => of.livesInFrance === true && age(of) >= 55 && free(of) && (rules === 2023 ? of.disabled === true : ground(of));
  const senior = (of: Person): boolean => sixty(of) || fiftyFive(of);
  const seniorOnTheWay = (of: Person): boolean => senior(of) && travels(of);

  const spouse = ties.some(({ kind, to }) => kind === 'spouse' && seniorOnTheWay(to));
  const household = ties.some(({ kind, to }) => kind === 'tax-household' && seniorOnTheWay(to));
  const child = person.disabled === true && ties.some(({ kind, to }) => kind === 'disabled-child' && seniorOnTheWay(to));
  const familyCared = ties.flatMap(({ kind, to }) => (kind === 'family-carer' && ground(to) && (rules === 2026 || senior(to)) ? [to] : []));
  const professionalCared = ties.flatMap(({ kind, to }) => (kind === 'professional-carer' && seniorOnTheWay(to) && (rules === 2023 || ground(to)) ? [to] : []));
  const companion = age(person) <= 30 && stay.intergenerational !== false && ties.some(({ kind, to }) => kind === 'young-companion' && seniorOnTheWay(to));

  const held: [boolean, Category][] = [
    [sixty(person), 'senior'],
    [fiftyFive(person), 'senior-55'],
    [spouse || household, 'tax-household'],
    [child, 'disabled-child'],
    [familyCared.length > 0, 'family-carer'],
    [professionalCared.length > 0, 'professional-carer'],
    [companion, 'young-companion'],
  ];
  const category = person.livesInFrance === true ? (held.find(([holds]) => holds)?.[1] ?? null) : null;
  if (category === null) return { programme: 'no', category, aid: 'no', basis: null, label: null };

  const had = person.aidThisYear;
  const carerAid =
    (had === 'none' && familyCared.length + professionalCared.length > 0) ||
    (had === 'sev' && familyCared.some((cared) => rules === 2023 || (travels(cared) && age(cared) >= 55))) ||
    (had === 'sev' && rules === 2023 && professionalCared.some((cared) => ground(cared)));
  if (carerAid) return { programme: 'yes', category, aid: 'yes', basis: 'carer', label: 'carer-aid' };
  if (companion && person.civicServiceUntil != null && person.civicServiceUntil >= stay.startDate) {
    return { programme: 'yes', category, aid: 'yes', basis: 'civic-service', label: 'carer-aid' };
  }
  const aid = had === 'none' ? incomeAid(person, people, rules) : 'no';
  const bySpouse = category === 'tax-household' && spouse;
  const label = aid === 'unknown' ? null : aid === 'yes' ? (bySpouse ? 'spouse-aid' : 'aid') : bySpouse ? 'spouse-programme' : 'programme';
  return { programme: 'yes', category, aid, basis: aid === 'yes' ? 'income' : null, label };
}

function incomeAid(person: Person, people: readonly Person[], rules: Rules): Verdict {
  const { household } = holder(person, people);
  if (household?.taxNotice === false) return 'no';
  const { kind, shares, taxableIncomeEuros: income } = household ?? {};
  const threshold = kind && shares ? pinned[rules][kind][shares] : undefined;
  if (threshold === undefined || income == null) return 'unknown';
  return income < threshold ? 'yes' : 'no';
}

/** The person whose household counts: oneself, or whom one is tied to as spouse or household member. */
export function holder(person: Person, people: readonly Person[]): Person {
  const tie = (person.ties ?? []).find(({ kind }) => kind === 'spouse' || kind === 'tax-household');
  return people.find(({ id }) => id === tie?.to) ?? person;
}

export interface PlainStay {
  verdict: Verdict;
  codes: string[];
  tariff: { adult: number; child: number | null; supplement: number; cap: number } | null;
}

/** The verdict on the stay itself, in cents, from the figures typed in the tests. */
export function plainStay(stay: StayQuery, rules: Rules): PlainStay {
  const { tariffs, minimum, excluded }: PinnedYear = pinned[rules];
  const codes: string[] = [];
  if (stay.nights < (minimum[stay.zone] ?? 0)) codes.push('too-short');
  if (excluded.some(([from, to]) => stay.startDate >= from && stay.startDate <= to)) codes.push('excluded-dates');
  const row = tariffs.find(([nights, zones, theme]) => nights === stay.nights && zones.split(' ').includes(stay.zone) && theme === (rules === 2023 ? (stay.theme ?? null) : null));
  const tariff = row ? { adult: row[3] * 100, child: row[4] === null ? null : row[4] * 100, supplement: row[5] * 100, cap: row[6] * 100 } : null;
  const above = (actual: number | null | undefined, maximum: number | null): boolean => actual != null && maximum != null && actual > maximum;
  if (tariff && (above(stay.priceCents, tariff.adult) || above(stay.childPriceCents, tariff.child ?? tariff.adult) || above(stay.singleSupplementCents, tariff.supplement))) {
    codes.push('price-above-maximum');
  }
  if (codes.length > 0) return { verdict: 'no', codes, tariff };
  return tariff ? { verdict: 'yes', codes, tariff } : { verdict: 'unknown', codes: ['no-tariff'], tariff };
}
