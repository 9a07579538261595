import { z } from 'zod';
import type { App } from '../../proxy/app.ts';
import { ask } from '../support/proxy.ts';

/** As much of a JSON Schema as our document says of what may be sent. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  example?: unknown;
}

export interface Operation {
  method: string;
  /** As OpenAPI writes it: `/v1/groups/{id}`. */
  path: string;
  tag: string;
  /** Whether it wants an `Authorization`. */
  guarded: boolean;
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  body: Schema | null;
}

export interface Document {
  operations: Operation[];
  schemas: Record<string, Schema>;
}

const schemaShape = z.custom<Schema>((value) => typeof value === 'object' && value !== null);
const operationShape = z.looseObject({
  tags: z.array(z.string()).default([]),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: schemaShape })).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: schemaShape.optional() })) }).optional(),
});
const documentShape = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operationShape)), components: z.looseObject({ schemas: z.record(z.string(), schemaShape) }) });

/** Reads `/openapi.json` as a stranger would, to ask each thing that it says may be asked. */
export async function readDocument(app: App): Promise<Document> {
  const { paths, components } = documentShape.parse(await (await ask(app, '/openapi.json')).json());
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags, security, parameters, requestBody }]): Operation => ({
      method: method.toUpperCase(),
      path,
      tag: tags[0] ?? '',
      guarded: security !== undefined || path.startsWith('/v1/admin/'),
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
  return { operations, schemas: components.schemas };
}
