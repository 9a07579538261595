export { sev } from './schema.ts';
export { catalogueVersion, facilities, providers, stays } from './catalogue.ts';
export { conditionsPublications } from './conditions-publications.ts';
