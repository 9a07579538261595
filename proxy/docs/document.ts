import { z } from 'zod';

/** A JSON Schema as our own documents use it. */
export interface SchemaView {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  format?: string | undefined;
  description?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  minimum?: number | undefined;
  exclusiveMinimum?: number | undefined;
  maximum?: number | undefined;
  multipleOf?: number | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
  items?: SchemaView | undefined;
  properties?: Record<string, SchemaView> | undefined;
  required?: string[] | undefined;
  additionalProperties?: boolean | SchemaView | undefined;
  anyOf?: SchemaView[] | undefined;
  oneOf?: SchemaView[] | undefined;
  allOf?: SchemaView[] | undefined;
}

const schemaView: z.ZodType<SchemaView> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    minimum: z.number().optional(),
    exclusiveMinimum: z.number().optional(),
    maximum: z.number().optional(),
    multipleOf: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    items: schemaView.optional(),
    properties: z.record(z.string(), schemaView).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), schemaView]).optional(),
    anyOf: z.array(schemaView).optional(),
    oneOf: z.array(schemaView).optional(),
    allOf: z.array(schemaView).optional(),
  }),
);

const content = z.record(z.string(), z.object({ schema: schemaView.optional(), example: z.unknown().optional() })).optional();

const operationView = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), description: z.string().optional(), schema: schemaView.optional() }))
    .optional(),
  security: z.array(z.unknown()).optional(),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content })),
});

/** The part of an OpenAPI document that the page shows. */
export const documentView = z.object({
  info: z.object({ title: z.string(), description: z.string().optional() }),
  paths: z.record(z.string(), z.record(z.string(), operationView)),
  components: z.object({ schemas: z.record(z.string(), schemaView) }),
});

export type OperationView = z.infer<typeof operationView>;
