// @ts-check
// What `npm start` runs first: a build, unless the last one was made from exactly what is here now.
import { readFileSync } from 'node:fs';
import { builtFrom, hashOfInputs } from './inputs.mjs';

/** @returns {boolean} */
function isBuilt() {
  try {
    return readFileSync(builtFrom, 'utf8') === hashOfInputs();
  } catch {
    return false;
  }
}

if (!isBuilt()) {
  const { build } = await import('vite');
  await build();
}
