import type { Disability, FacilityKind, Mode, Setting, Tag } from '../../schema/contract/catalogue.ts';
import type { Theme } from '../../schema/contract/simulation.ts';
import type { FacetName } from '../../schema/contract/stays.ts';
import { departmentName, regionName } from '../geography/place-names.ts';

const settings: Record<Setting, string> = { sea: 'À la mer', mountain: 'À la montagne', countryside: 'À la campagne', city: 'En ville' };
const kinds: Record<FacilityKind, string> = { 'holiday-village': 'Village de vacances', residence: 'Résidence', hotel: 'Hôtel', 'club-hotel': 'Hôtel club' };
const modes: Record<Mode, string> = { individual: 'Départ individuel', group: 'Départ en groupe' };
const disabilities: Record<Disability, string> = { hearing: 'Handicap auditif', mental: 'Handicap mental', motor: 'Handicap moteur', visual: 'Handicap visuel' };
const tags: Record<Tag, string> = { intergenerational: 'Avec les petits-enfants', christmas: 'À Noël', respite: 'Répit des aidants', digital: 'Découverte du numérique' };
const zones: Record<string, string> = { metropole: 'France hors Île-de-France', 'ile-de-france': 'Île-de-France', 'outre-mer': 'Outre-mer', 'union-europeenne': 'Union européenne' };
const themes: Record<Theme, string> = { respite: 'Séjour de répit pour les aidants', digital: 'Séjour de découverte du numérique' };

export const settingLabel = (setting: Setting): string => settings[setting];
export const kindLabel = (kind: FacilityKind): string => kinds[kind];
export const themeLabel = (theme: Theme): string => themes[theme];

/** « 5 jours, 4 nuits »: people count days, the programme counts nights. */
export function nightsLabel(nights: number): string {
  return nights === 1 ? '2 jours, 1 nuit' : `${nights + 1} jours, ${nights} nuits`;
}

/** What a filter's value is called on a page. */
export function valueLabel(facet: FacetName, value: string): string {
  switch (facet) {
    case 'nights':
      return nightsLabel(Number(value));
    case 'department':
      return departmentName(value);
    case 'region':
      return regionName(value);
    case 'wheelchair':
      return 'Chambre accessible en fauteuil';
    case 'transfer':
      return 'Navette depuis la gare';
    case 'zone':
      return zones[value] ?? value;
    default:
      return named[facet].get(value) ?? value;
  }
}

const named = {
  setting: new Map<string, string>(Object.entries(settings)),
  kind: new Map<string, string>(Object.entries(kinds)),
  mode: new Map<string, string>(Object.entries(modes)),
  disability: new Map<string, string>(Object.entries(disabilities)),
  tag: new Map<string, string>(Object.entries(tags)),
};
