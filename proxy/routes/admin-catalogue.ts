import { z } from 'zod';
import { importReportShape } from '../../schema/contract/catalogue.ts';
import { Problem, type ProblemPlace } from '../../schema/contract/problem.ts';
import { CatalogueRefused, faultText } from '../catalogue/import/fault.ts';
import { importCatalogue } from '../catalogue/import/import-catalogue.ts';
import type { CatalogueFiles } from '../catalogue/import/read-catalogue.ts';
import type { Database } from '../database.ts';
import { requireAdmin } from '../middleware/admin.ts';
import { readBytes } from '../middleware/body-bytes.ts';
import { pointer, unknownQuery } from '../places.ts';
import { readQuery } from '../query.ts';
import { bearer, problemAnswer, type Route } from './route.ts';

interface Needs {
  database: Database;
  token: string;
  /** Waited for before the answer, so that what was imported is found at once. */
  imported: () => Promise<void>;
}

const limit = { mostBytes: 64_000_000, tooLarge: 'L’envoi dépasse 64 Mo.', broken: 'invalid-multipart' } as const;
/** More than anyone mends in a day; each costs the answer some two hundred bytes. */
const mostFaults = 20_000;

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
const file = z.string().meta({ format: 'binary', description: 'CSV in UTF-8 with a header, comma or semicolon.' });

/** `PUT /v1/admin/catalogue`: two files become the whole catalogue, or nothing changes. */
export function adminCatalogue({ database, token, imported }: Needs): Route {
  return {
    method: 'put',
    path: '/v1/admin/catalogue',
    open: false,
    document: {
      summary: 'Import the whole catalogue',
      description: 'All or nothing: stays no longer in the files leave the catalogue. To import the same files twice changes nothing. `Authorization: Bearer` with the token of `SEV_ADMIN_TOKEN`.',
      tags: ['Administration'],
      security: bearer,
      request: { body: { required: true, content: { 'multipart/form-data': { schema: z.strictObject({ facilities: file, stays: file }) } } } },
      responses: {
        200: { description: 'The catalogue is what the files say.', content: { 'application/json': { schema: importReportShape } } },
        400: problemAnswer('The body is not a multipart form.'),
        401: problemAnswer('The token is missing or wrong.'),
        413: problemAnswer('The body is over 64 MB.'),
        415: problemAnswer('The body is not announced as a multipart form.'),
        422: problemAnswer('`errors` points at each bad cell as `/stays/{line}/{column}`; nothing was changed.'),
      },
    },
    async answer(call) {
      requireAdmin(call.req.raw.headers, token);
      readQuery(call.req.url, []);
      const files = await readFiles(call.req.raw);
      const report = await importCatalogue(database, files).catch((error: unknown) => {
        throw error instanceof CatalogueRefused ? refusal(error) : error;
      });
      if (report.changed) await imported();
      return new Response(JSON.stringify(report), { headers });
    },
  };
}

async function readFiles(request: Request): Promise<CatalogueFiles> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new Problem('unsupported-media-type', { detail: 'Envoyez un formulaire « multipart/form-data » avec les fichiers « facilities » et « stays ».' });
  }
  const bytes = await readBytes(request, limit);
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch((cause: unknown) => {
    throw new Problem('invalid-multipart', { cause });
  });
  const unknown = [...new Set(form.keys())].filter((name) => name !== 'facilities' && name !== 'stays');
  if (unknown.length > 0) throw unknownQuery(unknown);
  return { facilities: await readPart(form, 'facilities'), stays: await readPart(form, 'stays') };
}

async function readPart(form: FormData, name: string): Promise<Uint8Array> {
  const [part, ...others] = form.getAll(name);
  if (part === undefined) throw wrongPart(name, 'missing', 'Ce fichier manque.');
  if (others.length > 0) throw wrongPart(name, 'repeated-field', 'Ce fichier est donné deux fois : n’en gardez qu’un.');
  return typeof part === 'string' ? Buffer.from(part) : new Uint8Array(await part.arrayBuffer());
}

function wrongPart(name: string, code: string, detail: string): Problem {
  return new Problem('invalid-request', { errors: [{ pointer: pointer([name]), code, detail }] });
}

function refusal({ faults }: CatalogueRefused): Problem {
  const errors = faults.slice(0, mostFaults).map((fault): ProblemPlace => ({
    pointer: pointer(fault.column === '' ? [fault.file, fault.line] : [fault.file, fault.line, fault.column]),
    code: fault.code,
    detail: faultText(fault),
  }));
  return new Problem('catalogue-refused', { errors });
}
