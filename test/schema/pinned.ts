/** The figures as the programme's documents print them, typed a second time and apart from `schema/conditions`. */
export interface PinnedYear {
  single: Record<number, number>;
  couple: Record<number, number>;
  /** nights, zones, theme, adult, child, supplement, cap: in euros. */
  tariffs: readonly (readonly [nights: number, zones: string, theme: string | null, adult: number, child: number | null, supplement: number, cap: number])[];
  minimum: Record<string, number>;
  excluded: readonly (readonly [from: string, to: string])[];
  /** What income tax is computed from: untaxed slice per share, then the reductions of a single person and of a couple. */
  scale: { slice: number; single: number; couple: number };
}

export const pinned: Record<2023 | 2026, PinnedYear> = {
  2023: {
    single: { 1: 15175, 1.5: 20288, 2: 25400, 2.5: 30513, 3: 35625, 3.5: 40738, 4: 45850, 4.5: 50963, 5: 56075, 5.5: 61188, 6: 66300 },
    couple: { 2: 28637, 2.5: 33749, 3: 38862, 3.5: 43974, 4: 49087, 4.5: 54199, 5: 59312, 5.5: 64424, 6: 69537 },
    tariffs: [
      [7, 'metropole ile-de-france outre-mer union-europeenne', null, 442, 269, 86, 194],
      [4, 'metropole ile-de-france outre-mer union-europeenne', null, 369, 224, 70, 161],
      [4, 'metropole ile-de-france outre-mer union-europeenne', 'respite', 338, null, 70, 161],
      [4, 'metropole ile-de-france outre-mer union-europeenne', 'digital', 338, null, 70, 161],
    ],
    minimum: {},
    excluded: [['2023-07-10', '2023-08-18']],
    scale: { slice: 10225, single: 790, couple: 1307 },
  },
  2026: {
    single: { 1: 17066, 1.5: 22814, 2: 28563, 2.5: 34311, 3: 40060, 3.5: 45808, 4: 51557, 4.5: 57305, 5: 63054, 5.5: 68802, 6: 74551 },
    couple: { 2: 32199, 2.5: 37948, 3: 43696, 3.5: 49445, 4: 55193, 4.5: 60942, 5: 66690, 5.5: 72439, 6: 78187 },
    tariffs: [
      [7, 'metropole ile-de-france outre-mer union-europeenne', null, 484, 294, 94, 212],
      [4, 'metropole ile-de-france union-europeenne', null, 404, 246, 77, 176],
      [2, 'ile-de-france', null, 404, 246, 77, 176],
      [4, 'outre-mer', null, 484, 294, 94, 212],
    ],
    minimum: { 'ile-de-france': 2, metropole: 4, 'outre-mer': 4, 'union-europeenne': 4 },
    excluded: [],
    scale: { slice: 11497, single: 889, couple: 1470 },
  },
};

export const pinnedAges = { senior: 60, seniorWithHealth: 55, child: 18, companion: 30, companionFlag: 19, caredForRepeat: 55 };

export const pinnedDeadlines = {
  listDays: 17, providerValidationDays: 15, partnerValidationDays: 15, answerDays: 15, retentionYears: 5, accountingYears: 10, breachHours: 24,
};

/** The text of 2026 prints this for one share where the leaflet, and the tax scale, say 17 066. */
export const rivalThreshold = 17046;
