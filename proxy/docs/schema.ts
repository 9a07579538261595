import { html } from 'hono/html';
import type { SchemaView } from './document.ts';

/** A piece of the page, already escaped. */
export type Piece = ReturnType<typeof html>;

/** Writes a schema's fields as a table, or its type where it has none. */
export function schemaTable(schema: SchemaView): Piece {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return html`<p>${typeOf(schema)}</p>`;
  const rows = fields.map(([name, field]) => html`<tr><th scope="row"><code>${name}</code>${schema.required?.includes(name) === true ? ' (required)' : ''}</th><td>${typeOf(field)}</td><td>${prose(descriptionOf(field))}</td></tr>`);
  return html`<div class="wide" tabindex="0" role="group" aria-label="Fields"><table><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Writes a type in a few words, with links to the schemas it names. */
export function typeOf(schema: SchemaView): Piece {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return either(choices.map(typeOf));
  if (schema.enum) return either(schema.enum.filter((value) => value !== null).map((value) => html`<code>${JSON.stringify(value)}</code>`));
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type ?? 'any']).filter((type) => type !== 'null');
  if (types.includes('array') && schema.items) return html`list of ${typeOf(schema.items)}${limits(schema)}`;
  if (typeof schema.additionalProperties === 'object') return html`map of ${typeOf(schema.additionalProperties)}`;
  if (types.includes('object') && schema.properties) return html`object: ${Object.keys(schema.properties).join(', ')}`;
  return html`${[...types, schema.format].filter((word) => word !== undefined).join(', ')}${limits(schema)}`;
}

/** Writes a description: what stands between backquotes is code, as in OpenAPI. */
export function prose(text = ''): Piece {
  return html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function descriptionOf(schema: SchemaView): string {
  const nested = schema.anyOf?.find((choice) => choice.description !== undefined)?.description;
  return schema.description ?? nested ?? '';
}

function either(pieces: readonly Piece[]): Piece {
  return html`${pieces.map((piece, index) => (index === 0 ? piece : html` or ${piece}`))}`;
}

function limits(schema: SchemaView): string {
  const parts: [number | undefined, string][] = [
    [schema.minimum, 'at least'],
    [schema.exclusiveMinimum, 'more than'],
    [schema.maximum, 'at most'],
    [schema.multipleOf, 'by steps of'],
    [schema.minLength, 'characters at least'],
    [schema.maxLength, 'characters at most'],
    [schema.minItems, 'items at least'],
    [schema.maxItems, 'items at most'],
  ];
  const said = parts.filter(([value]) => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER).map(([value, words]) => `${words} ${value}`);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
