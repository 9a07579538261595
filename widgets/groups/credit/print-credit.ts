import { html } from 'lit';
import type { Credit } from '../../../schema/contract/credits.ts';
import { longDate } from '../../../schema/rules/french.ts';
import { frame } from '../../foundation/frame.styles.ts';
import { printSheet } from '../../foundation/take-out.ts';
import { tokens } from '../../foundation/tokens.styles.ts';
import { foundationWords } from '../../words/foundation.fr.ts';
import { creditWords as words } from '../../words/groups-credit.fr.ts';
import { groupsWords } from '../../words/groups.fr.ts';
import { creditFigures } from '../credit-panel.ts';
import type { GroupsHost } from '../groups-host.ts';
import { paperStyles } from '../paper.styles.ts';
import { movements } from './movements.ts';

/** Prints a year's credit and its movements. */
export function printCredit({ root, conditions, groups, today }: GroupsHost, credit: Credit): void {
  const partner = groups[0]?.partner;
  printSheet(root, words.title(credit.year), foundationWords.lang, html`<div class="sev sheet"><h2>${words.title(credit.year)}</h2>
<p>${partner ? `${groupsWords.partnerOf(partner.name, partner.conventionNumber)}. ` : ''}${words.notified(longDate(credit.notifiedOn))} ${words.readOn(longDate(today))}</p>${creditFigures(credit, conditions)}${movements(credit, groups)}</div>`, [tokens, frame, paperStyles]);
}
