import { fullDate, shortDate } from '../pages/dates.fr.ts';
import { mailOf, type Mail, type MailedGroup } from './mail.ts';
import { end, groupLines, remaining, untilEvening } from './words.fr.ts';

/** As the ANCV's own mail is called, which partners know and search for. */
const partnerSubject = ({ facility, startDate }: MailedGroup): string => `[SEV] Validation de la liste de participants, ${facility}, ${shortDate(startDate)}`;
const missing = 'Quelqu’un qui est parti manque sur la liste ? Ne validez pas : écrivez d’abord à service-sev-web@ancv.fr.';
const how = 'Ouvrez le groupe, décochez les absents, puis validez.';

/** Asks the provider, once the stay has ended, to validate who was there. */
export function providerValidates(to: string, group: MailedGroup, by: string): Mail {
  return mailOf(
    { kind: 'provider-validates', dedupe: `provider-validates/${group.id}/${by}`, to, subject: providerSubject(group) },
    [`À valider ${untilEvening(by)} : la liste du séjour qui vient de finir.`, '', `${how} Le porteur de projet validera après vous, et l’aide vous sera payée ensuite.`, '', ...groupLines(group), ...end],
  );
}

/** Reminds the provider of its validation; once for each `mark`, in days before the last. */
export function providerReminder(to: string, group: MailedGroup, { by, mark, today }: Reminder): Mail {
  return mailOf(
    { kind: 'provider-reminder', dedupe: `provider-reminder/${group.id}/${by}/${mark}`, to, subject: `${providerSubject(group)} : ${remaining(today, by).toLowerCase()}` },
    [`${remaining(today, by)} pour valider la liste : ${untilEvening(by)}.`, '', `${how} Tant que vous n’avez pas validé, l’aide ne peut pas être payée.`, '', ...groupLines(group), ...end],
  );
}

/** Tells the provider that the last day to validate is past. */
export function providerLate(to: string, group: MailedGroup, by: string): Mail {
  return mailOf(
    { kind: 'provider-late', dedupe: `provider-late/${group.id}/${by}`, to, subject: `${providerSubject(group)} : en retard` },
    [`La liste était à valider avant le ${fullDate(by)} au soir : validez-la dès aujourd’hui.`, '', `${how} Tant que vous n’avez pas validé, l’aide ne peut pas être payée.`, '', ...groupLines(group), ...end],
  );
}

/** Asks the partner to validate in turn, from the day the provider did. */
export function partnerValidates(to: string, group: MailedGroup, by: string): Mail {
  return mailOf(
    { kind: 'partner-validates', dedupe: `partner-validates/${group.id}`, to, subject: partnerSubject(group) },
    [`À valider ${untilEvening(by)} : la liste des participants de votre séjour.`, '', `${group.providerName} l’a déjà validée. ${how}`, missing, '', ...groupLines(group), ...end],
  );
}

/** Reminds the partner of its validation; once for each `mark`, in days before the last. */
export function partnerReminder(to: string, group: MailedGroup, { by, mark, today }: Reminder): Mail {
  return mailOf(
    { kind: 'partner-reminder', dedupe: `partner-reminder/${group.id}/${by}/${mark}`, to, subject: `${partnerSubject(group)} : ${remaining(today, by).toLowerCase()}` },
    [`${remaining(today, by)} pour valider la liste des participants : ${untilEvening(by)}.`, '', how, missing, '', ...groupLines(group), ...end],
  );
}

/** Tells the partner that the last day to validate is past, and what it may cost. */
export function partnerLate(to: string, group: MailedGroup, by: string): Mail {
  return mailOf(
    { kind: 'partner-late', dedupe: `partner-late/${group.id}/${by}`, to, subject: `${partnerSubject(group)} : en retard` },
    [`La liste était à valider avant le ${fullDate(by)} au soir : validez-la dès aujourd’hui.`, '', `${how} Les intérêts d’un paiement en retard seraient à votre charge (Conditions 2026, article 4.10).`, missing, '', ...groupLines(group), ...end],
  );
}

interface Reminder {
  /** The last day of the validation. */
  by: string;
  mark: number;
  today: string;
}

function providerSubject({ facility, startDate }: MailedGroup): string {
  return `[SEV] Validez la liste du séjour du ${shortDate(startDate)}, ${facility}`;
}
