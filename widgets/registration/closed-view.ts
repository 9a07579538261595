import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '../../schema/rules/french.ts';
import { registrationDoneWords as words } from '../words/registration-done.fr.ts';
import type { Desk } from './desk.ts';

/** Whether somebody can still be registered or changed: a suspended partner, whose credit is frozen, writes nothing. */
export const isOpen = ({ group: { status }, credit }: Desk): boolean => status === 'open' && !credit?.frozen;

/** Instead of a form that the proxy would refuse: why, and where to go. */
export const closedView = ({ group: { status, freezesOn }, groupsUrl }: Desk): TemplateResult => html`
<h2 tabindex="-1">${words.closedTitle}</h2><p>${status === 'cancelled' ? words.closed.cancelled() : status === 'frozen' ? words.closed.frozen(longDate(freezesOn)) : status === 'open' ? words.closed.suspended() : words.closed.ended()}</p>
${groupsUrl ? html`<div class="go"><a class="btn" href=${groupsUrl}>${words.toList}</a></div>` : nothing}`;
