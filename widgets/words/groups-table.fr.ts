/** The words of the table of groups that is kept as a file. */
export const groupsTableWords = { file: 'groupes.xlsx', ready: 'Le tableau de vos groupes est enregistré : groupes.xlsx.' };
