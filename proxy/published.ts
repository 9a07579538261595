import { createHash } from 'node:crypto';
import type { Conditions, ConditionsSummary } from '../schema/contract/conditions.ts';
import type { Publication } from './stores/conditions-publications.ts';

/** What is served of one version: its line in the list, and its body as bytes. */
export interface Published extends Publication {
  summary: ConditionsSummary;
}

/** Writes each version once, as the bytes that will be served, and names them by their hash. */
export function publish(conditions: readonly Conditions[]): Published[] {
  return conditions.map((version) => {
    const body = Buffer.from(JSON.stringify(version));
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
    const { year, from, status, title } = version;
    return { version: version.version, hash, body, summary: { version: version.version, year, from, status, title, hash } };
  });
}
