import { randomBytes } from 'node:crypto';
import { sealingWith } from '../../proxy/sealing.ts';
import type { MailedGroup } from '../../proxy/mails/mail.ts';
import { frozenClock } from '../support/proxy.ts';

export const group: MailedGroup = {
  id: '5f0c3a52-3a0e-4c8e-9d83-0f5b8a3a7a11',
  partnerName: 'CCAS de Varennes',
  conventionNumber: 'ANCV012345',
  providerName: 'Vacances du Ponant',
  facility: 'Les Embruns',
  commune: 'Pornic',
  startDate: '2026-10-12',
  endDate: '2026-10-16',
  places: 30,
  taken: 12,
  freezesOn: '2026-09-25',
};

export const sealing = sealingWith({ keys: [{ id: 'k1', bytes: new Uint8Array(randomBytes(32)) }] });

export const needs = { sealing, clock: frozenClock('2026-09-01T10:00:00+02:00') };
