import { html, nothing, type TemplateResult } from 'lit';
import { euros, wholeEuros } from '../../schema/rules/french.ts';
import { aidFormWords } from '../words/aid-form.fr.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import type { FormHost } from './form-host.ts';
import { ownKeys, travellersOf } from './household-facts.ts';
import type { WhatIf } from './what-if.ts';

/** Three other choices with what would remain to pay; each sets the form. */
export const whatIfList = (host: FormHost, list: readonly WhatIf[]): TemplateResult | typeof nothing => (list.length ? html`<h3>${words.whatIf}</h3>
<ul class="if">${list.map((one) => html`<li><button class="link" type="button" @click=${() => host.set(one.change)}>${textOf(host, one)}</button> <b>${euros(one.remainingCents)}</b></li>`)}</ul>` : nothing);

function textOf({ answers, kinds }: FormHost, { what, change, figure, whose = 'me' }: WhatIf): string {
  const adults = travellersOf(answers).length;
  const couple = answers['forWhom'] === 'couple';
  switch (what) {
    case 'stay': {
      const kind = kinds.find(({ tariff }) => tariff.code === change[ownKeys.stay]);
      return kind?.zone === 'metropole' ? words.whatIfs.stay(figure) : words.whatIfs.stayAt(figure, aidFormWords.places[kind?.zone ?? ''] ?? '');
    }
    case 'room-single': return words.whatIfs.single(adults);
    case 'room-shared': return words.whatIfs.shared(adults);
    case 'aided': return words.whatIfs.aided(couple);
    case 'not-aided': return words.whatIfs.notAided(couple);
    case 'income': return words.whatIfs.income(words.incomeOf[whose], wholeEuros(figure));
  }
}
