type Texts = Readonly<Record<string, string>>;

const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const days = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const hard = '\u00a0';

const monthName = (month: string): string => months[Number(month.slice(5, 7)) - 1] ?? '';
const dayOfMonth = (day: string): string => (day.endsWith('-01') ? '1er' : String(Number(day.slice(8))));

/** The words of the list of stays and of its filters. */
export const finderWords = {
  name: 'Trouver un séjour',
  demonstration: 'Ceci est une démonstration : ces lieux et ces séjours sont inventés.',
  months: (month: string) => `${monthName(month)} ${month.slice(0, 4)}`,
  weekday: (index: number) => days[index] ?? '',
  found: (total: number, month: string | undefined) => `${total} séjour${total > 1 ? 's' : ''}${month ? ` en ${monthName(month)} ${month.slice(0, 4)}` : ''}`,
  stays: (count: number) => `${count} séjour${count > 1 ? 's' : ''}`,
  open: 'Lieu, dates et accès',
  openCount: (count: number) => `${count} choix`,
  close: 'Voir les séjours',
  choices: 'Vos choix',
  where: 'Quelle région ?',
  anywhere: 'Partout',
  department: 'Quel département ?',
  anyDepartment: 'Toute la région',
  when: 'Partir quand ?',
  anyMonth: 'Peu importe',
  search: 'Un nom, une commune, un mot',
  searchButton: 'Chercher',
  price: 'Quel prix au plus ?',
  anyPrice: 'Tous les prix',
  upTo: (price: string) => `${price} au plus`,
  counted: (text: string, count: number) => `${text} (${count})`,
  setting: 'Le cadre',
  settings: { sea: 'Mer', mountain: 'Montagne', countryside: 'Campagne', city: 'Ville' } as Texts,
  nights: 'La durée',
  days: (nights: number) => `${nights + 1} jours`,
  daysNights: (nights: number) => `${nights + 1} jours, ${nights} nuit${nights > 1 ? 's' : ''}`,
  access: 'L’accès',
  wheelchair: 'Chambre accessible en fauteuil',
  transfer: 'Navette depuis la gare',
  disabilities: { hearing: 'Accueil auditif', mental: 'Accueil mental', motor: 'Accueil moteur', visual: 'Accueil visuel' } as Texts,
  company: 'Autour du séjour',
  tags: { intergenerational: 'Avec des jeunes', christmas: 'À Noël', respite: 'Répit des aidants', digital: 'Numérique' } as Texts,
  zone: 'Plus loin',
  zones: { 'outre-mer': 'Outre-mer', 'union-europeenne': 'En Europe' } as Texts,
  clear: 'Enlever tous mes choix',
  sort: 'Trier par',
  sorts: { date: 'date de départ', price: 'prix' } as Texts,
  list: 'Liste',
  map: 'Carte',
  shown: 'Voir les séjours en',
  number: (number: number) => `Repère ${number} sur la carte`,
  departure: (weekday: string, date: string) => `À partir du ${weekday}${hard}${date.replace(' ', hard)}`,
  left: (places: number) => (places > 0 ? `encore ${places} place${places > 1 ? 's' : ''}` : 'complet'),
  more: (count: number) => (count > 1 ? `Voir ${count} de plus` : 'Voir le dernier'),
  nextYear: (year: string) => `Les règles de ${year} ne sont pas encore publiées.`,
  priced: 'Les prix tiennent compte de votre aide.',
  pays: 'Vous payez',
  remains: (people: number) => (people > 1 ? `Il vous reste, pour ${people}` : 'Il vous reste'),
  lessAid: (price: string, aid: string) => `${price}, moins l’aide de ${aid}`,
  fullPrice: (price: string) => `${price}, sans aide`,
  perPerson: 'par personne, avant l’aide',
  emptyTitle: 'Aucun séjour pour ces choix.',
  offlineTitle: 'La liste ne se charge pas',
  offlineText: 'Votre connexion est coupée, ou notre service ne répond pas. Vos choix restent sur cette page.',
  picked: (name: string) => `${name} : ses prochains séjours sont sous la carte.`,
  keeps: (count: number) => (count > 1 ? `Vos ${count} séjours gardés` : 'Votre séjour gardé'),
  mapFailed: 'La carte ne se charge pas. Tous les lieux sont dans la liste.',
  dayName: (weekday: string, day: string) => `${weekday} ${dayOfMonth(day)}`,
  shortDay: (day: string) => `${dayOfMonth(day)} ${monthName(day)}`,
};

export type FinderWords = typeof finderWords;
