const hard = '\u00a0';

/** The words of the search around a commune. */
export const nearWords = {
  near: 'Près de quelle commune ?',
  nearHint: 'Son nom ou son code postal',
  nearButton: 'Chercher autour',
  which: 'Laquelle ?',
  whichCount: (count: number) => `${count} communes portent ce nom ou ce code. Choisissez la vôtre.`,
  some: (shown: number) => `Les ${shown} plus peuplées. Pour une autre, écrivez son code postal.`,
  empty: 'Écrivez le nom d’une commune ou son code postal, par exemple La Rochelle ou 17000.',
  none: 'Nous ne trouvons pas cette commune. Écrivez son nom ou son code postal, par exemple La Rochelle ou 17000.',
  away: 'La liste des communes ne répond pas. Essayez encore, ou choisissez une région.',
  from: (name: string) => `Autour de${hard}: ${name}`,
  drop: 'Ne plus chercher autour',
  radius: 'À quelle distance ?',
  anyRadius: 'Peu importe',
  within: (km: string) => `à moins de ${km}${hard}km`,
  wider: (km: string) => `Chercher à moins de ${km}${hard}km`,
  anywhere: 'Chercher partout en France',
  commune: (name: string, department: string, postcode: string) => `${name}${department === name ? '' : `, ${department}`}${postcode ? ` (${postcode})` : ''}`,
  exact: (name: string, credit: string) => `Distances à vol d’oiseau depuis le centre de la commune${hard}: ${name}. ${credit}`,
  byPlaces: (name: string) => `Le centre exact n’est pas disponible. Les distances partent de nos lieux de vacances dans cette commune${hard}: ${name}.`,
  byDepartment: (name: string, department: string) => `Le centre exact de cette commune n’est pas disponible${hard}: ${name}. Les distances partent du milieu de nos lieux de vacances du département (${department}). Elles sont approximatives.`,
  unknown: (name: string) => `Nous ne savons pas où se trouve cette commune en ce moment${hard}: ${name}. Voici les séjours sans tenir compte de la distance.`,
  gone: 'Cette commune n’existe plus. Voici les séjours sans tenir compte de la distance.',
};
