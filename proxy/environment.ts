import { z } from 'zod';
import { addressList } from './middleware/client-address.ts';
import { parseKeys } from './secrets.ts';
import { SettingsError } from './settings-error.ts';
import { readSmtpAddress } from './upstream/smtp-address.ts';

const wholeNumber = z.string().regex(/^\d{1,9}$/).transform(Number);

const settingsShape = z
  .object({
    NODE_ENV: z.string().optional(),
    PORT: wholeNumber.refine((port) => port <= 65_535).default(8787),
    HOST: z.string().optional(),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/./).refine((text) => URL.canParse(text)).optional(),
    SEV_DATA_DIR: z.string().default('.data'),
    SEV_DEMO: z.enum(['on', 'off']).default('on'),
    SEV_KEYS: z.string().transform((text, context) => parseKeys(text) ?? refuse(context)).optional(),
    SEV_PEPPER: z.string().min(32).optional(),
    SEV_ADMIN_TOKEN: z.string().min(32).optional(),
    SMTP_URL: z.string().transform((text, context) => readSmtpAddress(text) ?? refuse(context)).optional(),
    SEV_TRUSTED_PROXIES: z.string().transform((text, context) => addressList(text) ?? refuse(context)).optional(),
    SEV_RATE_LIMIT: z.union([z.literal('off').transform(() => null), wholeNumber.refine((limit) => limit >= 1)]).default(600),
    SEV_CLOCK: z.iso.datetime({ offset: true }).transform((text) => new Date(text)).optional(),
  })
  .superRefine((settings, context) => {
    const fail = (name: string, code: keyof typeof sentences): void => {
      context.addIssue({ code: 'custom', path: [name], params: { sentence: sentences[code] } });
    };
    if (settings.SEV_CLOCK && settings.NODE_ENV === 'production') fail('SEV_CLOCK', 'clockInProduction');
    if (!settings.DATABASE_URL) return;
    if (!settings.SEV_KEYS) fail('SEV_KEYS', 'withDatabase');
    if (!settings.SEV_PEPPER) fail('SEV_PEPPER', 'withDatabase');
  });

const sentences = {
  clockInProduction: 'ne s’emploie pas avec NODE_ENV=production : on n’arrête pas le calendrier d’un vrai service.',
  withDatabase: 'est obligatoire avec DATABASE_URL : sans cela, chaque machine se ferait ses propres clés.',
} as const;

const expected: Record<string, string> = {
  PORT: 'attend un numéro de port, de 0 à 65535.',
  DATABASE_URL: 'attend une adresse PostgreSQL, par exemple postgres://role:secret@machine:5432/base.',
  SEV_DEMO: 'attend « on » ou « off ».',
  SEV_KEYS: 'attend des clés « nom:base64 » de 32 octets, séparées par des virgules, chaque nom une seule fois.',
  SEV_PEPPER: 'attend au moins 32 caractères tirés au hasard.',
  SEV_ADMIN_TOKEN: 'attend au moins 32 caractères tirés au hasard.',
  SMTP_URL: 'attend une adresse SMTP, par exemple smtps://compte:secret@machine:465, et au besoin l’expéditeur : ?from=sev@exemple.invalid.',
  SEV_TRUSTED_PROXIES: 'attend des adresses ou des plages CIDR séparées par des virgules, par exemple 10.0.0.0/8,::1.',
  SEV_RATE_LIMIT: 'attend un nombre d’envois par minute, au moins 1, ou « off ».',
  SEV_CLOCK: 'attend un instant ISO 8601 avec son décalage, par exemple 2026-10-12T09:00:00+02:00.',
};

export type Settings = z.output<typeof settingsShape>;

/** Parses the settings once; a setting left empty counts as absent. Throws one sentence per wrong setting, values never repeated. */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsShape.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const own: unknown = issue.code === 'custom' ? issue.params?.['sentence'] : undefined;
    return `${name} ${typeof own === 'string' ? own : (expected[name] ?? 'n’est pas lisible.')}`;
  });
  throw new SettingsError([...new Set(lines)].join('\n'));
}

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}
