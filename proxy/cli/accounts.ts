import { z } from 'zod';
import { creditRequestShape, conventionNumberShape, partnerRequestShape, providerRequestShape, suspensionRequestShape, type CreatedAccount, type Partner, type Provider, type SecretKey } from '../../schema/contract/accounts.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { euros, longDate } from '../../schema/rules/french.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { readUuid } from '../query.ts';
import { addCredit, createPartner, createProvider, listPartners, listProviders, partnerOf, providerOf, resumePartner, suspendPartner } from '../stores/accounts.ts';
import { createKey, deleteKey, ownerOfKey, type KeyOwner } from '../stores/secret-keys.ts';
import type { SecretPrints } from '../tokens.ts';
import { centsOf, requestOf, WrongOptions, type Option } from './options.ts';

/** What a command works with, in the operator's scope. */
export interface Work {
  transaction: Database;
  at: Date;
  prints: SecretPrints;
  given: Map<Option, string[]>;
}

/** One of the operator's commands: the same code as the route that does the same. */
export interface Command {
  words: string;
  about: string;
  options: readonly Option[];
  example: string;
  /** Answers what to say. */
  run(work: Work): Promise<string[]>;
}

const convention: Option = { name: 'convention', field: 'conventionNumber', value: '<numéro>', about: 'le numéro de convention, par exemple ANCV0123' };
const name: Option = { name: 'name', field: 'name', value: '<nom>', about: 'le nom' };
const email: Option = { name: 'email', field: 'email', value: '<adresse>', about: 'l’adresse électronique qui reçoit les messages' };
const origin: Option = { name: 'origin', field: 'origins', value: '<origine>', about: 'l’origine d’un portail, par exemple https://www.ville.example ; plusieurs fois s’il y en a plusieurs', optional: true, many: true };
const until: Option = { name: 'until', field: 'until', value: '<jour>', about: 'le dernier jour, par exemple 2026-09-30', optional: true };
const reason: Option = { name: 'reason', field: 'reason', value: '<motif>', about: 'le motif' };

const partnerOptions: Option[] = [
  convention,
  name,
  email,
  origin,
  { name: 'siret', field: 'siret', value: '<14 chiffres>', about: 'le SIRET', optional: true },
  { name: 'phone', field: 'phone', value: '<numéro>', about: 'le téléphone', optional: true },
  { name: 'department', field: 'departmentCode', value: '<code>', about: 'le département, par exemple 44 ou 2A', optional: true },
];
const creditOptions: Option[] = [
  convention,
  { name: 'year', field: 'year', value: '<année>', about: 'l’année du crédit, par exemple 2026' },
  { name: 'euros', field: 'amountCents', value: '<montant>', about: 'ce qui s’ajoute, en euros, par exemple 12 500 ou 350,50' },
  { name: 'notified-on', field: 'notifiedOn', value: '<jour>', about: 'le jour de la notification, par exemple 2026-01-15' },
];
const ofPartner: Option = { ...convention, about: 'le numéro de convention du porteur de projet', optional: true };
const ofProvider: Option = { name: 'provider', field: 'provider', value: '<nom>', about: 'le nom du professionnel du tourisme', optional: true };
const key: Option = { name: 'key', field: 'keyId', value: '<identifiant>', about: 'l’identifiant de la clé, que « list » affiche' };

const numberShape = z.strictObject({ conventionNumber: conventionNumberShape });

