/** The words of the isolated form. */
export const isolatedWords = {
  alone: 'Cette page s’ouvre dans votre portail, à l’endroit qu’il lui a réservé.',
  unanswered: 'La page de votre portail ne répond pas à ce cadre. Rechargez-la ; si cela dure, dites-le à qui s’occupe du portail.',
};
