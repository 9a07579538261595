/** What the first screens of `<sev-eligibility>` say: the opening and the first question. */
export const eligibilityWords = {
  name: 'Ai-je droit à Seniors en Vacances ?',
  lead: 'Une semaine à la mer, à la montagne ou à la campagne, avec une aide si vos revenus sont modestes.',
  takes: 'Environ 6 questions, 3 minutes',
  notice: 'Ayez près de vous votre dernier avis d’impôt',
  local: 'Vos réponses restent sur cet appareil : elles ne sont envoyées à personne',
  start: 'Commencer',
  resume: 'Reprendre où j’en étais',
  question: (number: number) => `Question ${number}`,
  left: (most: number) => (most === 0 ? 'la dernière' : `encore ${most} au plus`),
  choose: 'Choisissez une réponse.',
  forWhom: 'Pour qui est ce séjour ?',
  forWhomChoices: {
    me: 'Pour moi',
    couple: 'Pour mon conjoint et moi',
    carer: 'Pour une personne que j’aide',
    professional: 'Je suis un professionnel',
  },
  forWhomHints: {
    me: '',
    couple: 'Mariés, pacsés ou en union libre',
    carer: 'Un proche malade, handicapé ou qui perd son autonomie',
    professional: 'Je réponds pour la personne que j’accompagne',
  },
};

export type EligibilityWords = typeof eligibilityWords;
