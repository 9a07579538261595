import type { Tariff } from '../../../schema/contract/conditions.ts';
import type { Setting, Tag } from '../../../schema/contract/catalogue.ts';
import type { Chance } from './chance.ts';
import { addDays } from '../../../schema/rules/age.ts';
import { afternoons, atCommune, evenings, excursions, mornings } from './words.fr.ts';

const boards: Readonly<Record<Tariff['board'], string>> = {
  full: 'pension complète',
  half: 'demi-pension',
  breakfast: 'nuit et petit déjeuner',
};

interface Told {
  setting: Setting;
  startDate: string;
  nights: number;
  board: Tariff['board'];
  tags: readonly Tag[];
  commune: string;
}

/** Tells a stay day by day, as `programme` is written in a catalogue: an outing at least, something each day, time to rest. */
export function writeProgramme({ setting, startDate, nights, board, tags, commune }: Told, chance: Chance): string {
  // Never on the last whole day, which children and grandparents may have for their game.
  const outing = 2 + chance.below(Math.max(1, nights - 2));
  const first = { morning: chance.below(100), afternoon: chance.below(100), evening: chance.below(100) };
  const nth = (words: readonly string[], at: number): string => words[at % words.length] ?? '';
  const days = Array.from({ length: nights - 1 }, (_, index) => {
    const eve = tags.includes('christmas') && addDays(startDate, index + 1).endsWith('-12-24');
    const morning = eve ? 'décoration de la salle et du sapin' : nth(mornings[setting], first.morning + index);
    const afternoon = index + 2 === outing ? chance.one(excursions[setting]) : nth(afternoons, first.afternoon + index);
    const evening = eve ? 'veillée de Noël et repas de fête' : nth(evenings, first.evening + index);
    return `Jour ${index + 2}\u00A0: le matin, ${morning}\u00A0; l’après-midi, ${afternoon}\u00A0; ${evening}`;
  });
  if (tags.includes('intergenerational') && days.length > 1) days.splice(days.length - 1, 1, `Jour ${nights}\u00A0: grand jeu des âges, petits et grands ensemble\u00A0; goûter\u00A0; ${nth(evenings, first.evening)}`);
  return [`Jour 1\u00A0: arrivée ${atCommune(commune)} dans l’après-midi, accueil et installation\u00A0; ${boards[board]}\u00A0; présentation de l’équipe et du séjour`, ...days, `Jour ${nights + 1}\u00A0: petit déjeuner, au revoir et départ dans la matinée`].join('|');
}
