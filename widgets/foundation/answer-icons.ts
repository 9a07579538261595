import { ring } from './icons.ts';

export { checkPath, downPath } from './icons.ts';

export const euroPath = 'M24 8.2a9.5 9.5 0 1 0 0 15.6M4.5 13.5h13M4.5 18.5h11';
export const infoPath = `${ring}M16 14.8v7.7M16 10h.01`;
export const nextPath = 'M12.5 6.5 22 16l-9.5 9.5';
export const pencilPath = 'm5 27 1.3-6L20.7 6.6a2.7 2.7 0 0 1 3.8 0l.9.9a2.7 2.7 0 0 1 0 3.8L11 25.7zM18 9.3l4.7 4.7';
export const peoplePath = 'M11.5 5.3a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4M3 27c0-4.9 3.7-8 8.5-8s8.5 3.1 8.5 8M20.5 5.8a4.3 4.3 0 0 1 0 8.4M23 19.5c3.7.8 6 3.5 6 7.5';
export const printPath = 'M9 11.5V4h14v7.5M9 23H6.5A2.5 2.5 0 0 1 4 20.5V14a2.5 2.5 0 0 1 2.5-2.5h19A2.5 2.5 0 0 1 28 14v6.5a2.5 2.5 0 0 1-2.5 2.5H23M9 18.5h14V28H9z';
export const questionPath = `${ring}M12.2 12.7a3.9 3.9 0 1 1 5.7 3.5c-1.3.7-1.9 1.5-1.9 2.9M16 22.7h.01`;
export const scalesPath = 'M16 3.5V28M10 28h12M5 8.5h22M6.5 8.5 2.8 18h7.4zM25.5 8.5 21.8 18h7.4zM2.8 18a3.7 3.7 0 0 0 7.4 0M21.8 18a3.7 3.7 0 0 0 7.4 0';
export const signpostPath = 'M14.5 29V3M14.5 5.5h10l4 4-4 4h-10M14.5 16.5h-7l-4 4 4 4h7';
export const yesPath = `${ring}M10 16.5l4.3 4.3 8-9`;
