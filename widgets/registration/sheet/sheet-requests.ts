import type { BatchRequest, CaredPerson } from '../../../schema/contract/participants.ts';
import type { Person } from '../../../schema/contract/simulation.ts';
import { noticeVersion } from '../../../schema/rules/notice.ts';
import { readEuros, readYesNo } from '../../aid/group/cells.ts';
import { readPostcode } from '../../foundation/reading.ts';
import { idOf } from '../../aid/group/people.ts';
import { cared } from '../ties.ts';
import { type Line, readTitle } from './sheet-lines.ts';

type One = BatchRequest['participants'][number];

/** Those who go, in the order of the list. */
export const travellers = (lines: readonly Line[]): Line[] => lines.filter(({ removed, entry }) => !removed && entry.person?.travels !== false);

const noHealth = { disabled: null, longTermIllness: null, gir: null };
const healthOf = ({ disabled, longTermIllness, gir }: Person): Pick<Person, 'disabled' | 'longTermIllness' | 'gir'> => ({ disabled, longTermIllness, gir });

/** Whether what is sent of somebody tells their health, which their consent is asked for. */
export const asksConsent = ({ healthMatters, entry }: Line): boolean => healthMatters && entry.person !== null && tellsHealth(entry.person);

/** Whether a person has a health fact that the consent is asked for. */
const tellsHealth = ({ disabled, longTermIllness, gir }: Pick<Person, 'disabled' | 'longTermIllness' | 'gir'>): boolean => disabled === true || longTermIllness === true || typeof gir === 'number';

/** Writes the list as one body: ties name its keys, and whoever stays home is described by the one who helps them. */
export function batchOf(lines: readonly Line[]): BatchRequest {
  const home = new Map(lines.filter((line) => !line.removed && line.entry.person?.travels === false).map((line) => [idOf(line.entry.line), line]));
  return { participants: travellers(lines).flatMap((line) => (line.decided ? [requestOf(line, line.decided.person, home)] : [])) };
}

function requestOf(line: Line, person: Person, home: ReadonlyMap<string, Line>): One {
  const { entry, cells } = line;
  const helped = person.ties?.map(({ to }) => home.get(to)).find((one) => one !== undefined);
  const { livesInFrance, activity, household, aidThisYear, civicServiceUntil, singleRoom } = person;
  return {
    key: idOf(entry.line),
    title: readTitle(cells.title ?? '') ?? 'madame',
    birthName: cells.name ?? '', usedName: cells.usedName ?? null, givenName: cells.givenName ?? '', birthDate: person.birthDate, birthPlace: cells.birthPlace ?? '',
    address: { lines: [cells.line1 ?? '', cells.line2 ?? ''].filter(Boolean), postcode: readPostcode(cells.postcode ?? '') ?? '', city: cells.city ?? '' },
    email: cells.email ?? null, phone: cells.phone ?? null,
    livesInFrance, activity, ...(line.healthMatters ? healthOf(person) : noHealth), household, aidThisYear, civicServiceUntil,
    ties: (person.ties ?? []).map(({ kind, to }) => ({ kind, to: home.has(to) ? cared : to })),
    caredPerson: helped?.entry.person ? caredOf(helped, helped.entry.person) : null,
    referenceTaxIncomeEuros: cells.rfr ? readEuros(cells.rfr) : null,
    referenceTaxIncomeConfidential: cells.rfrConfidential ? readYesNo(cells.rfrConfidential) : false,
    documentsSeen: [],
    consents: { notice: noticeVersion, healthData: asksConsent(line) ? noticeVersion : null },
    wishes: { singleRoom: singleRoom === true, roommate: cells.roommate ?? null, comments: cells.comments ?? null },
  };
}

function caredOf(line: Line, person: Person): CaredPerson {
  const { cells } = line;
  const { birthDate, livesInFrance, activity } = person;
  return {
    birthName: cells.name ?? '', givenName: cells.givenName ?? '', birthDate, livesInFrance, activity, ...(line.healthMatters ? healthOf(person) : noHealth),
    consents: { notice: noticeVersion, healthData: asksConsent(line) ? noticeVersion : null },
  };
}
