import type { CSSResult } from 'lit';
import { sheetStyles } from './sheet.styles.ts';

/** The whole of a list from a spreadsheet. Loaded when an agent asks for it. */
export { Sheet } from './sheet.ts';

export const styles: readonly CSSResult[] = [sheetStyles];
