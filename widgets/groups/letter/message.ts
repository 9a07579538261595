import { longDate } from '../../../schema/rules/french.ts';
import { dayRange } from '../../words/days.fr.ts';
import { groupWords } from '../../words/groups-group.fr.ts';
import { letterWords as words } from '../../words/groups-letter.fr.ts';
import type { Group, Listed } from '../guards.ts';

export type Newcomer = Readonly<Record<keyof typeof words.fields, string>>;
export const nobody: Newcomer = { title: '', givenName: '', birthName: '', birthDate: '', birthPlace: '', address: '', phone: '', label: '', income: '' };

/** A run of the message; a gap is what the person still has to write. */
export interface Run {
  text: string;
  gap: boolean;
}

export interface Message {
  subject: string;
  paragraphs: readonly (readonly Run[])[];
  gaps: number;
}

const said = (text: string): Run => ({ text, gap: false });
const gapOr = (text: string, gap: string): Run => (text.trim() ? said(text.trim()) : { text: gap, gap: true });

/** Writes to the service SEV WEB who leaves and who comes, with the structure, the convention and the stay (C26 4.9). */
export function message(group: Group, outs: readonly Listed[], ins: readonly Newcomer[], signature: string): Message {
  const { stay, partner, status } = group;
  const over = status === 'awaiting-provider' || status === 'awaiting-partner';
  const what = words.what(outs.length, ins.length);
  const paragraphs = [
    [said(words.hello)],
    [said(words.asks(ins.length, what, stay.facility.commune, stay.facility.name, dayRange(stay.startDate, stay.endDate, true)))],
    ...(outs.length ? outs.map((person) => [said(words.out(over)), ...leaving(person)]) : ins.length ? [] : [[said(words.out(over)), gapOr('', words.gaps.outs)]]),
    ...ins.map((person, index) => [said(words.in(over, index < outs.length)), ...coming(person)]),
    ...(ins.length ? [[said(words.papers(over))]] : []),
    [gapOr(signature, words.gaps.signature), said(`, ${partner.name}${words.convention(partner.conventionNumber)}`)],
  ];
  const subject = words.subject(partner.conventionNumber, stay.facility.commune, longDate(stay.startDate), what);
  return { subject, paragraphs, gaps: paragraphs.flat().filter(({ gap }) => gap).length };
}

function leaving({ title, givenName, birthName, usedName, birthDate, birthPlace }: Listed): Run[] {
  const name = `${words.titles[title] ?? ''} ${givenName} ${usedName || birthName}${usedName && usedName !== birthName ? ` (${groupWords.born(title, birthName)})` : ''}, ${words.born(title)}`;
  return [said(name), gapOr(birthDate ? longDate(birthDate) : '', words.gaps.birthDate), said(words.at), gapOr(birthPlace ?? '', words.gaps.birthPlace), said('.')];
}

function coming(person: Newcomer): Run[] {
  const { title, givenName, birthName, birthDate, birthPlace, address, phone, label, income } = person;
  const name = givenName.trim() && birthName.trim() ? `${givenName.trim()} ${birthName.trim()}` : '';
  return [
    gapOr(words.titles[title] ?? '', words.gaps.title), said(' '), gapOr(name, words.gaps.name), said(`, ${words.born(title)}`), gapOr(birthDate, words.gaps.birthDate), said(words.at), gapOr(birthPlace, words.gaps.birthPlace), said(', '), gapOr(address, words.gaps.address), said(', '), gapOr(phone, words.gaps.phone), said('. '),
    gapOr(groupWords.labels[label] ?? '', words.gaps.label), said(', '), ...(income.trim() ? [said(`${words.income}${income.trim()}`)] : [gapOr('', words.gaps.income)]), said('.'),
  ];
}

/** The message as plain text, its gaps in brackets. */
export const plainText = ({ paragraphs }: Message, newLine = '\n'): string => paragraphs.map((runs) => runs.map(({ text, gap }) => (gap ? `[${text}]` : text)).join('')).join(newLine + newLine);

/** The address that opens it in the person's own mail; nothing is sent. */
export const mailAddress = (letter: Message): string => `mailto:${words.address}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(plainText(letter, '\r\n'))}`;
