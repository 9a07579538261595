import { Problem } from '../../schema/contract/problem.ts';

/** Two looks at the database disagree: the whole transaction is worth one more try. */
export class Again extends Error {
  override readonly name = 'Again';
}

/**
 * Does something for each newcomer and gathers what is wrong with any, so that a list is mended in one go.
 *
 * `at` is where a newcomer stands in the body; a body that is one person has its failure as it is.
 */
export function forEach<One extends { at: string }, Result>(people: readonly One[], work: (one: One) => Result): Result[] {
  const failures: Problem[] = [];
  const results: Result[] = [];
  for (const one of people) {
    try {
      results.push(work(one));
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      failures.push(placed(thrown, one.at));
    }
  }
  const [first, ...more] = failures;
  if (!first) return results;
  if (more.length === 0) throw first;
  // What cannot be read comes before what cannot be done.
  const worst = failures.find(({ status }) => status === 422) ?? first;
  throw new Problem(worst.code, { errors: failures.flatMap(({ more: { errors } }) => errors ?? []) });
}

function placed(problem: Problem, at: string): Problem {
  if (at === '') return problem;
  const errors = problem.more.errors?.map((error) => ({ ...error, pointer: `${at}${error.pointer}` }));
  return new Problem(problem.code, { ...problem.more, errors: errors ?? [{ pointer: at, code: problem.code, detail: problem.detail }] });
}
