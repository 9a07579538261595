import { z } from 'zod';
import { calendarDate } from './date.ts';

export const creditMoves = ['allocation', 'aid', 'aid-returned', 'absence-returned', 'group-cancelled', 'year-end'] as const;

export const creditShape = z
  .strictObject({
    year: z.int(),
    allocatedCents: z.int(),
    usedCents: z.int(),
    remainingCents: z.int().meta({ description: 'What may still be granted; zero once the year has ended.' }),
    cancelledCents: z.int().meta({ description: 'What was left when the year ended.' }),
    frozen: z.boolean().meta({ description: 'While the partner is suspended nothing is granted.' }),
    notifiedOn: calendarDate,
    entries: z.array(
      z.strictObject({
        id: z.uuid(),
        at: z.iso.datetime({ offset: true }),
        kind: z.enum(creditMoves),
        amountCents: z.int().meta({ description: 'What it added to the remaining credit, or took from it when negative.' }),
        remainingCents: z.int().meta({ description: 'The remaining credit after it.' }),
        groupId: z.uuid().nullable(),
        participantId: z.uuid().nullable(),
        note: z.string().meta({ description: 'One French sentence.' }),
      }),
    ),
  })
  .meta({ id: 'Credit', description: 'Entries oldest first.' });

export type CreditMove = (typeof creditMoves)[number];
export type Credit = z.infer<typeof creditShape>;
