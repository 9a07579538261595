import { css, html, type TemplateResult } from 'lit';
import { checkPath, downPath } from '../foundation/answer-icons.ts';
import { crossPath, icon, paperPath } from '../foundation/icons.ts';
import { answerWords as words } from '../words/eligibility-questions.fr.ts';

export const noticeStyles = css`
.notice { border-radius: 10px; background: var(--sev-sand); padding: 14px 14px 8px; margin: 0 0 16px; line-height: 1.3; max-width: 28em; }
.notice i { display: block; height: 8px; border-radius: 4px; background: var(--sev-sand-deep); margin: 8px 0; width: 80%; }
.notice i + p + i { width: 62%; }
.notice p { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; padding: 10px; border-radius: 8px; margin: 10px 0; }
.notice span:first-of-type { flex: 1 1 5em; }
.notice .hit { background: var(--sev-yes-soft); border: 2px solid var(--sev-yes); font-weight: 700; }
.notice .hit .icon { color: var(--sev-yes); }
.notice .miss { background: var(--sev-field); border: 2px dashed var(--sev-edge); color: var(--sev-ink-soft); }
`;

/** Opens in place: a drawing of the tax notice, the right words ticked, the look-alike crossed, then the same in words. */
export const noticeHelp = (): TemplateResult => html`
<details><summary>${icon(paperPath)}${words.where}${icon(downPath, 's')}</summary><div>
<div class="notice"><b>${words.noticeTitle}</b><i></i><p class="hit">${icon(checkPath)}<span>${words.noticeRight}</span><span class="nb">${words.noticeExample}</span></p><i></i><p class="miss">${icon(crossPath)}<span>${words.noticeWrong}</span></p></div>
${words.whereLines.map((line) => html`<p>${line}</p>`)}</div></details>`;
