/** What the first screen of `<sev-registration>` says, and what stands above every other. */
export const registrationWords = {
  name: 'Inscrire une personne',
  searchTitle: 'Qui inscrivez-vous ?',
  searchLead: 'Un nom ou une date suffit. Une personne que vous avez déjà inscrite n’est pas à saisir de nouveau.',
  birthName: 'Nom de naissance',
  givenName: 'Prénom',
  birthDate: 'Date de naissance',
  birthDateHint: 'Par exemple : 27/03/1952',
  birthPlace: 'Commune de naissance',
  search: 'Chercher',
  searching: 'Un instant…',
  searchEmpty: 'Écrivez au moins un nom, un prénom, une date ou une commune.',
  birthDateWrong: 'Écrivez la date de naissance, par exemple 27/03/1952.',
  unset: 'Aucun groupe n’est choisi',
  unsetText: 'Ouvrez l’inscription depuis la page de vos groupes.',
};
