import type { CSSResult } from 'lit';
import { fields } from '../../foundation/fields.styles.ts';
import { results } from '../../foundation/results.styles.ts';
import { formStyles } from '../form.styles.ts';
import { resultStyles } from '../result.styles.ts';
import { GroupList } from './group-list.ts';
import { groupStyles } from './group.styles.ts';

/** The whole of an agent's list. Loaded where the page asks for `layout="group"`. */
export const Layout = GroupList;

export const styles: readonly CSSResult[] = [fields, results, formStyles, resultStyles, groupStyles];
