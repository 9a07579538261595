const e = (title: string): string => (title === 'madame' ? 'e' : '');

/** The words of the message to the service SEV WEB, and of the screen that prepares it. */
export const letterWords = {
  closedTitle: (day: string) => `La liste est fermée depuis le ${day}.`,
  title: 'Le message au service SEV WEB',
  lead: 'Pour remplacer une personne, écrivez au service SEV WEB. Choisissez ici, votre message se prépare.',
  outs: 'Qui ne part plus ?',
  outsOver: 'Qui n’est pas parti ?',
  ins: 'Qui part à la place ?',
  insOver: 'Qui est parti à la place ?',
  add: 'Ajouter une personne',
  addMore: 'Ajouter une autre personne',
  person: (number: number) => `Personne ${number}`,
  drop: 'Enlever cette personne',
  fields: {
    title: 'Civilité', givenName: 'Prénom', birthName: 'Nom de naissance', birthDate: 'Date de naissance, par exemple 27 mars 1952', birthPlace: 'Lieu de naissance', address: 'Adresse complète', phone: 'Téléphone', label: 'Type d’éligibilité', income: 'Revenu fiscal de référence',
  } as const,
  titles: { madame: 'Madame', monsieur: 'Monsieur' } as Readonly<Record<string, string>>,
  choose: 'Choisissez',
  yourName: 'Votre nom, pour signer',
  letter: 'Votre message',
  to: 'À',
  address: 'service-sev-web@ancv.fr',
  about: 'Objet',
  gaps: {
    outs: 'personne à choisir', title: 'civilité à compléter', name: 'nom à compléter', birthDate: 'date de naissance à compléter', birthPlace: 'lieu de naissance à compléter', address: 'adresse à compléter', phone: 'téléphone à compléter', label: 'type d’éligibilité à compléter', income: 'revenu fiscal de référence à compléter', signature: 'votre nom à compléter',
  },
  missing: (count: number) => (count > 1 ? `Il reste ${count} points à compléter, marqués dans le texte.` : 'Il reste un point à compléter, marqué dans le texte.'),
  mail: 'Ouvrir dans ma messagerie',
  copy: 'Copier le texte',
  copied: 'Le texte est copié.',
  selected: 'Le texte est choisi : copiez-le avec Ctrl et C.',
  nothing: 'Rien ne change sur la liste tant que le service SEV WEB n’a pas répondu. Nous n’envoyons rien. Conditions 2026, article 4.9.',
  subject: (convention: string, commune: string, day: string, what: string) => `Convention ${convention}, ${commune}, ${day} : ${what}`,
  what(outs: number, ins: number): string {
    if (ins === 0) return outs > 1 ? `${outs} désistements` : 'un désistement';
    if (outs === 0) return ins > 1 ? `${ins} ajouts` : 'un ajout';
    if (outs !== ins) return 'des changements';
    return ins > 1 ? `${ins} remplacements` : 'un remplacement';
  },
  hello: 'Bonjour,',
  asks: (ins: number, what: string, place: string, facility: string, dates: string) => `Nous vous ${ins ? 'demandons' : 'signalons'} ${what} sur la liste de notre groupe à ${place} (${facility}), du ${dates}.`,
  out: (over: boolean) => (over ? 'N’est pas au séjour : ' : 'Ne part plus : '),
  in: (over: boolean, replaces: boolean) => (replaces ? (over ? 'Est au séjour à sa place : ' : 'Part à sa place : ') : over ? 'Est au séjour : ' : 'Part aussi : '),
  born: (title: string) => (title ? `né${e(title)} le ` : 'né ou née le '),
  at: ' à ',
  income: 'revenu fiscal de référence ',
  papers: (over: boolean) => (over ? 'Nous joignons la pièce d’identité et l’avis d’impôt de chaque personne à ajouter.' : 'Nous gardons les justificatifs à votre disposition.'),
  convention: (number: string) => `, convention ${number}`,
};
