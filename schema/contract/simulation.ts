import { z } from 'zod';
import { sharesHousehold } from './ties.ts';
import { calendarDate } from './date.ts';

export const zones = ['metropole', 'ile-de-france', 'outre-mer', 'union-europeenne'] as const;
export const themes = ['respite', 'digital'] as const;
export const activities = ['retired', 'not-working', 'retired-and-working', 'working'] as const;
export const householdKinds = ['single', 'couple'] as const;
export const aidsThisYear = ['none', 'sev', 'other-ancv'] as const;
export const tieKinds = [
  'spouse', 'tax-household', 'disabled-child', 'family-carer', 'professional-carer', 'young-companion',
] as const;
export const categories = [
  'senior', 'senior-55', 'tax-household', 'disabled-child', 'family-carer', 'professional-carer', 'young-companion',
] as const;
export const bases = ['carer', 'civic-service', 'income'] as const;
export const labels = ['aid', 'programme', 'carer-aid', 'spouse-aid', 'spouse-programme'] as const;
export const verdicts = ['yes', 'no', 'unknown'] as const;

/** The widest household a body may describe: beyond it, a typing mistake rather than a tax notice. */
export const maximumPeople = 100;

const personId = z.string().min(1).max(64).meta({ description: 'Chosen by the caller; unique in the request.' });
const cents = z.int().min(0).max(100_000_00);
const gir = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal('none')]);

export const householdShape = z
  .strictObject({
    kind: z.enum(householdKinds).nullish().meta({ description: '`couple` means married or PACS.' }),
    // Said twice: what writes OpenAPI leaves the check out.
    shares: z.number().gt(0).max(20).multipleOf(0.25).nullish().meta({ description: 'Tax shares, by quarters.', multipleOf: 0.25 }),
    taxableIncomeEuros: z.int().min(0).max(1_000_000_000).nullish().meta({ description: 'Whole euros, the line « revenu imposable », never the RFR.' }),
    taxNotice: z.boolean().nullish().meta({ description: 'False when the person will not show a tax notice; otherwise it will be shown.' }),
  })
  .meta({ id: 'Household' });

export const tieShape = z
  .strictObject({ kind: z.enum(tieKinds), to: personId })
  .meta({ id: 'Tie' });

export const personShape = z
  .strictObject({
    id: personId,
    birthDate: calendarDate,
    livesInFrance: z.boolean().nullish(),
    activity: z.enum(activities).nullish(),
    disabled: z.boolean().nullish().meta({ description: 'Recognised by the CDAPH.' }),
    longTermIllness: z.boolean().nullish().meta({ description: 'ALD 30.' }),
    gir: gir.nullish(),
    household: householdShape.nullish(),
    aidThisYear: z.enum(aidsThisYear).nullish().meta({ description: 'ANCV aid already had in the calendar year of the stay.' }),
    travels: z.boolean().nullish().meta({ description: 'False for a cared person who stays home.' }),
    ties: z.array(tieShape).max(600).nullish(),
    civicServiceUntil: calendarDate.nullish().meta({ description: 'Last day of the civic-service contract.' }),
    singleRoom: z.boolean().nullish(),
  })
  .meta({ id: 'Person' });

export const stayQueryShape = z
  .strictObject({
    startDate: calendarDate,
    nights: z.int().min(1).max(60),
    zone: z.enum(zones),
    theme: z.enum(themes).nullish().meta({ description: 'The thematic stays of 2023.' }),
    intergenerational: z.boolean().nullish().meta({ description: 'Absent: it may be.' }),
    bookedOn: calendarDate.nullish().meta({ description: 'Default: today.' }),
    priceCents: cents.nullish().meta({ description: 'Actual adult price; default: the maximum of the conditions.' }),
    childPriceCents: cents.nullish(),
    singleSupplementCents: cents.nullish(),
  })
  .meta({ id: 'SimulatedStay' });

