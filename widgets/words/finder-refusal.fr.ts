/** The words where the page asks for a list that cannot be: to the visitor, and in the console to whoever wrote the page. */
export const refusalWords = {
  title: 'Cette page est mal réglée',
  text: 'Elle demande des séjours dans un lieu qui n’existe pas. Essayer encore n’y changerait rien : dites-le à qui tient cette page.',
  all: 'Voir tous les séjours',
  attribute: (name: string, value: string, why: string) => `<sev-finder> : l’attribut ${name}="${value}" est refusé. ${why}`,
};
