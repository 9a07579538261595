import { Problem } from '../../schema/contract/problem.ts';
import type { Call } from '../routes/route.ts';
import { tenantHeaders } from '../tenant-answer.ts';
import { csvOf, xlsxOf, type Table } from './table.ts';

/** How a list may be asked: to print, or for a spreadsheet. */
export const formats = ['html', 'xlsx', 'csv'] as const;
export type Format = (typeof formats)[number];

/** What a format is called on the wire. */
export const mediaTypes: Record<Format, string> = {
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

export type Written = string | Uint8Array<ArrayBuffer>;

/** The format that was asked, of those offered; throws a problem that names them. */
export function formatIn(format: string, offered: readonly Format[]): Format {
  const found = offered.find((one) => one === format);
  if (found) return found;
  throw new Problem('invalid-request', { errors: [{ pointer: '/format', code: 'not-allowed', detail: `Choisissez parmi : ${offered.map((one) => `« ${one} »`).join(', ')}.` }] });
}

/** A table for a spreadsheet. */
export function spreadsheet(format: Format, table: Table): Written | Promise<Written> {
  return format === 'csv' ? csvOf(table) : xlsxOf(table);
}

/** Hands a list over, to print or to keep, under this name. */
export function fileAnswer(call: Pick<Call, 'env'>, format: Format, body: Written, name: string): Response {
  const disposition = format === 'html' ? 'inline' : 'attachment';
  return new Response(body, { headers: { 'Content-Type': mediaTypes[format], 'Content-Disposition': `${disposition}; filename="${name}.${format}"`, ...tenantHeaders(call.env) } });
}
