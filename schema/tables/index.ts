export { sev } from './schema.ts';
export { idempotencyKeys, partners, providerAccounts, secretKeys, sessions } from './accounts.ts';
export { catalogueVersion, facilities, providers, stays } from './catalogue.ts';
export { conditionsPublications } from './conditions-publications.ts';
export { creditAccounts, creditEntries, creditMovements, credits } from './credit.ts';
export { aidClaims, groups, participantFiles, participants, participantTies } from './groups.ts';
export { auditTrail, outbox } from './outbox.ts';
