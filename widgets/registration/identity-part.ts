import { html, type TemplateResult } from 'lit';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import { registrationWords } from '../words/registration.fr.ts';
import { choiceRow, choicesFrom, type FormHost, textRow } from './form-fields.ts';
import { type About, idFor } from './typed.ts';

const born = (host: FormHost, about: About): TemplateResult => textRow(host, idFor(about, 'birthDate'), { label: registrationWords.birthDate, hint: registrationWords.birthDateHint });
const names = (host: FormHost, about: About): TemplateResult => html`${textRow(host, idFor(about, 'birthName'), { label: registrationWords.birthName })}${textRow(host, idFor(about, 'givenName'), { label: registrationWords.givenName })}`;

/** Who the person is. */
export const identityPart = (host: FormHost): TemplateResult => html`
<fieldset class="group"><legend><h3>${words.identity}</h3></legend><div class="grid">${choiceRow(host, 'title', { label: words.title, wide: true }, choicesFrom(['madame', 'monsieur'], words.titles))}
${names(host, 'own')}${born(host, 'own')}${textRow(host, 'birthPlace', { label: registrationWords.birthPlace })}${textRow(host, 'usedName', { label: words.usedName, hint: words.usedNameHint })}</div></fieldset>`;

/** Where the person lives, and how to reach them. */
export const contactPart = (host: FormHost): TemplateResult => html`
<fieldset class="group"><legend><h3>${words.contact}</h3></legend><div class="grid">${textRow(host, 'line1', { label: words.line1, wide: true })}${textRow(host, 'line2', { label: words.line2, wide: true })}
${textRow(host, 'postcode', { label: words.postcode })}${textRow(host, 'city', { label: words.city })}${textRow(host, 'phone', { label: words.phone, mode: 'tel' })}${textRow(host, 'email', { label: words.email, mode: 'email' })}</div></fieldset>`;

/** Who is cared for and stays home: as little as the rules need. */
export const caredIdentity = (host: FormHost): TemplateResult => html`${names(host, 'cared')}${born(host, 'cared')}`;
