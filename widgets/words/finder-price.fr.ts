/** The words of a stay's price for those who answered on this page. */
export const priceWords = {
  remains: (people: number) => (people > 1 ? `Il vous reste, pour ${people}` : 'Il vous reste'),
  lessAid: (price: string, aid: string) => `${price}, moins l’aide de ${aid}`,
  fullPrice: (price: string) => `${price}, sans aide`,
};
