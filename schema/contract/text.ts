import { z } from 'zod';

const error = 'Un caractère invisible s’est glissé ici : retapez le texte.';

/** Text of one line, as somebody typed it or pasted it: breaks and tabs become spaces, and what cannot be seen or turns the writing round is refused. */
export const oneLine = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ').trim())
    .max(most)
    .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, { error });

/** The same, over as many lines as they like. */
export const severalLines = (most: number) => z.string().trim().max(most).regex(/^(?:[\t\r\n]|[^\p{Cc}\u202A-\u202E\u2066-\u2069])*$/u, { error });
