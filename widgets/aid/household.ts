import { addYears } from '../../schema/rules/age.ts';
import { decide, type Decision } from '../../schema/rules/decide.ts';
import type { Person, SimulationRequest, TieKind } from '../../schema/contract/simulation.ts';
import { answerTo, type Role } from '../eligibility/facts.ts';
import { type Circumstances, requestOf, type StayKind } from '../eligibility/request.ts';
import type { Answers } from '../foundation/visit.ts';
import { childrenOf, ownKeys, travellersOf } from './household-facts.ts';

/** A household's request and what the rules say of it. */
export interface Decided {
  request: SimulationRequest;
  decision: Decision;
}

/** Ages that stand for people whose exact age decides nothing: any adult at work, any child at the child's price. */
const anyAdult = 40;
const anyChild = 10;

/** Decides a household on one kind of stay, or null while a date of birth is missing. */
export function decideHousehold(answers: Answers, circumstances: Circumstances, kind: StayKind): Decided | null {
  let found: Decided | null = null;
  for (const first of holders(answers)) {
    const request = householdRequest(answers, circumstances, kind, first);
    if (!request) return null;
    const decision = decide(request, circumstances.conditions, circumstances.today);
    found ??= { request, decision };
    const head = decision.people.find(({ id }) => id === first);
    // The tie opens the programme to the other only if the one tied to enters it: it is turned round when they do not.
    if (!head || head.programme.verdict !== 'no') return { request, decision };
  }
  return found;
}

function holders(answers: Answers): readonly Role[] {
  if (answers['forWhom'] !== 'couple' || answers['married'] !== 'yes') return ['me'];
  const born = (role: Role): string => answers[`${role}.birthDate`] ?? '';
  return born('spouse') < born('me') ? ['spouse', 'me'] : ['me', 'spouse'];
}

function householdRequest(answers: Answers, circumstances: Circumstances, { nights, zone }: StayKind, first: Role): SimulationRequest | null {
  const base = requestOf(answers, circumstances, { nights, zone }, first);
  if (!base) return null;
  const { startDate } = base.stay;
  const people = [...base.people];
  if (answers['forWhom'] === 'professional') people.push(professional(answers, startDate));
  const singleRoom = answers[ownKeys.room] === 'single';
  const travellers = travellersOf(answers);
  const adults = people.map((person) => (travellers.some((role) => role === person.id) ? { ...person, singleRoom } : person));
  const children = Array.from({ length: childrenOf(answers) }, (_, index) => child(`child-${index + 1}`, first, startDate));
  return { stay: base.stay, people: [...adults, ...children] };
}

function professional(answers: Answers, startDate: string): Person {
  const lives = answerTo(answers, { subject: 'me', fact: 'livesInFrance' });
  const aided = answerTo(answers, { subject: 'me', fact: 'aidThisYear' });
  return {
    id: 'me',
    birthDate: addYears(startDate, -anyAdult),
    livesInFrance: lives === undefined ? null : lives === 'yes',
    activity: 'working',
    aidThisYear: aided === 'none' || aided === 'sev' || aided === 'other-ancv' ? aided : null,
    ties: [tie('professional-carer', 'person')],
  };
}

/** The form counts only children at the child's price, of the household, in France, without another aid. */
function child(id: string, holder: Role, startDate: string): Person {
  return { id, birthDate: addYears(startDate, -anyChild), livesInFrance: true, aidThisYear: 'none', ties: [tie('tax-household', holder)] };
}

const tie = (kind: TieKind, to: string): { kind: TieKind; to: string } => ({ kind, to });
