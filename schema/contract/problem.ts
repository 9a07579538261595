import { z } from 'zod';

/** The closed list of failures: what code names them, their status, and the French sentence a visitor could read. */
export const problems = {
  'invalid-json': [400, 'Le texte reçu n’est pas du JSON lisible.'],
  'invalid-multipart': [400, 'L’envoi reçu n’est pas un formulaire lisible.'],
  'invalid-request': [422, 'Un point au moins est à revoir. Chaque endroit est indiqué dans « errors ».'],
  'household-is-shared': [422, 'Un foyer fiscal est donné deux fois. Ne le donnez que pour la personne à qui il appartient.'],
  'catalogue-refused': [422, 'Le catalogue n’est pas importé, rien n’a changé. Chaque ligne à revoir est indiquée dans « errors ».'],
  'unsupported-media-type': [415, 'Envoyez du JSON en UTF-8, sans le compresser, avec l’en-tête « Content-Type: application/json ».'],
  'body-too-large': [413, 'L’envoi dépasse 1 Mo. Envoyez moins de personnes à la fois.'],
  'uri-too-long': [414, 'L’adresse est trop longue.'],
  'not-found': [404, 'Cette adresse ne mène à rien.'],
  'conditions-not-found': [404, 'Ces conditions n’existent pas. La liste est à l’adresse /v1/conditions.'],
  'stay-not-found': [404, 'Ce séjour n’est pas, ou n’est plus, au catalogue.'],
  'facility-not-found': [404, 'Ce lieu de vacances n’est pas, ou n’est plus, au catalogue.'],
  'commune-not-found': [404, 'Cette commune n’existe pas, ou n’existe plus.'],
  'group-not-found': [404, 'Ce groupe n’existe pas, ou n’est pas à vous.'],
  'participant-not-found': [404, 'Cette personne n’est pas, ou n’est plus, sur cette liste.'],
  'partner-not-found': [404, 'Ce porteur de projet n’existe pas.'],
  'provider-not-found': [404, 'Ce professionnel du tourisme n’existe pas.'],
  'credit-not-found': [404, 'Aucun crédit n’est notifié pour cette année.'],
  'session-not-found': [404, 'Cette session n’existe pas, ou n’est pas à vous.'],
  'key-not-found': [404, 'Cette clé n’existe pas, ou n’existe plus.'],
  'convention-taken': [409, 'Ce numéro de convention est déjà celui d’un porteur de projet.'],
  'provider-taken': [409, 'Ce nom est déjà celui d’un professionnel du tourisme inscrit.'],
  'too-many-keys': [409, 'Deux clés sont déjà en service. Retirez-en une avant d’en créer une autre.'],
  'stay-full': [409, 'Ce séjour n’a plus assez de places libres pour ce groupe.'],
  'places-taken': [409, 'Des personnes sont déjà inscrites : le groupe ne peut pas avoir moins de places.'],
  'group-full': [409, 'Toutes les places du groupe sont prises. Le professionnel du tourisme peut en ajouter.'],
  'group-cancelled': [409, 'Ce groupe est annulé : sa liste ne change plus.'],
  'list-frozen': [409, 'La liste est fermée : le dernier jour pour la changer est passé.'],
  'duplicate-participant': [409, 'Cette personne est déjà sur la liste de ce groupe.'],
  'not-eligible': [409, 'Cette personne ne peut pas partir avec le programme : la liste ne reçoit que des personnes éligibles.'],
  'others-depend': [409, 'D’autres personnes de la liste sont liées à celle-ci.'],
  'aid-not-refused-for-credit': [409, 'L’aide de cette personne n’a pas été refusée faute de crédit : il n’y a rien à redemander.'],
  'too-early': [409, 'Le séjour n’est pas terminé : la liste se valide à partir du lendemain.'],
  'out-of-turn': [409, 'Ce n’est pas à vous de valider cette liste maintenant.'],
  suspended: [409, 'Votre convention est suspendue : vous pouvez lire et valider, sans rien changer d’autre.'],
  'idempotency-key-in-use': [409, 'La même demande est en cours. Attendez sa réponse avant de la renvoyer.'],
  'idempotency-key-reused': [422, 'Cette clé d’idempotence a déjà servi pour une autre demande.'],
  'method-not-allowed': [405, 'Cette adresse ne se lit pas de cette façon.'],
  unauthorized: [401, 'Cette adresse demande une clé.'],
  forbidden: [403, 'Votre rôle ne permet pas cette action.'],
  'too-many-requests': [429, 'Trop de demandes en peu de temps. Attendez un instant, puis essayez encore.'],
  'database-away': [503, 'Notre service ne répond pas. Essayez encore dans un instant, ou appelez le 0 969 320 616.'],
  'upstream-away': [503, 'Un service extérieur ne répond pas. Le reste fonctionne ; essayez encore dans un instant.'],
  stopping: [503, 'Notre service redémarre. Essayez encore dans un instant.'],
  internal: [500, 'Notre service a un souci. Essayez encore, ou appelez le 0 969 320 616.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** One place of a request that is wrong: an RFC 6901 pointer, a code and a French sentence. */
export interface ProblemPlace {
  pointer: string;
  code: string;
  detail: string;
}

/** Why the rules say no: a code, a French sentence, and the article it comes from. */
export interface ProblemReason {
  code: string;
  text: string;
  source: { title: string; article: string; date: string };
}

/** A failure that a caller can name: thrown anywhere, answered as `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly more: { errors?: ProblemPlace[]; reasons?: ProblemReason[]; detail?: string; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
  }

  get status(): number {
    return problems[this.code][0];
  }

  get detail(): string {
    return this.more.detail ?? problems[this.code][1];
  }
}

function isProblemCode(name: string): name is ProblemCode {
  return name in problems;
}

export const problemShape = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(problems).filter(isProblemCode)),
    requestId: z.string(),
    errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    reasons: z
      .array(z.strictObject({ code: z.string(), text: z.string(), source: z.strictObject({ title: z.string(), article: z.string(), date: z.string() }) }))
      .optional()
      .meta({ description: 'With `not-eligible`: why.' }),
  })
  .meta({ id: 'Problem' });
