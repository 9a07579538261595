import { number } from '../../schema/rules/french.ts';
import { finderWords } from './finder.fr.ts';

type Texts = Readonly<Record<string, string>>;

const elide = (name: string): string => (/^[aeiouhâàéèêîôû]/i.test(name) ? `d’${name}` : `de ${name}`);

/** The words where nothing was found: the other ways. */
export const emptyWords = {
  emptyNone: 'Aucun séjour n’est proposé en ce moment. Appelez-nous : d’autres arrivent souvent.',
  emptyWays: 'Voici le plus proche de vos choix',
  stays: (count: number) => `${number(count)} séjour${count > 1 ? 's' : ''}`,
  wayMonth: (month: string) => `Partir en ${finderWords.months(month)}`,
  wayAnyMonth: 'Partir à une autre date',
  waySetting: { sea: 'Accepter aussi la mer', mountain: 'Accepter aussi la montagne', countryside: 'Accepter aussi la campagne', city: 'Accepter aussi la ville' } as Texts,
  wayNights: (nights: number) => `Accepter aussi ${nights + 1} jours`,
  wayRegion: 'Chercher partout',
  wayDepartment: (region: string) => `Chercher dans toute la région${region ? ` ${region}` : ''}`,
  wayPrice: 'Accepter tous les prix',
  wayText: (text: string) => `Ne plus chercher « ${text} »`,
  wayWithout: (name: string) => `Se passer ${elide(name.charAt(0).toLowerCase() + name.slice(1))}`,
};
