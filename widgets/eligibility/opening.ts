import { html, type TemplateResult } from 'lit';
import { scene } from '../foundation/scene.ts';
import { clockPath, icon, lockPath, paperPath } from '../foundation/icons.ts';
import { eligibilityWords as words } from '../words/eligibility.fr.ts';

/** What it takes, before anything is asked. */
export const opening = (started: boolean, start: () => void): TemplateResult => html`
${scene()}<h2 tabindex="-1">${words.name}</h2><p class="lead">${words.lead}</p>
<ul class="list"><li>${icon(clockPath)}${words.takes}</li><li>${icon(paperPath)}${words.notice}</li><li>${icon(lockPath)}${words.local}</li></ul>
<div class="go"><button class="btn" @click=${start}>${started ? words.resume : words.start}</button></div>`;
