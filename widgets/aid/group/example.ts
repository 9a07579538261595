import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import type { Column } from './columns.ts';

const shown: readonly Column[] = ['name', 'givenName', 'birthDate', 'livesInFrance', 'activity', 'household', 'shares', 'income', 'aidThisYear', 'singleRoom', 'gir', 'spouse', 'carerOf'];

/** An invented list, to fill in or to try: a single woman, a couple, a person cared for and her carer, one over the limit. */
export const exampleTable: readonly (readonly string[])[] = [
  shown.map((column) => words.columns[column].title),
  ['Morvan', 'Jeanne', '27/03/1952', 'oui', 'retraité', 'seul', '1', '14230', 'non', 'oui', '', '', ''],
  ['Le Goff', 'Yves', '02/01/1950', 'oui', 'retraité', 'couple', '2', '27900', 'non', 'non', '', 'Le Goff Marie', ''],
  ['Le Goff', 'Marie', '14/07/1953', 'oui', 'retraité', '', '', '', 'non', 'non', '', '', ''],
  ['Kerbrat', 'Odette', '19/11/1941', 'oui', 'retraité', 'seul', '1,5', '21050', 'non', 'non', '4', '', ''],
  ['Kerbrat', 'Sylvie', '08/05/1978', 'oui', 'travaille', '', '', '', 'non', 'non', '', '', 'Kerbrat Odette'],
  ['Danet', 'Bernard', '30/09/1949', 'oui', 'retraité', 'seul', '1', '23400', 'non', 'non', '', '', ''],
];
