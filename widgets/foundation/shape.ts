function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export type Fields = Readonly<Record<string, 'string' | 'number' | 'object'>>;

/** Tells whether each named field is there with the type named beside it. */
export function has(value: unknown, fields: Fields): value is Record<string, unknown> {
  return isRecord(value) && Object.entries(fields).every(([name, type]) => typeof value[name] === type && value[name] !== null);
}
