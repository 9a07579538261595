import { html, nothing, type TemplateResult } from 'lit';
import type { PartnerGroup } from '../../schema/contract/groups.ts';
import { longDate } from '../../schema/rules/french.ts';
import { registrationDoneWords as words } from '../words/registration-done.fr.ts';

/** Whether somebody can still be registered or changed. */
export const isOpen = ({ status }: PartnerGroup): boolean => status === 'open';

/** Instead of a form that the proxy would refuse: why, and where to go. */
export const closedView = ({ status, freezesOn }: PartnerGroup, groupsUrl: string): TemplateResult => html`
<h2 tabindex="-1">${words.closedTitle}</h2><p>${status === 'cancelled' ? words.closed.cancelled() : status === 'frozen' ? words.closed.frozen(longDate(freezesOn)) : words.closed.ended()}</p>
${groupsUrl ? html`<div class="go"><a class="btn" href=${groupsUrl}>${words.toList}</a></div>` : nothing}`;
