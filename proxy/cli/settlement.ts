import { publishedConditions } from '../../schema/conditions/index.ts';
import { euros, longDate, number } from '../../schema/rules/french.ts';
import { lateValidations, payable } from '../groups/settlement.ts';
import { dateRange } from '../pages/dates.fr.ts';
import { typeset } from '../pages/typeset.ts';
import type { Command } from './accounts.ts';

const many = (count: number, one: string, several: string): string => `${number(count)} ${count === 1 ? one : several}`;

/** Who has still to validate, and what is due: as the routes say it. */
export const settlementCommands: readonly Command[] = [
  {
    words: 'validations list',
    about: 'Dit qui doit encore valider la liste d’un séjour fini, les retards d’abord.',
    options: [],
    example: '',
    async run({ transaction, at }) {
      const { items } = await lateValidations(transaction, at, publishedConditions);
      if (items.length === 0) return ['Aucune validation n’est attendue.'];
      return items.map(({ partner, provider, stay, status, dueOn, daysLate }) => {
        const due = daysLate > 0 ? `En retard de ${many(daysLate, 'jour', 'jours')}, à valider` : `À valider avant le ${longDate(dueOn)} au soir`;
        const who = status === 'awaiting-provider' ? `le professionnel ${provider.name}` : `le porteur de projet ${partner.name}`;
        return typeset(`${due} par ${who} : ${stay.facility}, ${dateRange(stay.startDate, stay.endDate)}, convention ${partner.conventionNumber}.`);
      });
    },
  },
  {
    words: 'payable list',
    about: 'Dit l’aide due, par professionnel et par séjour, pour les personnes que les deux côtés disent présentes.',
    options: [],
    example: '',
    async run({ transaction }) {
      const { items, totalCents } = await payable(transaction);
      if (items.length === 0) return ['Aucune aide n’est due.'];
      const lines = items.map(({ provider, stay, groups, people, amountCents }) => typeset(`${provider.name} : ${euros(amountCents)} pour ${many(people, 'personne', 'personnes')}, ${many(groups, 'groupe', 'groupes')}, ${stay.facility}, ${dateRange(stay.startDate, stay.endDate)}.`));
      return [...lines, typeset(`Total : ${euros(totalCents)}.`)];
    },
  },
];
