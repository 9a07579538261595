import { fullDate, shortDate } from '../pages/dates.fr.ts';
import { mailOf, type Mail, type MailedGroup } from './mail.ts';
import { end, groupLines, inDays, placesOf, untilEvening } from './words.fr.ts';

/** Tells a partner that a provider holds places for it, and until when to register. */
export function groupOpened(to: string, group: MailedGroup): Mail {
  return mailOf(
    { kind: 'group-opened', dedupe: `group-opened/${group.id}`, to, subject: `[SEV] ${placesOf(group.places)} pour votre groupe : ${group.facility}, ${shortDate(group.startDate)}` },
    [
      `À faire ${untilEvening(group.freezesOn)} : inscrivez les participants de votre groupe.`,
      '',
      `${group.providerName} tient ${placesOf(group.places)} pour vous. Après cette date, la liste ne change plus.`,
      '',
      ...groupLines(group),
      ...end,
    ],
  );
}

/** Tells a partner that its group has more places, or fewer; `at` tells two changes apart. */
export function placesChanged(to: string, group: MailedGroup, change: { before: number; at: Date }): Mail {
  const free = group.places - group.taken;
  return mailOf(
    { kind: 'places-changed', dedupe: `places-changed/${group.id}/${change.before}-${group.places}/${change.at.toISOString()}`, to, subject: `[SEV] Votre groupe a maintenant ${placesOf(group.places)} : ${group.facility}, ${shortDate(group.startDate)}` },
    [
      `${untilEvening(group.freezesOn).replace(/^j/, 'J')}, vous pouvez ${free === 0 ? 'remplacer une personne qui renonce' : `inscrire encore ${free === 1 ? '1 participant' : `${free} participants`}`}.`,
      '',
      `${group.providerName} a changé le nombre de places de votre groupe : ${group.places}, au lieu de ${change.before}.`,
      '',
      ...groupLines(group),
      ...end,
    ],
  );
}

/** Tells a partner that its group is no more, and that its aids are given back. */
export function groupCancelled(to: string, group: MailedGroup): Mail {
  return mailOf(
    { kind: 'group-cancelled', dedupe: `group-cancelled/${group.id}`, to, subject: `[SEV] Votre groupe est annulé : ${group.facility}, ${shortDate(group.startDate)}` },
    [
      `Le séjour devait commencer le ${fullDate(group.startDate)} : prévenez vos participants dès aujourd’hui.`,
      '',
      `${group.providerName} a annulé votre groupe. ${group.taken === 0 ? 'Personne n’y était inscrit.' : 'Les aides accordées sont rendues à votre crédit.'}`,
      '',
      ...groupLines(group),
      ...end,
    ],
  );
}

/** Reminds a partner that its list closes and that places are left; once for each `mark`, in days before. */
export function listCloses(to: string, group: MailedGroup, { mark, today }: { mark: number; today: string }): Mail {
  const free = group.places - group.taken;
  return mailOf(
    { kind: 'list-closes', dedupe: `list-closes/${group.id}/${group.freezesOn}/${mark}`, to, subject: `[SEV] Votre liste ferme ${inDays(today, group.freezesOn)} : ${group.facility}, ${shortDate(group.startDate)}` },
    [
      `Votre liste ferme ${inDays(today, group.freezesOn)}, le ${fullDate(group.freezesOn)} à 23 h 59.`,
      '',
      `${placesOf(group.taken)} sur ${group.places} ${group.taken < 2 ? 'est prise' : 'sont prises'}, ${free} ${free < 2 ? 'est encore libre' : 'sont encore libres'}. Ensuite, la liste ne change plus.`,
      '',
      ...groupLines(group),
      ...end,
    ],
  );
}
