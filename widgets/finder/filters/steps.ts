/** Whole euros. */
export const priceSteps: readonly string[] = ['250', '300', '350', '400', '450'];
/** Kilometres. */
export const radiusSteps: readonly string[] = ['25', '50', '100', '200'];

/** The months people can still leave in: this one and the next twelve. */
export function monthsFrom(today: string): string[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 13 }, (_, index) => `${Math.floor((first + index) / 12)}-${String(((first + index) % 12) + 1).padStart(2, '0')}`);
}
