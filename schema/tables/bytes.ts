import { customType } from 'drizzle-orm/pg-core';

/** A `bytea` column: what must come back byte for byte, which `jsonb` does not promise. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
