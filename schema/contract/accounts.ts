import { z } from 'zod';
import { calendarDate } from './date.ts';
import { originShape } from './sessions.ts';
import { oneLine } from './text.ts';

const name = oneLine(200).min(1);
const email = z.email({ error: 'Écrivez une adresse électronique, par exemple ccas@exemple.invalid.' }).max(254);
const origins = z.array(originShape).max(20);
const year = z.int().min(2000).max(2100);

/** A convention number as the ANCV writes it, whatever the case it was typed in. */
export const conventionNumberShape = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^ANCV[A-Z0-9]{1,20}$/, { error: 'Écrivez le numéro de convention, par exemple ANCV0123.' })
  .meta({ example: 'ANCV0123' });

export const partnerRequestShape = z
  .strictObject({
    conventionNumber: conventionNumberShape,
    name,
    siret: z.string().regex(/^\d{14}$/, { error: 'Écrivez les 14 chiffres du SIRET.' }).optional(),
    email,
    phone: oneLine(30).min(1).optional(),
    origins,
    departmentCode: z.string().regex(/^(?:\d{2,3}|2[AB])$/, { error: 'Écrivez le code du département, par exemple 44 ou 2A.' }).optional(),
  })
  .meta({ id: 'PartnerRequest' });

export const providerRequestShape = z.strictObject({ name, email, origins }).meta({ id: 'ProviderRequest' });

export const secretKeyShape = z
  .strictObject({ keyId: z.uuid(), secretKey: z.string().meta({ description: 'Shown once.', example: 'sk_…' }) })
  .meta({ id: 'SecretKey' });

export const createdAccountShape = secretKeyShape.extend({ id: z.uuid() }).meta({ id: 'CreatedAccount' });

export const creditRequestShape = z
  .strictObject({ conventionNumber: conventionNumberShape, year, amountCents: z.int().min(1).max(100_000_000_00), notifiedOn: calendarDate })
  .meta({ id: 'CreditRequest', description: 'Adds to the allocation of the year.' });

export const suspensionRequestShape = z
  .strictObject({ until: calendarDate.optional(), reason: oneLine(500).min(1) })
  .meta({ id: 'SuspensionRequest' });

const heldKeys = z.array(z.strictObject({ keyId: z.uuid(), createdAt: z.iso.datetime({ offset: true }) })).meta({ description: 'Two at most; what they are is nowhere.' });

export const partnerShape = z
  .strictObject({
    id: z.uuid(),
    conventionNumber: z.string(),
    name: z.string(),
    email: z.string(),
    origins: z.array(z.string()),
    suspension: z
      .strictObject({ since: z.iso.datetime({ offset: true }), until: calendarDate.nullable(), reason: z.string() })
      .nullable()
      .meta({ description: 'Null while the partner may write.' }),
    keys: heldKeys,
  })
  .meta({ id: 'Partner' });

export const providerShape = z.strictObject({ id: z.uuid(), name: z.string(), email: z.string(), origins: z.array(z.string()), keys: heldKeys }).meta({ id: 'Provider' });

export const partnersShape = z.strictObject({ items: z.array(partnerShape) }).meta({ id: 'Partners' });
export const providersShape = z.strictObject({ items: z.array(providerShape) }).meta({ id: 'Providers' });

const party = z.strictObject({ id: z.uuid(), name: z.string() });

export const lateValidationsShape = z
  .strictObject({
    items: z.array(
      z.strictObject({
        groupId: z.uuid(),
        partner: party.extend({ conventionNumber: z.string() }),
        provider: party,
        stay: z.strictObject({ id: z.string(), startDate: calendarDate, endDate: calendarDate, facility: z.string() }),
        status: z.enum(['awaiting-provider', 'awaiting-partner']),
        dueOn: calendarDate,
        daysLate: z.int().meta({ description: 'Zero or less while there is time.' }),
      }),
    ),
  })
  .meta({ id: 'LateValidations', description: 'Late ones first.' });

export const payableShape = z
  .strictObject({
    totalCents: z.int(),
    items: z.array(
      z.strictObject({
        provider: party,
        stay: z.strictObject({ id: z.string(), startDate: calendarDate, endDate: calendarDate, facility: z.string() }),
        groups: z.int(),
        people: z.int(),
        amountCents: z.int(),
      }),
    ),
  })
  .meta({ id: 'Payable', description: 'Aid due, by provider and stay, for those both marked present.' });

export type PartnerRequest = z.infer<typeof partnerRequestShape>;
export type ProviderRequest = z.infer<typeof providerRequestShape>;
export type SecretKey = z.infer<typeof secretKeyShape>;
export type CreatedAccount = z.infer<typeof createdAccountShape>;
export type Partner = z.infer<typeof partnerShape>;
export type Provider = z.infer<typeof providerShape>;
export type CreditRequest = z.infer<typeof creditRequestShape>;
export type SuspensionRequest = z.infer<typeof suspensionRequestShape>;
export type LateValidations = z.infer<typeof lateValidationsShape>;
export type Payable = z.infer<typeof payableShape>;
