import { measureCrowds } from './crowds.ts';
import { measureDecisions } from './decisions.ts';
import { measureFirstQuestion } from './first-question.ts';
import { measureImports } from './imports.ts';
import { measureRegistrations } from './registrations.ts';
import { measureStart } from './start.ts';
import { measureStays } from './stays.ts';
import { measureUnchanged } from './unchanged.ts';

/** Each line: figure, goal, and where there is one the reference of the same run and the ratio. `npm run bench -- decisions` runs one. */
const measures: Record<string, () => boolean | Promise<boolean>> = {
  decisions: measureDecisions,
  crowds: measureCrowds,
  unchanged: measureUnchanged,
  stays: measureStays,
  imports: measureImports,
  registrations: measureRegistrations,
  start: measureStart,
  'first-question': measureFirstQuestion,
};

const asked = process.argv.slice(2);
let met = true;
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    met = (await measure()) && met;
  } catch (error) {
    met = false;
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
process.exitCode = met ? 0 : 1;
