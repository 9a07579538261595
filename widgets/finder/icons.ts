const waves = (y: number): string => `M3 ${y}c2.2 0 2.2 1.9 4.3 1.9s2.2-1.9 4.4-1.9 2.2 1.9 4.3 1.9 2.2-1.9 4.3-1.9 2.2 1.9 4.4 1.9 2.2-1.9 4.3-1.9`;

const seaPath = `M9 15.5a7 7 0 0 1 14 0M16 2.8v2.4M6.4 6.6l1.6 1.6M25.6 6.6 24 8.2${waves(20.5)}${waves(26.5)}`;
export const wheelchairPath = 'M13 3a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M13 10.5v9h7.5l4.5 8M13 14.5h6.5M10 15.7a7 7 0 1 0 9.6 8.8';
export const transferPath = 'M7 4h6.5a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4M3 13.5h14.5M7 17.8h.01M13.5 17.8h.01M7.5 22l-3 5.5M13 22l3 5.5M21.5 14H29M25.3 10.2 29 14l-3.7 3.8';

/** The drawing of each setting. */
export const settingPaths: Readonly<Record<string, string>> = {
  sea: seaPath,
  mountain: 'M2.8 26.5 12 7.5l9.2 19M17.8 19.4l4.2-6.9 7.2 14zM2.8 26.5h26.4M9.2 13.5l2.8 2.3 2.8-2.3',
  countryside: 'M11 3.5a7 7 0 1 1 0 14 7 7 0 0 1 0-14M11 10.5V25M11 16.5l3.2-3.2M2.8 27c5.5-3.3 10-3.2 14-1.2 4 2 8.2 2 12.4-.6',
  city: 'M2.8 28h26.4M5 28V15l6-4.8 6 4.8v13M17 17V9l5-5.5L27 9v19M11 20v3M22 12.5v2.5M22 20v2.5',
};
