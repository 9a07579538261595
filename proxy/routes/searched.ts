import { answersOf } from '../catalogue/answers.ts';
import { Query } from '../catalogue/filters.ts';
import type { LiveCatalogue } from '../catalogue/live.ts';
import type { Snapshot } from '../catalogue/snapshot.ts';
import type { Clock } from '../clock.ts';
import type { Route } from './route.ts';
import { dayBy, queryText } from './search-query.ts';

interface Search {
  headers: Readonly<Record<string, string>>;
  /** The fields that may stand in the address; another is refused. */
  names: readonly string[];
  write(snapshot: Snapshot, query: Query, day: string): string;
}

/** Answers a search of the catalogue: what was once written is kept for as long as its snapshot and its day. */
export function searched(catalogue: LiveCatalogue, clock: Clock, { headers, names, write }: Search): Route['answer'] {
  const answers = answersOf(headers);
  const today = dayBy(clock);
  return (call) => {
    const text = queryText(call.req.url);
    const day = today();
    const snapshot = catalogue.current();
    return answers(snapshot, day).answer(call.req.raw, text, () => write(snapshot, new Query(text, names), day));
  };
}
