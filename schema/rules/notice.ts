/** The version of the information notice and of the consent text now handed over (Conditions 2026, Annexe 3). */
export const noticeVersion = '2026-01';
