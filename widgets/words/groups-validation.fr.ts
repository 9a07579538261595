const hard = '\u00a0';
const many = (count: number, one: string, more = `${one}s`): string => `${count}${hard}${count > 1 ? more : one}`;

/** The words of a validation: who was there. */
export const validationWords = {
  title: 'Qui était là ?',
  ask: 'Décochez les personnes absentes. Les autres étaient au séjour.',
  turn: { agent: 'Le professionnel a validé avant vous. Ses absents sont déjà décochés.', provider: 'Vous validez en premier. Le porteur validera à son tour.' },
  missing: 'Quelqu’un était là et manque à la liste ? Ne validez pas encore.',
  write: 'Préparer le message au service SEV WEB',
  legend: 'Les personnes de la liste',
  theirs: 'Absence dite par le professionnel',
  aid: (sum: string) => `Aide de ${sum}`,
  noAid: 'Sans aide',
  goOn: 'Voir le résumé',
  summary: 'Vous allez valider',
  present: (count: number) => many(count, 'présent'),
  absent: (count: number) => (count ? many(count, 'absent') : 'Aucun absent'),
  paid: { agent: (sum: string) => `${sum} d’aide à verser au professionnel`, provider: (sum: string) => `${sum} d’aide à vous verser` },
  back: (sum: string) => `${sum} d’aide reviennent au crédit, pour cette année.`,
  disagree: (count: number) => (count > 1 ? `${many(count, 'personne')} que le professionnel a dites absentes : leur aide revient au crédit.` : 'Une personne que le professionnel a dite absente : son aide revient au crédit.'),
  final: 'Une liste validée ne change plus ici.',
  confirm: 'Valider la liste',
  change: 'Revenir à la liste',
  done: 'La liste est validée.',
  waiting: 'Un instant…',
};