/** Refuses what no single field can show: twin ids, ties to nobody or to oneself, births after the start, shared households. */
function checkTogether(request: { stay: { startDate: string }; people: Person[] }, context: z.RefinementCtx): void {
  const fail = (path: (string | number)[], message: string, code = 'inconsistent'): void => {
    context.addIssue({ code: 'custom', path, message, params: { code } });
  };
  const byId = new Map<string, { person: Person; index: number }>();
  request.people.forEach((person, index) => {
    if (byId.has(person.id)) fail(['people', index, 'id'], `Deux personnes portent le même identifiant « ${person.id} ».`, 'duplicate-id');
    else byId.set(person.id, { person, index });
    if (person.birthDate > request.stay.startDate) {
      fail(['people', index, 'birthDate'], 'La date de naissance est après le début du séjour.');
    }
  });
  request.people.forEach((person, index) => {
    (person.ties ?? []).forEach((tie, tieIndex) => {
      const path = ['people', index, 'ties', tieIndex, 'to'];
      if (tie.to === person.id) fail(path, 'Une personne ne peut pas être liée à elle-même.', 'tie-to-self');
      else if (!byId.has(tie.to)) fail(path, `Personne ne porte l’identifiant « ${tie.to} ».`, 'tie-to-nobody');
    });
    const shared = (person.ties ?? []).findIndex((tie) => sharesHousehold(tie.kind));
    if (shared < 0) return;
    if (person.household) {
      fail(['people', index, 'household'], 'Le foyer fiscal est celui de la personne liée : ne le donnez qu’une fois.', 'household-is-shared');
    }
    (person.ties ?? []).forEach((tie, tieIndex) => {
      if (!sharesHousehold(tie.kind)) return;
      const holder = byId.get(tie.to)?.person;
      if (holder && holder !== person && (holder.ties ?? []).some((other) => sharesHousehold(other.kind))) {
        fail(['people', index, 'ties', tieIndex, 'to'], 'Cette personne partage déjà le foyer fiscal d’une autre : liez au titulaire de l’avis d’impôt.', 'household-is-shared');
      }
    });
  });
}

export const simulationRequestShape = z
  .strictObject({ stay: stayQueryShape, people: z.array(personShape).min(1).max(maximumPeople) })
  .superRefine(checkTogether)
  .meta({ id: 'SimulationRequest' });

/** What no single field can show, for a request made of fields that were parsed before. */
export const togetherShape = z.custom<SimulationRequest>().superRefine(checkTogether);

const sourceShape = z.strictObject({ title: z.string(), article: z.string(), date: calendarDate }).meta({ id: 'Source' });
const reasonShape = z.strictObject({ code: z.string(), text: z.string(), source: sourceShape }).meta({ id: 'Reason' });
const documentShape = z
  .strictObject({
    code: z.string(),
    text: z.string(),
    anyOf: z.array(z.strictObject({ code: z.string(), text: z.string() })).meta({ description: 'One of these is enough.' }),
    source: sourceShape,
  })
  .meta({ id: 'Document' });
const warningShape = z
  .strictObject({ code: z.string().meta({ example: 'C47' }), text: z.string(), sources: z.array(sourceShape) })
  .meta({ id: 'Warning' });

export const personDecisionShape = z
  .strictObject({
    id: z.string(),
    programme: z.strictObject({ verdict: z.enum(verdicts), category: z.enum(categories).nullable(), reasons: z.array(reasonShape) }),
    aid: z.strictObject({
      verdict: z.enum(verdicts),
      basis: z.enum(bases).nullable(),
      amountCents: z.int().nullable(),
      reasons: z.array(reasonShape),
    }),
    label: z.enum(labels).nullable(),
    priceCents: z.int().nullable(),
    singleSupplementCents: z.int().nullable(),
    remainingCents: z.int().nullable(),
    documents: z.array(documentShape),
    missing: z.array(z.string()).meta({ description: 'Facts that could still change a verdict, the most decisive first.' }),
    warnings: z.array(warningShape),
  })
  .meta({ id: 'PersonDecision' });

export const simulationShape = z
  .strictObject({
    conditions: z.strictObject({ version: z.string().nullable(), year: z.int().nullable(), provisional: z.boolean() }),
    stay: z.strictObject({ verdict: z.enum(verdicts), reasons: z.array(reasonShape) }),
    people: z.array(personDecisionShape),
    totals: z
      .strictObject({ priceCents: z.int(), singleSupplementCents: z.int(), aidCents: z.int(), remainingCents: z.int() })
      .optional()
      .meta({ description: 'Present when nothing in it is unknown.' }),
  })
  .meta({ id: 'Simulation' });

export type Zone = (typeof zones)[number];
export type Theme = (typeof themes)[number];
export type Activity = (typeof activities)[number];
export type HouseholdKind = (typeof householdKinds)[number];
export type AidThisYear = (typeof aidsThisYear)[number];
export type TieKind = (typeof tieKinds)[number];
export type Category = (typeof categories)[number];
export type Basis = (typeof bases)[number];
export type Label = (typeof labels)[number];
export type Verdict = (typeof verdicts)[number];
export type Gir = z.infer<typeof gir>;
export type Household = z.infer<typeof householdShape>;
export type Tie = z.infer<typeof tieShape>;
export type Person = z.infer<typeof personShape>;
export type StayQuery = z.infer<typeof stayQueryShape>;
export type SimulationRequest = z.infer<typeof simulationRequestShape>;
export type Source = z.infer<typeof sourceShape>;
export type Reason = z.infer<typeof reasonShape>;
export type Paper = z.infer<typeof documentShape>;
export type Warning = z.infer<typeof warningShape>;
export type PersonDecision = z.infer<typeof personDecisionShape>;
export type Simulation = z.infer<typeof simulationShape>;
