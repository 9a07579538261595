import type { BatchRequest } from '../../schema/contract/participants.ts';
import { chanceOf, type Chance } from '../catalogue/demonstration/chance.ts';
import { birthNames, comments, men, streets, towns, women } from './names.fr.ts';

type Participant = BatchRequest['participants'][number];

/** What a table of ten is made of, in this order: a couple, someone who depends on another and her carer, and people on their own. */
const table = ['couple', 'spouse', 'alone', 'dependent', 'carer', 'alone', 'comfortable', 'alone', 'alone', 'alone'] as const;
type Part = (typeof table)[number];

/** Invents so many people, from a number on: the same each time for the same number, and nobody twice. */
export function inventPeople(from: number, count: number): Participant[] {
  return Array.from({ length: count }, (_none, index) => inventPerson(from + index, completed(table[index % table.length] ?? 'alone', index + 1 === count)));
}

/** Whoever comes with another needs the other on the list. */
function completed(part: Part, isLast: boolean): Part {
  return isLast && (part === 'couple' || part === 'dependent') ? 'alone' : part;
}

function inventPerson(number: number, part: Part): Participant {
  const chance = chanceOf(`a person of the demonstration, ${number}`);
  const isMan = part === 'spouse' || (part !== 'couple' && chance.percent(30));
  return {
    key: keyOf(number),
    title: isMan ? 'monsieur' : 'madame',
    birthName: birthNames[number % birthNames.length] ?? birthNames[0],
    givenName: isMan ? (men[number % men.length] ?? men[0]) : (women[number % women.length] ?? women[0]),
    birthDate: dayIn(yearOf(part, chance), chance),
    birthPlace: chance.one(towns),
    address: { lines: [`${1 + chance.below(60)} ${chance.one(streets)}`], postcode: '29999', city: 'Trévignac-sur-Aulne' },
    phone: `06 39 98 ${10 + chance.below(90)} ${10 + chance.below(90)}`,
    livesInFrance: true,
    aidThisYear: 'none',
    documentsSeen: ['identity', 'retirement', 'tax-notice'],
    consents: { notice: true, ...(part === 'dependent' && { healthData: true }) },
    wishes: { singleRoom: part === 'alone' && chance.percent(25), ...(part === 'spouse' && { roommate: 'son épouse' }), ...(part === 'alone' && chance.percent(15) && { comments: chance.one(comments) }) },
    ...factsOf(part, number, chance),
  };
}

function factsOf(part: Part, number: number, chance: Chance): Partial<Participant> {
  const income = (from: number, width: number): number => from + 10 * chance.below(width / 10);
  const single = (taxableIncomeEuros: number): Partial<Participant> => ({ activity: 'retired', household: { kind: 'single', shares: 1, taxableIncomeEuros }, referenceTaxIncomeEuros: taxableIncomeEuros });
  switch (part) {
    case 'couple':
      return { usedName: birthNames[(number + 1) % birthNames.length] ?? birthNames[0], activity: 'retired', household: { kind: 'couple', shares: 2, taxableIncomeEuros: income(18_000, 9_000) } };
    case 'spouse':
      return { activity: 'retired', ties: [{ kind: 'spouse', to: keyOf(number - 1) }] };
    case 'carer':
      return { activity: 'working', ties: [{ kind: 'family-carer', to: keyOf(number - 1) }], documentsSeen: ['identity', 'care-proof', 'honour-statement'] };
    case 'dependent':
      return { ...single(income(9_500, 6_000)), gir: 4 };
    case 'comfortable':
      return single(income(21_000, 6_000));
    case 'alone':
      return single(income(9_500, 7_000));
  }
}

/** Some spouses are younger than the programme asks: they go as their spouse's. */
function yearOf(part: Part, chance: Chance): number {
  if (part === 'carer' || (part === 'spouse' && chance.percent(40))) return 1975 + chance.below(10);
  return 1938 + chance.below(22);
}

function keyOf(number: number): string {
  return `person-${number}`;
}

function dayIn(year: number, chance: Chance): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
}