export const accountCommands: readonly Command[] = [
  {
    words: 'partner create',
    about: 'Crée un porteur de projet, et sa première clé secrète.',
    options: partnerOptions,
    example: '--convention ANCV0123 --name "CCAS de Varennes" --email ccas@exemple.invalid --origin https://www.ville.example',
    async run({ transaction, at, prints, given }) {
      const request = requestOf(given, partnerOptions, partnerRequestShape);
      return created(`Porteur de projet créé : ${request.name} (${request.conventionNumber}).`, await createPartner(transaction, request, { prints, at }));
    },
  },
  {
    words: 'partner suspend',
    about: 'Suspend un porteur de projet : il lit et valide, et n’écrit rien d’autre.',
    options: [convention, reason, until],
    example: '--convention ANCV0123 --reason "Bilan non rendu" --until 2026-09-30',
    async run({ transaction, at, given }) {
      const { conventionNumber } = requestOf(given, [convention], numberShape);
      const request = requestOf(given, [reason, until], suspensionRequestShape);
      return partnerLines(await suspendPartner(transaction, (await partnerOf(transaction, parisDay(at), conventionNumber)).id, request, at));
    },
  },
  {
    words: 'partner resume',
    about: 'Lève la suspension d’un porteur de projet.',
    options: [convention],
    example: '--convention ANCV0123',
    async run({ transaction, at, given }) {
      const { conventionNumber } = requestOf(given, [convention], numberShape);
      return partnerLines(await resumePartner(transaction, (await partnerOf(transaction, parisDay(at), conventionNumber)).id, at));
    },
  },
  {
    words: 'partner list',
    about: 'Affiche les porteurs de projet et les identifiants de leurs clés.',
    options: [],
    example: '',
    async run({ transaction, at }) {
      const partners = await listPartners(transaction, parisDay(at));
      return partners.length === 0 ? ['Aucun porteur de projet.'] : partners.flatMap(partnerLines);
    },
  },
  {
    words: 'provider create',
    about: 'Crée le compte d’un professionnel du tourisme, et sa première clé secrète. Le nom est celui du catalogue.',
    options: [name, email, origin],
    example: '--name "Les Pins" --email pins@exemple.invalid --origin https://www.pins.example',
    async run({ transaction, at, prints, given }) {
      const request = requestOf(given, [name, email, origin], providerRequestShape);
      return created(`Compte créé : ${request.name}.`, await createProvider(transaction, request, { prints, at }));
    },
  },
  {
    words: 'provider list',
    about: 'Affiche les professionnels qui ont un compte et les identifiants de leurs clés.',
    options: [],
    example: '',
    async run({ transaction }) {
      const providers = await listProviders(transaction);
      return providers.length === 0 ? ['Aucun professionnel n’a de compte.'] : providers.flatMap((provider) => accountLines(provider.name, provider));
    },
  },
  {
    words: 'credit add',
    about: 'Ajoute au crédit d’aide d’un porteur de projet pour une année.',
    options: creditOptions,
    example: '--convention ANCV0123 --year 2026 --euros "12 500" --notified-on 2026-01-15',
    async run({ transaction, at, given }) {
      const request = requestOf(given, creditOptions, creditRequestShape, { year: (text) => (/^\d{4}$/.test(text) ? Number(text) : text), amountCents: centsOf });
      const credit = await addCredit(transaction, request, at);
      return [`${euros(request.amountCents)} ajoutés au crédit ${credit.year} de la convention ${request.conventionNumber}.`, `  notifié ${euros(credit.allocatedCents)}, accordé ${euros(credit.usedCents)}, reste ${euros(credit.remainingCents)}`];
    },
  },
  {
    words: 'key create',
    about: 'Donne une clé secrète de plus ; deux au plus sont en service.',
    options: [ofPartner, ofProvider],
    example: '--convention ANCV0123',
    async run(work) {
      return keyLines(await createKey(work.transaction, await ownerIn(work), work));
    },
  },
  {
    words: 'key delete',
    about: 'Retire une clé secrète : elle et ses sessions ne servent plus à rien.',
    options: [key],
    example: '--key 3f0c1d4e-0000-4000-8000-000000000000',
    async run({ transaction, at, given }) {
      const keyId = readUuid(given.get(key)?.[0], 'key-not-found');
      const owner = await ownerOfKey(transaction, keyId);
      if (!owner) throw new Problem('key-not-found');
      await deleteKey(transaction, owner, keyId, at);
      return ['Clé retirée.'];
    },
  },
];

async function ownerIn({ transaction, at, given }: Work): Promise<KeyOwner> {
  const [provider] = given.get(ofProvider) ?? [];
  if ((provider === undefined) === (given.get(ofPartner) === undefined)) throw new WrongOptions(['Donnez --convention pour un porteur de projet, ou --provider pour un professionnel.']);
  if (provider !== undefined) return { tenantId: (await providerOf(transaction, provider)).id, role: 'provider' };
  const { conventionNumber } = requestOf(given, [ofPartner], numberShape);
  return { tenantId: (await partnerOf(transaction, parisDay(at), conventionNumber)).id, role: 'agent' };
}

function created(sentence: string, account: CreatedAccount): string[] {
  return [sentence, `  identifiant : ${account.id}`, ...keyLines(account)];
}

function keyLines({ keyId, secretKey }: SecretKey): string[] {
  return [`  clé : ${keyId}`, `  secret : ${secretKey}`, 'Notez ce secret maintenant : il n’est écrit nulle part et ne sera plus affiché.'];
}

function partnerLines(partner: Partner): string[] {
  const { suspension } = partner;
  const end = suspension?.until == null ? '' : ` jusqu’au ${longDate(suspension.until)}`;
  return [...accountLines(`${partner.conventionNumber}  ${partner.name}`, partner), ...(suspension ? [`  suspendu depuis le ${dayOf(suspension.since)}${end} : ${suspension.reason}`] : [])];
}

function accountLines(title: string, { id, email: address, origins, keys }: Pick<Provider, 'id' | 'email' | 'origins' | 'keys'>): string[] {
  return [title, `  identifiant : ${id}`, `  adresse : ${address}`, `  origines : ${origins.join(', ') || 'aucune'}`, ...keys.map((one) => `  clé : ${one.keyId}, du ${dayOf(one.createdAt)}`)];
}

function dayOf(instant: string): string {
  return longDate(parisDay(new Date(instant)));
}
