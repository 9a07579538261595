import { z } from 'zod';
import { oneLine } from './text.ts';

export const roles = ['agent', 'provider'] as const;

/**
 * An origin as browsers write it: scheme, host in ASCII lower case, a port only where it is not the usual one.
 *
 * Narrower than what a browser takes for a host: a policy's separators and its star are none of ours.
 */
export function isOrigin(text: string): boolean {
  if (!/^https?:\/\/(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}

/** An `https` origin, or `http://localhost` with any port, which the proxy takes outside production alone. */
export const originShape = z
  .string()
  .max(300)
  .refine((text) => isOrigin(text) && (text.startsWith('https://') || /^http:\/\/localhost(?::\d+)?$/.test(text)), {
    message: 'Écrivez une origine, par exemple https://www.ville.example, sans chemin ni barre finale.',
    params: { code: 'not-an-origin' },
  })
  .meta({ example: 'https://www.ville.example' });

export const sessionRequestShape = z
  .strictObject({
    role: z.enum(roles),
    subject: oneLine(200).min(1).meta({ description: 'Who works, as the partner names them: it is kept with what they register.' }),
    origin: originShape,
    isolated: z.boolean().optional().meta({ description: 'True for the isolated form: the secret is then worth nothing to the scripts of the page itself, only to the frame on the product’s origin.' }),
  })
  .meta({ id: 'SessionRequest' });

const instant = z.iso.datetime({ offset: true });

export const sessionShape = z
  .strictObject({
    id: z.uuid().meta({ description: 'Ends the session: `DELETE /v1/sessions/{id}`.' }),
    clientSecret: z.string().meta({ description: 'For one exchange, within 60 seconds.' }),
    expiresAt: instant,
  })
  .meta({ id: 'Session' });

export const exchangeRequestShape = z
  .strictObject({
    clientSecret: z.string().min(1).max(200),
    frame: z
      .strictObject({ embedder: z.string().max(300), nonce: z.string().regex(/^[A-Za-z0-9_-]{22,86}$/) })
      .optional()
      .meta({ description: 'From the isolated form alone: the origin of the page around it, and what names this frame.' }),
  })
  .meta({ id: 'ExchangeRequest' });

export const accessShape = z
  .strictObject({ accessToken: z.string(), expiresAt: instant.meta({ description: 'Fifteen minutes at most.' }), role: z.enum(roles) })
  .meta({ id: 'Access' });

export type Role = (typeof roles)[number];
export type SessionRequest = z.infer<typeof sessionRequestShape>;
export type Session = z.infer<typeof sessionShape>;
export type ExchangeRequest = z.infer<typeof exchangeRequestShape>;
export type Access = z.infer<typeof accessShape>;
