import { html, nothing, type TemplateResult } from 'lit';
import type { Credit } from '../../../schema/contract/credits.ts';
import { euros, longDate } from '../../../schema/rules/french.ts';
import { printPath } from '../../foundation/answer-icons.ts';
import { icon } from '../../foundation/icons.ts';
import { creditWords as words } from '../../words/groups-credit.fr.ts';
import { groupWords, listsOutWords } from '../../words/groups-group.fr.ts';
import { groupsWords } from '../../words/groups.fr.ts';
import { creditFigures } from '../credit-panel.ts';
import { groupStyles } from '../group/group.styles.ts';
import { backTo } from '../group/head.ts';
import { ListsOut } from '../group/lists-out.ts';
import type { GroupsHost, Part } from '../groups-host.ts';
import { movements } from './movements.ts';
import { type Names, readNames } from './names.ts';
import { printCredit } from './print-credit.ts';

/** A year's credit with every movement, the last first. */
function creditScreen(host: GroupsHost, year: number, { out, names }: { out: ListsOut; names: Names }): TemplateResult {
  const credit = creditOf(host, year);
  return html`${backTo(host, { name: 'list' }, groupWords.back)}<h2 tabindex="-1">${words.title(year)}</h2>
${credit ? html`<p>${words.notified(longDate(credit.notifiedOn))}</p><div class="panel">${creditFigures(credit, host.conditions)}</div><p class="left">${credit.cancelledCents ? words.cancelled(euros(credit.cancelledCents)) : words.lack}</p>
<h3>${credit.entries.length ? words.moves(credit.entries.length) : words.none}</h3>${credit.entries.length ? movements(credit, host.groups, names) : nothing}
<div class="acts noprint"><button class="link" type="button" @click=${() => printCredit(host, credit)}>${icon(printPath)}${words.print}</button></div>${out.render(`/v1/credits/${year}/`, listsOutWords.credit)}` : html`<p>${groupsWords.notNotified(year)} ${groupsWords.notNotifiedHow}</p>`}`;
}

const creditOf = ({ credits }: GroupsHost, year: number): Credit | null | undefined => credits.find((one) => one.year === year)?.credit;

export const part: Part = {
  styles: [groupStyles],
  open(host, screen) {
    const out = new ListsOut(host);
    const year = screen.name === 'credit' ? screen.year : 0;
    let names: Names = new Map();
    const credit = creditOf(host, year);
    const name = async (one: Credit): Promise<void> => {
      names = await readNames(host, one);
      host.update();
    };
    // They come once they are read; without them the rest is said.
    if (credit) void name(credit).catch(() => undefined);
    return { render: () => creditScreen(host, year, { out, names }) };
  },
};
