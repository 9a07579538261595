import type { Commune, LocatedCommune } from '../../schema/contract/communes.ts';
import { Problem } from '../../schema/contract/problem.ts';
import type { Point } from '../catalogue/distance.ts';
import type { Snapshot } from '../catalogue/snapshot.ts';
import { geocodingCredit } from '../upstream/geocoding.ts';

type Centre = LocatedCommune['centre'];

/** Finds where a commune is: asked outside, else from what the catalogue knows near it, saying how near. */
export async function centreOf(commune: Commune, ask: (commune: Commune) => Promise<Point | null>, { facilities }: Pick<Snapshot, 'facilities'>): Promise<Centre> {
  try {
    const point = await ask(commune);
    if (point) return { ...point, precision: 'commune', credit: geocodingCredit };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  const here = facilities.filter(({ communeCode }) => communeCode === commune.code);
  const around = facilities.filter(({ departmentCode }) => departmentCode === commune.departmentCode);
  if (here.length > 0) return { ...middleOf(here), precision: 'commune', credit: null };
  return around.length > 0 ? { ...middleOf(around), precision: 'department', credit: null } : null;
}

function middleOf(points: readonly Point[]): Point {
  const mean = (read: (point: Point) => number): number => Math.round((points.reduce((sum, point) => sum + read(point), 0) / points.length) * 10_000) / 10_000;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}
