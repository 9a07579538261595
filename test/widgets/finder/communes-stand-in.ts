import type { Commune, Communes, LocatedCommune } from '../../../schema/contract/communes.ts';

const commune = (code: string, name: string, departmentCode: string, postcodes: string[], population: number): Commune => ({ code, name, departmentCode, regionCode: null, postcodes, population });

const communes: readonly Commune[] = [
  commune('75056', 'Paris', '75', ['75001', '75002'], 2_100_000),
  commune('93066', 'Saint-Denis', '93', ['93200', '93210'], 110_000),
  commune('85109', 'Les Herbiers', '85', ['85500'], 16_000),
  commune('11339', 'Saint-Denis', '11', ['11310'], 500),
  commune('17407', 'Sainte-Soulle', '17', ['17220'], 4_800),
  commune('17194', 'La Jarrie', '17', ['17220'], 3_500),
  commune('48140', 'Saint-Alban-sur-Limagnole', '48', ['48120'], 1_300),
  commune('12145', 'Millau', '12', ['12100'], 22_000),
];

const centres: Readonly<Record<string, LocatedCommune['centre']>> = {
  85109: { lat: 46.87, lon: -1.01, precision: 'commune', credit: '© IGN' },
  93066: { lat: 48.93, lon: 2.36, precision: 'department', credit: null },
  75056: { lat: 48.86, lon: 2.35, precision: 'commune', credit: null },
};

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** Answers `/v1/communes` and `/v1/communes/{code}` from a few communes, some of one name or one postal code. */
export function answerFromCommunes(path: string, query: URLSearchParams): Communes | LocatedCommune | undefined {
  const code = path.split('/')[3];
  const one = communes.find((candidate) => candidate.code === code);
  if (code) return one && { ...one, centre: centres[code] ?? null };
  const words = bare(query.get('q') ?? '').split(/[^a-z]+/).filter(Boolean);
  const postcode = query.get('postcode');
  const items = communes.filter(({ name, postcodes }) => (postcode ? postcodes.includes(postcode) : words.every((word) => bare(name).split(/[^a-z]+/).some((part) => part.startsWith(word)))));
  return { items, total: items.length };
}
