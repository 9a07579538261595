import departments from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };
import regions from '@etalab/decoupage-administratif/data/regions.json' with { type: 'json' };

const departmentNames = new Map(departments.map(({ code, nom }) => [code, typographic(nom)]));
const regionNames = new Map(regions.map(({ code, nom }) => [code, typographic(nom)]));

/** The name of a department; its code where it has none. */
export function departmentName(code: string): string {
  return departmentNames.get(code) ?? code;
}

/** The name of a region; a collectivity that is a region of its own is named as a department. */
export function regionName(code: string): string {
  return regionNames.get(code) ?? departmentName(code);
}

function typographic(name: string): string {
  return name.replaceAll('\'', '’');
}
