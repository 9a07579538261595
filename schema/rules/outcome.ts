import {
  CHILD, FAMILY, FAMILY_REPEAT, HOUSEHOLD, PROFESSIONAL, PROFESSIONAL_REPEAT, SPOUSE, YOUNG, known,
} from './companions.ts';
import type { AidThisYear, Basis, Category, Label } from '../contract/simulation.ts';
import type { Known } from './facts.ts';

/** One complete way things can be for a person: every fact the rules read, known. */
export interface World {
  livesInFrance: boolean;
  free: boolean;
  disabled: boolean;
  /** A health ground other than disability holds. */
  ill: boolean;
  aidThisYear: AidThisYear;
  incomePasses: boolean;
  /** What companions bring (companions.ts). */
  bits: number;
}

/** What never changes between the worlds of one person. */
export interface Frame {
  oldEnough: boolean;
  oldEnoughWithHealth: boolean;
  disabilityCounts: boolean;
  civicService: boolean;
}

export interface Outcome {
  category: Category | null;
  basis: Basis | null;
  label: Label | null;
}

/** The category that opens the programme in one world, the first that holds (contract, section 3; C26 2.2; CV23 2.2.1). */
function categoryIn(world: World, frame: Frame): Category | null {
  if (!world.livesInFrance) return null;
  if (world.free && frame.oldEnough) return 'senior';
  if (world.free && frame.oldEnoughWithHealth && ((world.disabled && frame.disabilityCounts) || world.ill)) return 'senior-55';
  if (world.bits & (SPOUSE | HOUSEHOLD)) return 'tax-household';
  if (world.disabled && world.bits & CHILD) return 'disabled-child';
  if (world.bits & FAMILY) return 'family-carer';
  if (world.bits & PROFESSIONAL) return 'professional-carer';
  if (world.bits & YOUNG) return 'young-companion';
  return null;
}

/** The basis of the aid in one world, the first that holds, for someone in the programme (C26 2.3.1; CV23 2.2.2). */
function basisIn(world: World, frame: Frame): Basis | null {
  const { bits, aidThisYear } = world;
  const first = aidThisYear === 'none';
  const again = aidThisYear === 'sev';
  if (first && bits & (FAMILY | PROFESSIONAL)) return 'carer';
  if (again && bits & (FAMILY_REPEAT | PROFESSIONAL_REPEAT)) return 'carer';
  if (frame.civicService && bits & YOUNG) return 'civic-service';
  if (first && world.incomePasses) return 'income';
  return null;
}

function labelIn(world: World, category: Category | null, basis: Basis | null): Label | null {
  if (!category) return null;
  if (basis === 'carer' || basis === 'civic-service') return 'carer-aid';
  const spouse = category === 'tax-household' && (world.bits & SPOUSE) !== 0;
  if (basis) return spouse ? 'spouse-aid' : 'aid';
  return spouse ? 'spouse-programme' : 'programme';
}

export function outcomeIn(world: World, frame: Frame): Outcome {
  const category = categoryIn(world, frame);
  const basis = category && basisIn(world, frame);
  return { category, basis, label: labelIn(world, category, basis) };
}

/** The facts of a person that may still be open. */
export interface Openings {
  livesInFrance: Known;
  free: Known;
  disabled: Known;
  ill: Known;
  aidThisYear: AidThisYear | null;
  incomePasses: Known;
  bits: readonly number[];
}

const everyAid: readonly AidThisYear[] = ['none', 'sev', 'other-ancv'];

/** The one world of somebody who has answered everything, or null. */
function onlyWorld({ livesInFrance, free, disabled, ill, aidThisYear, incomePasses, bits }: Openings): World | null {
  const [only] = bits;
  if (livesInFrance === null || free === null || disabled === null || ill === null || aidThisYear === null || incomePasses === null || only === undefined || bits.length > 1) return null;
  return { livesInFrance, free, disabled, ill, aidThisYear, incomePasses, bits: only };
}

/** Every world that the open facts leave possible. */
export function worldsOf(open: Openings): World[] {
  const only = onlyWorld(open);
  if (only) return [only];
  const worlds: World[] = [];
  for (const livesInFrance of known(open.livesInFrance))
    for (const free of known(open.free))
      for (const disabled of known(open.disabled))
        for (const ill of known(open.ill))
          for (const aidThisYear of open.aidThisYear === null ? everyAid : [open.aidThisYear])
            for (const incomePasses of known(open.incomePasses))
              for (const bits of open.bits) worlds.push({ livesInFrance, free, disabled, ill, aidThisYear, incomePasses, bits });
  return worlds;
}
