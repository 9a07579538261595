import type { Part, Screen, Side } from './groups-host.ts';

const parts = {
  group: () => import('./group/group-part.ts'),
  credit: () => import('./credit/credit-part.ts'),
  letter: () => import('./letter/letter-part.ts'),
  validation: () => import('./validation/validation-part.ts'),
  opening: () => import('./provider/opening-part.ts'),
  registration: () => import('./registration-part.ts'),
};

/** Fetches the code of a screen beyond the list: a provider's group is not a partner's. */
export async function partOf(name: Exclude<Screen['name'], 'list'>, side: Side): Promise<Part> {
  const load: () => Promise<{ part: Part }> = name === 'group' && side === 'provider' ? () => import('./provider/group-part.ts') : parts[name];
  return (await load()).part;
}
