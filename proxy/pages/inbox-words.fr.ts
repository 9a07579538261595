/** What the demonstration's inbox says. */
export const inboxWords = {
  title: 'Les messages de la démonstration',
  description: 'Les messages que le service aurait envoyés.',
  mark: 'Démonstration',
  nothingLeft: 'Aucun de ces messages n’est parti\u00A0: les voici comme leurs destinataires les auraient reçus, le plus récent d’abord.',
  real: 'Un vrai service les envoie, et cette page n’existe pas.',
  empty: 'Aucun message pour le moment. Il en vient quand un professionnel ouvre un groupe, en change les places ou l’annule, et quand une échéance approche.',
  to: (address: string) => `À\u00A0: ${address}`,
  at: (day: string, time: string) => `Le ${day} à ${time.replace(/^0/, '').replace(':', '\u00A0h\u00A0')}`,
};
