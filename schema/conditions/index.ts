import type { Conditions } from '../contract/conditions.ts';
import { conditions2023 } from './2023-01.ts';
import { conditions2026 } from './2026-01.ts';

/** Every published version of the programme's conditions, oldest first. */
export const publishedConditions: readonly Conditions[] = [conditions2023, conditions2026];
