import type { FacilityKind, Setting } from '../../../schema/contract/catalogue.ts';

type Words = readonly [string, ...string[]];

/** « à La Rochelle », « au Touquet », « aux Sables ». */
export function atCommune(commune: string): string {
  if (commune.startsWith('Les ')) return `aux ${commune.slice(4)}`;
  return commune.startsWith('Le ') ? `au ${commune.slice(3)}` : `à ${commune}`;
}

export const kindNames: Readonly<Record<FacilityKind, string>> = {
  'holiday-village': 'Village de vacances',
  residence: 'Résidence',
  hotel: 'Hôtel',
  'club-hotel': 'Hôtel-club',
};

/** Invented: no such house is known under these names in these communes. */
export const houseNames: Readonly<Record<Setting, Words>> = {
  sea: ['des Sept Voiles', 'du Cormoran bleu', 'des Cent Marées', 'de la Dune dorée', 'du Vent tournant', 'des Goélands d’argent', 'de l’Anse aux Étoiles', 'du Vieux Sémaphore', 'des Tamaris blancs', 'du Banc de nacre', 'de la Rose salée', 'des Trois Balises'],
  mountain: ['du Pic aux Marmottes', 'des Neuf Sources', 'de la Gentiane jaune', 'du Grand Mélèze', 'des Clarines', 'de l’Alpage bleu', 'du Torrent clair', 'des Edelweiss d’argent', 'de la Combe fleurie', 'du Vieux Refuge'],
  countryside: ['du Moulin aux Saules', 'des Quatre Tilleuls', 'du Pré aux Grillons', 'de la Fontaine ronde', 'des Glycines bleues', 'du Vieux Pressoir', 'de l’Étang aux Libellules', 'du Verger d’en haut', 'des Noyers penchés', 'de la Halte verte'],
  city: ['de la Lanterne', 'des Cinq Clochers', 'du Passage fleuri', 'du Vieux Lavoir', 'de la Place ronde', 'des Deux Ponts', 'du Quai aux Horloges', 'de la Tour penchée', 'des Arcades roses', 'du Jardin des Tisserands'],
};

export const providerNames: Words = [
  'Horizons partagés', 'Vacances du Colibri', 'Les Beaux Détours', 'Escales et Compagnie', 'Maisons de l’Été', 'Le Grand Chemin', 'Séjours de la Rose des vents', 'Villages d’ici', 'Cap et Clairière', 'Les Haltes heureuses', 'Bonne Étape',
  'Loisirs des Quatre Saisons', 'La Belle Escapade', 'Vacances à l’unisson', 'Les Toits accueillants', 'Entre Rives et Sommets',
];

export const around: Readonly<Record<Setting, Words>> = {
  sea: ['à dix minutes à pied de la plage', 'face au large', 'à deux rues du port', 'au bord du sentier littoral'],
  mountain: ['au pied des sentiers', 'à l’orée de la forêt', 'face aux sommets', 'au bord du torrent'],
  countryside: ['au milieu d’un parc arboré', 'à l’entrée du bourg', 'au bord de la rivière', 'entre vergers et chemins creux'],
  city: ['à deux pas du centre ancien', 'près des halles', 'à dix minutes à pied de la gare', 'au bord d’un jardin public'],
};

export const comforts: Words = [
  'Chambres de plain-pied ou desservies par ascenseur, linge fourni, lits faits à l’arrivée.',
  'Chambres claires avec salle d’eau, barres d’appui et douche sans marche dans plusieurs d’entre elles.',
  'Salle à manger ouverte sur le jardin, bibliothèque et salon de jeux.',
  'Piscine couverte et chauffée, terrasse ombragée, terrain de pétanque.',
  'Cuisine faite sur place avec les produits du pays\u00A0; régimes sur demande.',
];

export const mornings: Readonly<Record<Setting, Words>> = {
  sea: ['marche douce sur le sentier du littoral', 'réveil en douceur et gymnastique sur la plage', 'marché du port avec un pêcheur à la retraite', 'longe-côte ou promenade au bord de l’eau, au choix', 'découverte des algues et des coquillages'],
  mountain: ['promenade facile vers la cascade', 'sortie avec une accompagnatrice\u00A0: fleurs et légendes', 'visite d’une ferme et de sa fromagerie', 'montée en télécabine et lecture du paysage', 'gymnastique douce face aux sommets'],
  countryside: ['balade au fil de la rivière', 'marché du bourg et rencontre des producteurs', 'visite d’un potager et cueillette', 'promenade à pas lents dans les chemins creux', 'atelier autour des plantes du jardin'],
  city: ['visite commentée du centre ancien', 'marché couvert et dégustation', 'promenade dans les jardins', 'musée de la ville, avec sièges pliants prêtés', 'histoire du quartier racontée par une habitante'],
};

export const afternoons: Words = [
  'tournoi de pétanque ou lecture à l’ombre', 'atelier cuisine\u00A0: une recette du pays', 'aquagym douce ou jeux de société', 'atelier mémoire, sans note ni perdant', 'initiation à la tablette\u00A0: envoyer une photo à ses proches', 'conférence en images sur le pays',
  'atelier équilibre\u00A0: bien marcher, bien se relever', 'temps libre, transats et thé', 'chorale d’un jour, toutes voix bienvenues',
];

export const excursions: Readonly<Record<Setting, Words>> = {
  sea: ['excursion en bateau le long de la côte', 'excursion en car\u00A0: phare, petit port et halte gourmande', 'excursion\u00A0: marais, oiseaux et sel'],
  mountain: ['excursion en car par les cols, avec arrêts', 'excursion en petit train vers le lac', 'excursion\u00A0: village perché et musée des métiers'],
  countryside: ['excursion en car\u00A0: un château et ses jardins', 'excursion en gabarre ou en bateau sur la rivière', 'excursion\u00A0: abbaye, cave et dégustation'],
  city: ['excursion en bateau ou en petit train à travers la ville', 'excursion en car dans les environs', 'excursion\u00A0: un château voisin et son parc'],
};

export const evenings: Words = ['soirée chansons', 'soirée dansante', 'loto', 'soirée contes', 'cinéma au salon', 'jeux et tisane', 'concert d’un groupe du pays', 'soirée libre'];
