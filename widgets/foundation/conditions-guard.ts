import type { Conditions } from '../../schema/contract/conditions.ts';
import { has } from './shape.ts';

/** Whether a body says what the rules read first; apart, because whoever only lists stays never needs it. */
export function isConditions(body: unknown): body is Conditions {
  return has(body, { version: 'string', year: 'number', from: 'string', documents: 'object', ages: 'object', seniorHealth: 'object', care: 'object', aidShare: 'object', papers: 'object' })
    && Array.isArray(body['tariffs']) && body['tariffs'].every((item) => has(item, { nights: 'number', zones: 'object', adultCents: 'number', aidCapCents: 'number', source: 'object' }))
    && Array.isArray(body['thresholds']) && body['thresholds'].every((item) => has(item, { kind: 'string', shares: 'number', euros: 'number', source: 'object' }));
}
