import { html } from 'hono/html';
import { problems } from '../../schema/contract/problem.ts';
import type { OpenApiDocument } from '../routes/openapi.ts';
import { documentView, type OperationView, type SchemaView } from './document.ts';
import { prose, schemaTable, typeOf, type Piece } from './schema.ts';
import { docsStyle } from './style.ts';

/** Writes the OpenAPI document as one page to read: no script, nothing from elsewhere. */
export async function docsPage(document: OpenApiDocument): Promise<string> {
  // Through JSON, as a reader of /openapi.json sees it.
  const { info, paths, components } = documentView.parse(JSON.parse(JSON.stringify(document)));
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
  const schemas = Object.entries(components.schemas).toSorted(([one], [other]) => one.localeCompare(other));
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} — API</title>
<style>${docsStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header><h1><span lang="fr">${info.title}</span>, the API</h1></header>
<nav aria-label="On this page"><h2>On this page</h2><ul>
${operations.map(({ method, path }) => html`<li><a href="#${anchor(method, path)}"><code>${method} ${path}</code></a></li>`)}
<li><a href="#schemas">Schemas</a></li><li><a href="#problems">Problems</a></li><li><a href="/openapi.json">openapi.json</a></li>
</ul></nav>
<main id="main" tabindex="-1">
<p>${prose(info.description)}</p>
${operations.map(({ method, path, operation }) => operationSection(method, path, operation))}
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => html`<section aria-labelledby="schema-${name}"><h3 id="schema-${name}">${name}</h3>${schema.description === undefined ? '' : html`<p>${prose(schema.description)}</p>`}${schemaTable(schema)}</section>`)}
</section>
${problemSection()}
</main>
</body>
</html>`;
  return page.toString();
}

function operationSection(method: string, path: string, operation: OperationView): Piece {
  const id = anchor(method, path);
  const body = Object.entries(operation.requestBody?.content ?? {});
  return html`<section aria-labelledby="${id}"><h2 id="${id}"><code>${method} ${path}</code></h2>
<p><strong>${operation.summary}.</strong> ${prose(operation.description)}</p>
${operation.parameters && operation.parameters.length > 0 ? parameterList(operation.parameters) : ''}
${body.map(([type, { schema, example }]) => html`<h3>Request</h3><p><code>${type}</code>: ${schema ? typeOf(schema) : ''}</p>${exampleBlock(`Request of ${path}`, example)}`)}
<h3>Answers</h3><dl>${Object.entries(operation.responses).map(([status, { description, content }]) => html`<dt>${status}</dt><dd>${prose(description)} ${Object.entries(content ?? {}).map(([type, { schema, example }]) => html`${type.endsWith('json') ? '' : html`<code>${type}</code>: `}${schema ? typeOf(schema) : ''} ${exampleBlock(`Answer ${status} of ${path}`, example)}`)}</dd>`)}</dl>
<h3>Try it</h3>${code(`Command for ${path}`, curl(method, path, operation))}</section>`;
}

function parameterList(parameters: NonNullable<OperationView['parameters']>): Piece {
  return html`<h3>Parameters</h3><dl>${parameters.map((parameter) => html`<dt><code>${parameter.name}</code></dt><dd>${parameter.in}${parameter.required === true ? ', required' : ''}${parameter.schema ? html`: ${typeOf(parameter.schema)}` : ''}. ${prose(parameter.description)}</dd>`)}</dl>`;
}

function problemSection(): Piece {
  const rows = Object.entries(problems).map(([name, [status, sentence]]) => html`<tr id="${name}"><th scope="row"><code>${name}</code></th><td>${status}</td><td lang="fr">${sentence}</td></tr>`);
  return html`<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>Every refusal is <code>application/problem+json</code> (RFC 9457) with one of these codes, a French sentence for people, and the number of the request.</p>
<div class="wide" tabindex="0" role="group" aria-label="Codes"><table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Sentence</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function exampleBlock(label: string, example: unknown): Piece | string {
  return example === undefined ? '' : code(label, JSON.stringify(example, null, 2));
}

function code(label: string, text: string): Piece {
  return html`<pre tabindex="0" role="group" aria-label="${label}"><code>${text}</code></pre>`;
}

function curl(method: string, path: string, { security, requestBody }: OperationView): string {
  const address = `http://localhost:8787${path.replace('{version}', '2026-01')}`;
  const key = security === undefined ? '' : ` -H "Authorization: Bearer $KEY"`;
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const sent = type === undefined ? '' : type === 'multipart/form-data' ? files(body?.schema) : ` -H 'Content-Type: ${type}' -d ${body?.example === undefined ? '@body.json' : `'${JSON.stringify(body.example)}'`}`;
  return `curl${method === 'GET' ? '' : ` -X ${method}`} '${address}'${key}${sent}`;
}

function files(schema: SchemaView | undefined): string {
  return Object.keys(schema?.properties ?? {}).map((name) => ` -F ${name}=@${name}.csv`).join('');
}

function anchor(method: string, path: string): string {
  return `${method}${path}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, '');
}
