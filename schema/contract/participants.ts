import { z } from 'zod';
import { calendarDate } from './date.ts';
import { activities, aidsThisYear, householdShape, labels, personDecisionShape, personShape, tieKinds } from './simulation.ts';
import { oneLine, severalLines } from './text.ts';

export const titles = ['madame', 'monsieur'] as const;
export const aidRefusals = ['not-eligible', 'already-aided-this-year', 'credit-exhausted', 'credit-not-notified', 'undecided', 'conditions-not-published'] as const;

const name = oneLine(100).min(1);
const line = oneLine(100).min(1);
const facts = personShape.shape;

const addressShape = z
  .strictObject({ lines: z.array(line).min(1).max(4), postcode: oneLine(12).min(1), city: line })
  .meta({ id: 'PostalAddress' });

const healthFacts = { disabled: facts.disabled, longTermIllness: facts.longTermIllness, gir: facts.gir };

const version = z.union([z.literal(true), z.string().min(1).max(40)]).meta({ description: 'The version of the text; `true` for the one in force.' });
const healthData = z.union([version, z.literal(false)]).nullish().meta({ description: 'Required where a health fact is given: a disability, an illness, a GIR. `false` says, as its absence does, that there is none.' });
const consentShape = z.strictObject({ notice: version, healthData }).meta({ id: 'Consents', description: 'The information notice that was handed over, and the express consent for health data.' });

/** Someone cared for who stays home, described because they are on no list. */
export const caredPersonShape = z
  .strictObject({
    title: z.enum(titles).nullish(),
    birthName: name,
    usedName: name.nullish(),
    givenName: name,
    birthDate: calendarDate,
    livesInFrance: facts.livesInFrance,
    activity: z.enum(activities).nullish(),
    ...healthFacts,
    consents: consentShape.partial().nullish(),
  })
  .meta({ id: 'CaredPerson' });

const participantTieShape = z
  .strictObject({ kind: z.enum(tieKinds), to: z.union([z.uuid(), z.literal('cared')]).meta({ description: 'A participant of the same group, or `cared` for `caredPerson`.' }) })
  .meta({ id: 'ParticipantTie' });

export const participantRequestShape = z
  .strictObject({
    title: z.enum(titles),
    birthName: name,
    usedName: name.nullish(),
    givenName: name,
    birthDate: calendarDate,
    birthPlace: name,
    address: addressShape,
    email: z.email({ error: 'Écrivez une adresse électronique, par exemple jeanne@exemple.invalid.' }).max(254).nullish(),
    phone: oneLine(30).min(1).nullish(),
    livesInFrance: facts.livesInFrance,
    activity: z.enum(activities).nullish(),
    ...healthFacts,
    household: householdShape.nullish(),
    aidThisYear: z.enum(aidsThisYear).nullish(),
    civicServiceUntil: facts.civicServiceUntil,
    ties: z.array(participantTieShape).max(20).nullish(),
    caredPerson: caredPersonShape.nullish(),
    referenceTaxIncomeEuros: z.int().min(0).max(1_000_000_000).nullish().meta({ description: 'The RFR: kept apart, it decides nothing.' }),
    referenceTaxIncomeConfidential: z.boolean().nullish(),
    documentsSeen: z.array(z.string().min(1).max(60)).max(40).nullish().meta({ description: 'Codes of the documents that were seen.' }),
    consents: consentShape,
    wishes: z
      .strictObject({ singleRoom: z.boolean().nullish(), roommate: oneLine(200).nullish(), comments: severalLines(1_000).nullish() })
      .nullish(),
  })
  .meta({ id: 'ParticipantRequest' });

/** A list sent at once: `key` names each one in it, so that ties may name somebody of the same list. */
export const batchRequestShape = z
  .strictObject({
    participants: z
      .array(
        participantRequestShape.extend({
          key: z.string().min(1).max(64),
          ties: z.array(z.strictObject({ kind: z.enum(tieKinds), to: z.string().min(1).max(64).meta({ description: 'A key of this list, a participant of the group, or `cared`.' }) })).max(20).nullish(),
        }),
      )
      .min(1)
      .max(100),
  })
  .meta({ id: 'ParticipantBatch', description: 'All are registered, or none.' });

/** What a change may say: any of the fields, each whole; `null` takes an answer back. */
export const participantChangeShape = participantRequestShape.partial().meta({ id: 'ParticipantChange' });

const aidShape = z
  .strictObject({ granted: z.boolean(), amountCents: z.int(), refusal: z.enum(aidRefusals).nullable() })
  .meta({ id: 'GrantedAid', description: 'Granted whole or not at all; `amountCents` is what was granted.' });

const absence = z.strictObject({ provider: z.boolean().nullable(), partner: z.boolean().nullable() }).meta({ description: 'What each validation said; null before it.' });

export const participantShape = participantRequestShape
  .extend({
    id: z.uuid(),
    label: z.enum(labels).nullable(),
    decision: personDecisionShape,
    aid: aidShape,
    absent: absence,
    registeredBy: z.string(),
    registeredAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'Participant' });

export const participantsShape = z.strictObject({ participants: z.array(participantShape) }).meta({ id: 'Participants', description: 'In the order they were sent.' });

export const removedShape = z.strictObject({ id: z.uuid(), returnedCents: z.int().meta({ description: 'What went back to the credit.' }) }).meta({ id: 'RemovedParticipant' });

/** What a provider sees of someone: names, wishes, label and granted amount, nothing of incomes or health. */
export const listedParticipantShape = z
  .strictObject({
    id: z.uuid(),
    title: z.enum(titles),
    birthName: z.string(),
    usedName: z.string().nullable(),
    givenName: z.string(),
    wishes: z.strictObject({ singleRoom: z.boolean(), roommate: z.string().nullable(), comments: z.string().nullable() }),
    label: z.enum(labels).nullable(),
    aid: z.strictObject({ granted: z.boolean(), amountCents: z.int() }),
    absent: absence,
  })
  .meta({ id: 'ListedParticipant' });

/** Any of these, accents and case ignored; each one narrows. */
export const peopleSearchShape = z
  .strictObject({ birthName: name.optional(), givenName: name.optional(), birthDate: calendarDate.optional(), birthPlace: name.optional() })
  .refine((search) => Object.values(search).some((value) => value !== undefined), { message: 'Donnez au moins un nom, un prénom, une date ou un lieu de naissance.' })
  .meta({ id: 'PeopleSearch' });

export const foundPeopleShape = z
  .strictObject({
    items: z.array(participantRequestShape.omit({ ties: true, caredPerson: true, documentsSeen: true, wishes: true }).extend({ lastRegisteredAt: z.iso.datetime({ offset: true }), groupId: z.uuid(), participantId: z.uuid() })),
  })
  .meta({ id: 'FoundPeople', description: 'Each person once, as last registered by this partner.' });

export type Title = (typeof titles)[number];
export type AidRefusal = (typeof aidRefusals)[number];
export type CaredPerson = z.infer<typeof caredPersonShape>;
export type ParticipantRequest = z.infer<typeof participantRequestShape>;
export type BatchRequest = z.infer<typeof batchRequestShape>;
export type ParticipantChange = z.infer<typeof participantChangeShape>;
export type ParticipantTie = z.infer<typeof participantTieShape>;
export type GrantedAid = z.infer<typeof aidShape>;
export type Participant = z.infer<typeof participantShape>;
export type ListedParticipant = z.infer<typeof listedParticipantShape>;
export type PeopleSearch = z.infer<typeof peopleSearchShape>;
export type FoundPeople = z.infer<typeof foundPeopleShape>;
