import { typeset } from '../pages/typeset.ts';
import { oneLine } from './one-line.ts';

/** A mail as it is kept until it leaves. */
export interface Mail {
  kind: MailKind;
  /** What makes it the same mail: added twice, it is sent once. Ids and days alone, since it is kept in clear. */
  dedupe: string;
  to: string;
  subject: string;
  /** Plain text, its deadline in the first line. */
  text: string;
}

export const mailKinds = [
  'group-opened', 'places-changed', 'group-cancelled', 'list-closes',
  'provider-validates', 'provider-reminder', 'provider-late', 'partner-validates', 'partner-reminder', 'partner-late',
] as const;

export type MailKind = (typeof mailKinds)[number];

/** What mails say of a group: where, when, for whom; of its list, the count alone. */
export interface MailedGroup {
  id: string;
  partnerName: string;
  conventionNumber: string;
  providerName: string;
  facility: string;
  commune: string;
  startDate: string;
  endDate: string;
  places: number;
  taken: number;
  /** The last day to write on the list. */
  freezesOn: string;
}

/** Writes a mail from its lines; an empty one parts two paragraphs. What comes from elsewhere stays on its line. */
export function mailOf(head: { kind: MailKind; dedupe: string; to: string; subject: string }, lines: readonly string[]): Mail {
  return { ...head, subject: set(head.subject), text: `${lines.map(set).join('\n')}\n` };
}

function set(words: string): string {
  return typeset(oneLine(words));
}
