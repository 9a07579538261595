type Texts = Readonly<Record<string, string>>;

/** What the first screen of `<sev-aid>` says. */
export const aidWords = {
  groupName: 'Calculer l’aide d’un groupe',
  name: 'Combien coûtera le séjour ?',
  choices: 'Vos choix',
  who: 'Qui part ?',
  whoChoices: {
    me: 'Moi',
    couple: 'Mon conjoint et moi',
    carer: 'Une personne que j’aide',
    professional: 'Une personne et moi, professionnel',
  } as Texts,
  whoHints: { carer: 'Un proche malade, handicapé ou qui perd son autonomie', professional: 'Je l’accompagne par mon métier' } as Texts,
};

export type AidWords = typeof aidWords;
