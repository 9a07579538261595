import { z } from 'zod';
import { conventionNumberShape } from './accounts.ts';
import { calendarDate } from './date.ts';
import { listedParticipantShape, participantShape } from './participants.ts';
import { themes, zones } from './simulation.ts';

export const groupStatuses = ['open', 'frozen', 'awaiting-provider', 'awaiting-partner', 'validated', 'cancelled'] as const;

const places = z.int().min(1).max(1_000);

export const groupRequestShape = z.strictObject({ stayId: z.string().min(1).max(100), conventionNumber: conventionNumberShape, places }).meta({ id: 'GroupRequest' });
export const groupChangeShape = z.strictObject({ places }).meta({ id: 'GroupChange' });
export const validationRequestShape = z
  .strictObject({ absent: z.array(z.uuid()).max(1_000).meta({ description: 'Participants who did not come; the others were there.' }) })
  .meta({ id: 'ValidationRequest' });

const groupStayShape = z
  .strictObject({
    id: z.string(),
    startDate: calendarDate,
    endDate: calendarDate,
    nights: z.int(),
    zone: z.enum(zones),
    theme: z.enum(themes).nullable(),
    priceCents: z.int(),
    childPriceCents: z.int(),
    singleSupplementCents: z.int(),
    facility: z.strictObject({ id: z.string(), name: z.string(), commune: z.string(), departmentCode: z.string().nullable(), phone: z.string().nullable() }),
  })
  .meta({ id: 'GroupStay' });

/** What both sides see of a group before its list. */
export const groupSummaryShape = z
  .strictObject({
    id: z.uuid(),
    stay: groupStayShape,
    partner: z.strictObject({ name: z.string(), conventionNumber: z.string() }),
    provider: z.strictObject({ name: z.string() }),
    places: z.int(),
    taken: z.int(),
    freezesOn: calendarDate.meta({ description: 'The last day to write on the list: J-17.' }),
    status: z.enum(groupStatuses),
    validateBy: calendarDate.nullable().meta({ description: 'The last day of the validation that is awaited.' }),
    daysLeft: z
      .int()
      .nullable()
      .meta({ description: 'Until `freezesOn` while the list is open, until `validateBy` while a validation is awaited: zero on the day itself, less when it is late. Null otherwise.' }),
    openedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'GroupSummary' });

export const groupsShape = z.strictObject({ items: z.array(groupSummaryShape) }).meta({ id: 'Groups', description: 'Those that ask for something first.' });
export const partnerGroupShape = groupSummaryShape.extend({ participants: z.array(participantShape) }).meta({ id: 'Group' });
export const providerGroupShape = groupSummaryShape.extend({ participants: z.array(listedParticipantShape) }).meta({ id: 'ProviderGroup' });

/** The places that a provider runs, as the catalogue names them. */
export const ownFacilitiesShape = z
  .strictObject({ items: z.array(z.strictObject({ id: z.string(), name: z.string(), commune: z.string() })) })
  .meta({ id: 'OwnFacilities', description: 'By name.' });

export type GroupStatus = (typeof groupStatuses)[number];
export type GroupRequest = z.infer<typeof groupRequestShape>;
export type GroupChange = z.infer<typeof groupChangeShape>;
export type ValidationRequest = z.infer<typeof validationRequestShape>;
export type GroupStay = z.infer<typeof groupStayShape>;
export type GroupSummary = z.infer<typeof groupSummaryShape>;
export type OwnFacilities = z.infer<typeof ownFacilitiesShape>;
export type Groups = z.infer<typeof groupsShape>;
export type PartnerGroup = z.infer<typeof partnerGroupShape>;
export type ProviderGroup = z.infer<typeof providerGroupShape>;
