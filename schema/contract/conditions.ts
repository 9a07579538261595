import { z } from 'zod';
import { calendarDate } from './date.ts';
import { householdKinds, themes, zones } from './simulation.ts';

/** Where a figure or a rule comes from: a document of the same conditions, by its id, and the article in it. */
export const citationShape = z.strictObject({ document: z.string(), article: z.string() }).meta({ id: 'Citation' });

const figure = z
  .strictObject({ value: z.number(), source: citationShape })
  .meta({ id: 'Figure', description: 'A number and the article it comes from.' });

const ground = z.enum(['disabled', 'longTermIllness', 'gir']);

export const thresholdShape = z
  .strictObject({
    kind: z.enum(householdKinds),
    shares: z.number(),
    euros: z.int(),
    source: citationShape,
    rival: z.strictObject({ euros: z.int(), source: citationShape }).optional().meta({ description: 'Another figure printed by another official text.' }),
  })
  .meta({ id: 'Threshold' });

export const tariffShape = z
  .strictObject({
    code: z.string(),
    nights: z.int(),
    zones: z.array(z.enum(zones)),
    theme: z.enum(themes).nullable(),
    board: z.enum(['full', 'half', 'breakfast']),
    adultCents: z.int(),
    childCents: z.int().nullable().meta({ description: 'Null where one price serves all ages.' }),
    singleSupplementCents: z.int(),
    aidCapCents: z.int(),
    source: citationShape,
  })
  .meta({ id: 'Tariff' });

export const conditionsShape = z
  .strictObject({
    version: z.string().meta({ example: '2026-01' }),
    year: z.int(),
    from: calendarDate.meta({ description: 'First booking day on which this version is in force.' }),
    status: z.enum(['published']),
    title: z.string(),
    documents: z.record(z.string(), z.strictObject({ title: z.string(), date: calendarDate })),
    ages: z.strictObject({
      senior: figure,
      seniorWithHealth: figure,
      child: figure.meta({ description: 'The last age at which the child price applies.' }),
      companion: figure.meta({ description: 'The last age of a young companion.' }),
      companionFlag: figure.meta({ description: 'From this age a companion without a civic-service contract is flagged.' }),
      caredForRepeat: figure.meta({ description: 'The age from which the person cared for makes the carer’s aid repeatable.' }),
    }),
    seniorHealth: z.strictObject({ grounds: z.array(ground), source: citationShape }),
    care: z.strictObject({
      grounds: z.array(ground),
      caredIsSenior: z.boolean().meta({ description: 'Whether a family carer’s person must be a senior.' }),
      professionalNeedsGround: z.boolean(),
      familyRepeat: z.enum(['with-cared', 'always']),
      professionalRepeat: z.enum(['never', 'with-ground']),
      source: citationShape,
      repeatSource: citationShape,
      professionalSource: citationShape,
    }),
    civicService: z.strictObject({ source: citationShape }),
    residence: z.strictObject({ source: citationShape }),
    household: z.strictObject({ source: citationShape }),
    companions: z.strictObject({ source: citationShape }),
    disabledChild: z.strictObject({ source: citationShape }),
    oncePerYear: z.strictObject({ source: citationShape }),
    minimumNights: z.array(z.strictObject({ zones: z.array(z.enum(zones)), nights: z.int(), source: citationShape })),
    excludedStarts: z.array(z.strictObject({ from: calendarDate, to: calendarDate, source: citationShape })),
    tariffs: z.array(tariffShape),
    aidShare: figure.meta({ description: 'Percent of the price that the aid pays at most.' }),
    thresholds: z.array(thresholdShape),
    thresholdSource: citationShape,
    papers: z.strictObject({
      disability: z.array(z.string()),
      unemployment: z.string(),
      care: z.array(z.string()),
      honourStatement: z.boolean(),
      minor: z.string(),
      source: citationShape,
    }),
    deadlines: z.strictObject({
      listDays: figure,
      providerValidationDays: figure,
      partnerValidationDays: figure,
      answerDays: figure,
      retentionYears: figure,
      accountingYears: figure,
      breachHours: figure,
    }),
    readings: z
      .record(z.string(), z.array(citationShape))
      .meta({ description: 'Where official texts of this year disagree: the id of the reading taken, and the texts.' }),
    penalties: z.array(z.strictObject({ nights: z.int().nullable(), cents: z.int().nullable(), percent: z.int().nullable(), source: citationShape })),
  })
  .meta({ id: 'Conditions' });

export const conditionsSummaryShape = z
  .strictObject({
    version: z.string(),
    year: z.int(),
    from: calendarDate,
    status: z.enum(['published']),
    title: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'ConditionsSummary' });

export type Citation = z.infer<typeof citationShape>;
export type HealthGround = z.infer<typeof ground>;
export type Threshold = z.infer<typeof thresholdShape>;
export type Tariff = z.infer<typeof tariffShape>;
export type Conditions = z.infer<typeof conditionsShape>;
export type ConditionsSummary = z.infer<typeof conditionsSummaryShape>;
