/** The words of what may happen to whoever works signed in. */
export const sessionWords = {
  leftTitle: 'Vous étiez parti un moment',
  leftText: 'Reconnectez-vous : votre saisie est là.',
  leftHow: 'Connectez-vous à votre portail dans un autre onglet, puis revenez ici.',
  leftAgain: 'C’est fait, continuer',
  neverTitle: 'Connectez-vous à votre portail',
  neverText: 'Cette page s’ouvre une fois que vous êtes connecté.',
  awayTitle: 'Notre service ne répond pas',
  awayText: 'Votre connexion est coupée, ou notre service est arrêté. Votre saisie reste sur cette page.',
  strangeText: 'Sa réponse n’est pas lisible. Votre saisie reste sur cette page.',
  refusedTitle: 'Ce n’est pas fait',
  unset: 'Cette page ne dit pas où l’on se connecte : il lui manque « session-url ».',
  again: 'Essayer encore',
  waiting: 'Un instant…',
  requestId: (id: string) => `Si vous nous appelez, donnez ce numéro : ${id}`,
};
