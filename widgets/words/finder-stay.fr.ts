import { number } from '../../schema/rules/french.ts';
import { monthName } from './finder.fr.ts';

type Texts = Readonly<Record<string, string>>;

const dayOfMonth = (day: string): string => (day.endsWith('-01') ? '1er' : String(Number(day.slice(8))));

/** The words of a stay's sheet. */
export const stayWords = {
  back: (total: number | undefined) => (total === undefined ? 'Retour à la liste' : total > 1 ? `Retour aux ${number(total)} séjours` : 'Retour au séjour'),
  gone: 'Ce séjour n’est plus proposé.',
  goneText: 'Il a été retiré, ou la date est passée. D’autres séjours sont dans la liste.',
  kinds: { 'holiday-village': 'Village de vacances', residence: 'Résidence', hotel: 'Hôtel', 'club-hotel': 'Hôtel-club' } as Texts,
  dates: (from: string, to: string) => `Du ${from} au ${to}`,
  dayName: (weekday: string, day: string) => `${weekday} ${dayOfMonth(day)}`,
  shortDay: (day: string) => `${dayOfMonth(day)}\u00a0${monthName(day)}`,
  nights: (nights: number) => `${nights} nuit${nights > 1 ? 's' : ''}`,
  group: 'Séjour en groupe',
  wheelchair: 'Chambre accessible en fauteuil',
  noWheelchair: 'Pas de chambre pour fauteuil',
  transfer: 'Navette depuis la gare',
  noTransfer: 'Pas de navette depuis la gare',
  disabilities: { hearing: 'auditif', mental: 'mental', motor: 'moteur', visual: 'visuel' } as Texts,
  mark: (families: string) => `Marque Tourisme & Handicap : handicap ${families}`,
  byDay: 'Jour par jour',
  day: (rank: number) => `Jour ${rank}`,
  know: 'À savoir',
  included: 'Compris : la chambre, les repas de la formule, les animations et l’excursion.',
  excluded: 'Non compris : le trajet depuis chez vous, la taxe de séjour, l’assurance annulation.',
  single: (price: string) => `Chambre seule : ${price} de plus par personne.`,
  noSingle: 'La chambre seule ne coûte pas plus.',
  child: (price: string) => `Enfant jusqu’à 18 ans : ${price}.`,
  price: 'Le prix',
  stayPrice: 'Prix du séjour',
  yourPrice: 'Votre prix',
  yourPriceMany: (people: number) => `Votre prix, pour ${people}`,
  perPerson: 'par personne',
  before: 'C’est le prix avant l’aide. L’aide peut en payer une partie.',
  fromAnswers: 'D’après vos réponses sur cette page.',
  provisional: (year: string) => `Les règles de ${year} ne sont pas encore publiées. La somme peut changer.`,
  left: (places: number) => (places > 1 ? `Encore ${places} places` : places === 1 ? 'Encore une place' : 'Complet'),
  full: 'Toutes les places sont prises. Appelez : une place peut se libérer.',
  howTo: 'L’inscription se fait par téléphone, ou auprès du CCAS de votre commune.',
  howToGroup: 'On s’inscrit à un séjour en groupe auprès du CCAS de sa commune, ou d’un club.',
  phoneCost: 'Service gratuit + prix d’un appel.',
  say: (name: string, date: string) => `Dites « ${name}, ${date} ».`,
  where: 'Où c’est',
  abroad: 'en Europe',
  contact: 'Joindre le lieu',
  provider: (name: string) => `Tenu par ${name}`,
  website: 'Le site du lieu',
  print: 'Imprimer la fiche',
  sheetTitle: 'Fiche de séjour',
};
