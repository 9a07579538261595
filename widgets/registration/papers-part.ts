import { html, nothing, type TemplateResult } from 'lit';
import { noticeLines } from '../../schema/rules/notice.fr.ts';
import { noticeVersion } from '../../schema/rules/notice.ts';
import { paperText } from '../../schema/rules/papers.fr.ts';
import { alternatives } from '../eligibility/reasons.ts';
import { downPath } from '../foundation/answer-icons.ts';
import { icon, paperPath } from '../foundation/icons.ts';
import { typeset } from '../foundation/typeset.ts';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import type { Desk } from './desk.ts';
import { givesHealth } from './facts.ts';
import { boxRow } from './form-fields.ts';

/** The papers this decision asks to see, the notice that is handed over, and the consent to keep a health fact. */
export const papersPart = (desk: Desk): TemplateResult => html`
<fieldset class="group"><legend><h3>${words.papers}</h3></legend><p class="hint">${desk.asking.decided?.papers.length ? words.papersLead : words.papersWait}</p>
<div class="choices boxes">${desk.asking.decided?.papers.map((need) => html`<div><label class="choice"><input type="checkbox" id="paper-${need.code}" .checked=${desk.typed[`paper-${need.code}`] === 'yes'}
 @change=${({ target }: Event) => target instanceof HTMLInputElement && desk.type({ [`paper-${need.code}`]: target.checked ? 'yes' : '' })}><span>${typeset(paperText(need.code))}${alternatives(need)}</span></label></div>`)}</div></fieldset>
<fieldset class="group"><legend><h3>${words.agreements}</h3></legend>${givesHealth(desk.typed, 'own', desk.asking.own) ? boxRow(desk, 'consent', { label: words.consent, hint: words.consentHint }) : nothing}${boxRow(desk, 'notice', { label: words.notice })}
<details><summary>${icon(paperPath)}${words.noticeRead}${icon(downPath, 's')}</summary><div>${noticeLines(desk.group.partner.name).map((line) => html`<p>${line}</p>`)}<p class="hint">${words.noticeVersion(noticeVersion)}</p></div></details></fieldset>`;
