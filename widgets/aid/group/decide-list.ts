import { decide, type DecidedPerson, type Decision } from '../../../schema/rules/decide.ts';
import type { Conditions } from '../../../schema/contract/conditions.ts';
import type { Person, StayQuery, Tie } from '../../../schema/contract/simulation.ts';
import { type Entry, idOf } from './people.ts';
import type { Couple, Links } from './ties.ts';

/** Ties never cross a request, and a request holds no more people than this. */
const mostTogether = 100;

/**
 * Decides everybody who has a date of birth, by line: people who are tied go together, the others alone.
 *
 * A couple's household belongs to the one the other is tied to: the elder, or the other where the elder does not enter
 * the programme, since the tie opens it only to the one who is tied.
 */
export function decideList(entries: readonly Entry[], links: Links, stay: StayQuery, published: readonly Conditions[], today: string): ReadonlyMap<number, DecidedPerson> {
  return new Map([...decideLines(entries, links, stay, published, today)].flatMap(([line, { decided }]) => (decided ? [[line, decided] as const] : [])));
}

/** Somebody of a list as the rules were asked about them, ties and household included; nobody decides for those who stay home. */
export interface DecidedLine {
  person: Person;
  decided: DecidedPerson | null;
}

/** The same, with what was asked of the rules for each line. */
export function decideLines(entries: readonly Entry[], links: Links, stay: StayQuery, published: readonly Conditions[], today: string): ReadonlyMap<number, DecidedLine> {
  const found = new Map<number, DecidedLine>();
  for (const together of connected(entries.filter(({ person }) => person !== null), links)) {
    const lines = new Map(together.map(({ line }) => [idOf(line), line]));
    let people: readonly Person[] = [];
    const run = (heads: ReadonlySet<Entry>): Decision => {
      const asked = peopleOf(together, links, heads);
      people = asked;
      return decide({ stay, people: asked }, published, today);
    };
    const couples = links.couples.filter(({ first, second }) => together.includes(first) && together.includes(second));
    const elders = new Set(couples.map(elder));
    let decision = run(elders);
    const turned = couples.filter((couple) => decision.people.some(({ id, programme }) => id === idOf(elder(couple).line) && programme.verdict === 'no'));
    if (turned.length) {
      for (const couple of turned) {
        elders.delete(elder(couple));
        elders.add(elder(couple) === couple.first ? couple.second : couple.first);
      }
      decision = run(elders);
    }
    for (const person of people) {
      const line = lines.get(person.id);
      if (line !== undefined) found.set(line, { person, decided: decision.people.find(({ id }) => id === person.id) ?? null });
    }
  }
  return found;
}

const elder = ({ first, second }: Couple): Entry => ((second.person?.birthDate ?? '') < (first.person?.birthDate ?? '') ? second : first);

/** Groups the lines that name each other; too many together are told and left undecided. */
function connected(entries: readonly Entry[], { couples, others }: Links): Entry[][] {
  const parent = new Map<Entry, Entry>(entries.map((entry) => [entry, entry]));
  const root = (entry: Entry): Entry => {
    const up = parent.get(entry) ?? entry;
    return up === entry ? entry : root(up);
  };
  for (const [a, b] of [...couples.map(({ first, second }) => [first, second] as const), ...others.map(({ from, to }) => [from, to] as const)]) {
    if (parent.has(a) && parent.has(b)) parent.set(root(a), root(b));
  }
  const groups = new Map<Entry, Entry[]>();
  for (const entry of entries) groups.set(root(entry), [...(groups.get(root(entry)) ?? []), entry]);
  return [...groups.values()].filter((group) => {
    if (group.length > mostTogether) for (const entry of group) entry.mistakes.push({ column: 'carerOf', is: 'too-many' });
    return group.length <= mostTogether;
  });
}

function peopleOf(together: readonly Entry[], { couples, others }: Links, heads: ReadonlySet<Entry>): Person[] {
  const ours = new Set(together);
  const holderOf = new Map<Entry, Couple & { head: Entry }>();
  for (const couple of couples) {
    const head = heads.has(couple.first) ? couple.first : couple.second;
    if (ours.has(couple.first) && ours.has(couple.second)) for (const entry of [couple.first, couple.second]) holderOf.set(entry, { ...couple, head });
  }
  const joins = others.filter(({ kind, from, to }) => kind === 'tax-household' && ours.has(from) && ours.has(to) && !holderOf.has(from));
  return together.flatMap((entry) => {
    if (!entry.person) return [];
    const couple = holderOf.get(entry);
    const ties: Tie[] = others
      .filter(({ kind, from, to }) => from === entry && ours.has(to) && kind !== 'tax-household')
      .map(({ kind, to }) => ({ kind, to: idOf(to.line) }));
    const joined = joins.find(({ from }) => from === entry);
    if (joined) ties.push({ kind: 'tax-household', to: idOf(householdHead(joined.to, holderOf, joins).line) });
    if (couple && couple.head !== entry) ties.push({ kind: 'spouse', to: idOf(couple.head.line) });
    const shares = joined !== undefined || (couple !== undefined && couple.head !== entry);
    return [{ ...entry.person, ties, household: shares ? null : (couple?.household ?? entry.person.household) }];
  });
}

/** The one whose tax notice it is, however many lines lead to them. */
function householdHead(entry: Entry, couples: ReadonlyMap<Entry, { head: Entry }>, joins: Links['others'], seen = new Set<Entry>()): Entry {
  const next = joins.find(({ from }) => from === entry)?.to;
  if (!next || seen.has(entry)) return couples.get(entry)?.head ?? entry;
  return householdHead(next, couples, joins, seen.add(entry));
}
