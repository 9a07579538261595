/** Invented: put together by their order alone, they are nobody's. */
export const birthNames = [
  'Abelin', 'Barnavent', 'Castelrousse', 'Dorvaux', 'Estrelin', 'Fauchelande', 'Garrivel', 'Hauterive', 'Illangue', 'Jonquemare', 'Kerbastel', 'Lacrouzille', 'Marvejas', 'Nauteuil', 'Orvanne', 'Pradelouze', 'Quintaval', 'Rochebrousse', 'Saintorval',
  'Tréméac', 'Uzernat', 'Valprivat', 'Wambrecourt', 'Yvernelle', 'Zoldane', 'Aubemarque', 'Brissevent', 'Corvilain', 'Dampmesnil', 'Esclavard', 'Froidevoux', 'Guermorin', 'Hérissonne', 'Lamberteau', 'Mornavelle', 'Nivernelle', 'Ousseline',
] as const;

export const women = ['Jeanne', 'Monique', 'Denise', 'Colette', 'Simone', 'Josette', 'Thérèse', 'Odile', 'Ginette', 'Huguette', 'Fatima', 'Lucienne', 'Marie-Claude', 'Solange', 'Nicole', 'Yvette', 'Maria', 'Paulette', 'Danielle'] as const;
export const men = ['Paul', 'Roger', 'Marcel', 'André', 'Bernard', 'Gérard', 'Ahmed', 'Lucien', 'Raymond', 'Jean-Pierre', 'Michel', 'Robert', 'Yves'] as const;
export const towns = ['Quimper', 'Nantes', 'Brest', 'Rennes', 'Lorient', 'Vannes', 'Tours', 'Angers', 'Oran', 'Porto'] as const;
export const streets = ['rue des Tilleuls', 'allée du Lavoir', 'place de la Halle', 'chemin des Vergers', 'rue du Vieux-Puits', 'impasse des Glycines'] as const;
export const comments = ['Marche avec une canne : chambre près de l’ascenseur.', 'Régime sans sel.', 'Fait le voyage avec sa voisine.', 'Se lève tôt, aime la marche.'] as const;
