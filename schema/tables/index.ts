export { sev } from './schema.ts';
export { conditionsPublications } from './conditions-publications.ts';
