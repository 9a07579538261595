import type { Tag } from '../../../schema/contract/catalogue.ts';
import type { Conditions, Tariff } from '../../../schema/contract/conditions.ts';
import type { Zone } from '../../../schema/contract/simulation.ts';
import { addDays } from '../../../schema/rules/age.ts';
import { selectConditions } from '../../../schema/rules/select.ts';
import { withDigest, type FacilityRow, type StayRow } from '../import/rows.ts';
import { chanceOf, type Chance } from './chance.ts';
import { zoneOf } from './places.ts';
import { writeProgramme } from './programme.ts';

const days = 365;

/** A year of stays in one place, from the day after `today`: real formulas, prices at most the programme's. */
export function inventOffers(place: FacilityRow, today: string, published: readonly Conditions[]): StayRow[] {
  const chance = chanceOf(`${place.id} ${today}`);
  const zone = zoneOf(place);
  const every = 10 + chance.below(14);
  const found: StayRow[] = [];
  for (let ahead = 1 + chance.below(every); ahead < days; ahead += every + chance.below(5)) {
    const startDate = addDays(today, ahead);
    if (isClosed(place, startDate)) continue;
    const tariff = chance.one(nonEmpty(tariffsOf(zone, startDate, today, published)) ?? [null]);
    if (tariff) found.push(inventOffer(place, zone, startDate, tariff, chance));
  }
  return found;
}

export function inventOffer(place: FacilityRow, zone: Zone, startDate: string, tariff: Tariff, chance: Chance): StayRow {
  const tags = tagsOf(startDate, tariff.nights, chance);
  // Two stays in three are at the ceiling, as most are; the others under it by whole euros.
  const share = chance.percent(65) ? 100 : 84 + chance.below(16);
  const under = (cents: number): number => Math.floor((cents * share) / 10_000) * 100;
  const { nights, board } = tariff;
  return withDigest({
    id: `${place.id}-${startDate}`,
    facility: place.id,
    startDate,
    nights,
    zone,
    theme: null,
    mode: chance.percent(70) ? 'group' : 'individual',
    priceCents: under(tariff.adultCents),
    childPriceCents: under(tariff.childCents ?? tariff.adultCents),
    singleSupplementCents: under(tariff.singleSupplementCents),
    places: chance.percent(6) ? 0 : 2 + chance.below(48),
    tags,
    programme: writeProgramme({ setting: place.setting, startDate, nights, board, tags, commune: place.commune }, chance),
  });
}

export function tariffsOf(zone: Zone, startDate: string, today: string, published: readonly Conditions[]): Tariff[] {
  const tariffs = selectConditions(startDate, today, published)?.conditions.tariffs ?? [];
  return tariffs.filter((tariff) => tariff.theme === null && tariff.zones.includes(zone));
}

/** The sea sleeps in January, the mountain in November, as houses do. */
function isClosed({ setting, departmentCode }: FacilityRow, day: string): boolean {
  const month = day.slice(5, 7);
  if (departmentCode?.length === 3) return month === '09';
  return (setting === 'sea' && month === '01') || (setting === 'mountain' && month === '11');
}

function tagsOf(startDate: string, nights: number, chance: Chance): Tag[] {
  const end = addDays(startDate, nights);
  const eve = `${startDate.slice(0, 4)}-12-24`;
  const month = startDate.slice(5, 7);
  const tags: Tag[] = [];
  if ((month === '07' || month === '08') && chance.percent(45)) tags.push('intergenerational');
  if (startDate < eve && eve < end) tags.push('christmas');
  if (chance.percent(6)) tags.push('respite');
  if (chance.percent(5)) tags.push('digital');
  return tags;
}

function nonEmpty<Value>(values: readonly Value[]): [Value, ...Value[]] | null {
  const [first, ...rest] = values;
  return first === undefined ? null : [first, ...rest];
}
