import type { Setting, Tag } from '../../../schema/contract/catalogue.ts';
import type { Stay, StaySummary } from '../../../schema/contract/stays.ts';
import { addDays } from '../../../schema/rules/age.ts';

type PlaceRow = [id: string, name: string, commune: string, departmentName: string, departmentCode: string, regionCode: string, lat: number, lon: number, setting: Setting, wheelchair: boolean, transfer: boolean];

const places: readonly PlaceRow[] = [
  ['tilleuls', 'Le Clos des Tilleuls', 'La Bourboule', 'Puy-de-Dôme', '63', '84', 45.59, 2.74, 'mountain', false, true],
  ['garance', 'Domaine de la Garance', 'Sarlat-la-Canéda', 'Dordogne', '24', '75', 44.89, 1.22, 'countryside', true, false],
  ['balcons', 'Les Balcons du Lac', 'Gérardmer', 'Vosges', '88', '44', 48.07, 6.88, 'mountain', false, true],
  ['embruns', 'Les Embruns', 'Saint-Hilaire-de-Riez', 'Vendée', '85', '52', 46.72, -1.94, 'sea', true, true],
  ['remparts', 'La Maison des Remparts', 'Provins', 'Seine-et-Marne', '77', '11', 48.56, 3.3, 'city', true, false],
  ['parasols', 'Les Pins Parasols', 'Carqueiranne', 'Var', '83', '93', 43.09, 6.07, 'sea', true, true],
  ['alizes', 'Les Alizés', 'Sainte-Anne', 'Guadeloupe', '971', '01', 16.23, -61.38, 'sea', false, true],
];

const programme = [
  'Lundi : accueil en gare, goûter, visite de la maison. Le soir, apéritif de bienvenue.',
  'Mardi : gymnastique douce. L’après-midi, visite du port de pêche et de la criée.',
  'Mercredi : excursion de la journée, l’île de Noirmoutier et ses marais salants.',
  'Jeudi : atelier de cuisine, puis après-midi libre. Le soir, chansons et accordéon.',
  'Vendredi : petit-déjeuner, panier-repas et navette vers la gare.',
];

function stay(place: PlaceRow, startDate: string, nights: number, priceCents: number, placesLeft: number, tags: Tag[] = []): Stay {
  const [id, name, commune, departmentName, departmentCode, regionCode, lat, lon, setting, wheelchair, transfer] = place;
  const zone = departmentCode.length === 3 ? 'outre-mer' : regionCode === '11' ? 'ile-de-france' : 'metropole';
  return {
    id: `${id}-${startDate}`, startDate, endDate: addDays(startDate, nights), nights, zone, priceCents, childPriceCents: Math.round(priceCents * 0.6), singleSupplementCents: nights === 7 ? 9400 : 7700,
    placesLeft, tags, mode: setting === 'city' ? 'group' : 'individual', theme: null, programme,
    facility: {
      id, name, commune, departmentCode, regionCode, lat, lon, setting, departmentName, provider: 'Villages du Ponant', communeCode: null, kind: 'holiday-village', wheelchair,
      tourismDisability: wheelchair ? ['motor'] : [], transfer, description: 'Une maison de plain-pied entre les pins et la dune. Les promenades se font à pas tranquilles, et chacun peut rester au salon.', phone: '02 61 91 00 14', website: 'https://embruns.exemple.invalid',
    },
  };
}

const [tilleuls, garance, balcons, embruns, remparts, parasols, alizes] = places;

/** A small catalogue in which every filter separates something: 7 places, 29 stays from September 2026 to February 2027. */
export const catalogue: readonly Stay[] = [tilleuls, garance, balcons, embruns, remparts, parasols, alizes].flatMap((place, index) => {
  if (!place) return [];
  const inParis = place[5] === '11';
  const overseas = place[4].length === 3;
  const long = stay(place, `2026-10-${String(3 + index * 2).padStart(2, '0')}`, inParis ? 2 : 7, inParis ? 34_000 : 48_400, 4 + index);
  const short = stay(place, `2026-11-${String(2 + index).padStart(2, '0')}`, inParis ? 2 : 4, overseas ? 48_400 : 38_900, index, index === 1 ? ['respite'] : []);
  const later = stay(place, `2027-02-${String(8 + index).padStart(2, '0')}`, inParis ? 2 : 7, inParis ? 34_000 : 46_200, 12);
  const early = stay(place, `2026-09-${String(20 + index).padStart(2, '0')}`, inParis ? 2 : 4, overseas ? 48_400 : 40_400, 9);
  return place[8] === 'sea' ? [early, long, later] : [early, long, short, later, stay(place, `2026-12-${String(20 + index).padStart(2, '0')}`, inParis ? 2 : 7, inParis ? 34_000 : 48_400, 3, ['christmas'])];
});

/** What a list says of a stay. */
export function summaryOf(whole: Stay): StaySummary {
  const { id, startDate, endDate, nights, zone, priceCents, childPriceCents, singleSupplementCents, placesLeft, tags, mode, facility: { id: place, name, commune, departmentCode, regionCode, lat, lon, setting, departmentName, wheelchair, transfer } } = whole;
  return { id, startDate, endDate, nights, zone, priceCents, childPriceCents, singleSupplementCents, placesLeft, tags, mode, facility: { id: place, name, commune, departmentCode, regionCode, lat, lon, setting, departmentName, wheelchair, transfer } };
}
