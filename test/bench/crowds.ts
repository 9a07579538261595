import { publishedConditions } from '../../schema/conditions/index.ts';
import type { SimulationRequest } from '../../schema/contract/simulation.ts';
import { decide } from '../../schema/rules/decide.ts';
import { readList } from '../../widgets/aid/group/columns.ts';
import { decideList } from '../../widgets/aid/group/decide-list.ts';
import { outcomeOf } from '../../widgets/aid/group/outcome.ts';
import { entriesOf } from '../../widgets/aid/group/people.ts';
import { linksOf } from '../../widgets/aid/group/ties.ts';
import { merge, type Spot } from '../../widgets/finder/map/merge.ts';
import { tangle } from '../schema/tangle.ts';
import { place } from '../widgets/finder/map/places.ts';
import { best, print } from './report.ts';

const year = 2026;
const today = `${year}-06-01`;
const stay = { startDate: `${year}-10-12`, nights: 7, zone: 'metropole' } as const;

/** What grows with how many there are: an agent's list, a request in which all hold to all, a map full of places. */
export function measureCrowds(): boolean {
  const met = [list(), knot(), map()];
  return met.every(Boolean);
}

/** A list of five hundred people from its text to its labels, beside the bare decisions of as many. */
function list(): boolean {
  const lines = Array.from({ length: 500 }, (_, index) => `P${index};27/03/19${50 + (index % 10)};oui;retraité;seul;1;${14_000 + index * 10};non`);
  const text = `Nom;Date de naissance;Vit en France;Situation;Foyer;Parts;Revenu imposable;Aide cette année\n${lines.join('\n')}`;
  const alone = lines.map((_, index): SimulationRequest => ({
    stay,
    people: [{ id: 'p', birthDate: `19${50 + (index % 10)}-03-27`, livesInFrance: true, activity: 'retired', household: { kind: 'single', shares: 1, taxableIncomeEuros: 14_000 + index * 10 }, aidThisYear: 'none' }],
  }));
  const whole = rate(() => {
    const read = readList(text, []);
    if (typeof read === 'string') throw new Error(read);
    const entries = entriesOf(read.rows, stay.startDate, { livesInFrance: false, notAided: false, singleRooms: false });
    const decided = decideList(entries, linksOf(entries), stay, publishedConditions, today);
    if (entries.map((entry) => outcomeOf(entry, decided.get(entry.line), stay.startDate)).length !== 500) throw new Error('some are missing');
  });
  const bare = rate(() => alone.forEach((request) => void decide(request, publishedConditions, today)));
  return print({ what: 'a list of 500 people, from its text to its labels', figure: whole, unit: '/s', goal: 10, good: 'at-least', reference: { what: '500 bare decisions', figure: bare, goal: 0.05 } });
}

/** A hundred people each tied to all others in every way, beside as many whom nothing ties. */
function knot(): boolean {
  const [tied, untied] = [tangle(year), tangle(year, () => [])];
  for (const one of untied.people) one.ties = [];
  const [knotted, loose] = [tied, untied].map((request) => rate(() => decide(request, publishedConditions, today)));
  return print({ what: 'a request of 100 people all tied to all', figure: knotted ?? 0, unit: '/s', goal: 1, good: 'at-least', reference: { what: 'nobody tied', figure: loose ?? 0, goal: 0.001 } });
}

/** Two thousand places on one map, beside two hundred. */
function map(): boolean {
  const frame = { left: 0, top: 0, width: 900, height: 900 };
  const spots = Array.from({ length: 2_000 }, (_, index): Spot => ({ place: place({ id: String(index) }), x: (index * 7919) % 5000, y: (index * 104_729) % 5000 }));
  const [many, few] = [spots, spots.slice(0, 200)].map((some) => rate(() => merge(some, 48, frame)));
  return print({ what: 'a map of 2,000 places, merged', figure: many ?? 0, unit: '/s', goal: 10, good: 'at-least', reference: { what: '200 places', figure: few ?? 0, goal: 0.005 } });
}

/** How often it is done a second, in the best of several turns. */
function rate(work: () => unknown): number {
  const turns = Array.from({ length: 4 }, () => {
    const start = performance.now();
    let times = 0;
    do {
      work();
      times += 1;
    } while (performance.now() - start < 400);
    return (times * 1000) / (performance.now() - start);
  });
  return best(turns);
}
