import type { GroupSummary } from '../../schema/contract/groups.ts';
import type { Role } from '../../schema/contract/sessions.ts';
import type { Table } from './table.ts';
import { words } from './words.fr.ts';

const { columns } = words;

/** Every group of one side, a line each: the provider's name its partner, the partner's its provider. */
export function groupsTable(groups: readonly GroupSummary[], side: Role): Table {
  return {
    title: words.groups,
    columns: [columns.place, columns.commune, columns.department, ...(side === 'provider' ? [columns.partner, columns.convention] : [columns.provider]), columns.from, columns.to, columns.nights, columns.taken, columns.places, columns.status, columns.freezesOn, columns.validateBy],
    rows: groups.map(({ stay, partner, provider, taken, places, status, freezesOn, validateBy }) => [
      stay.facility.name, stay.facility.commune, stay.facility.departmentCode ?? '',
      ...(side === 'provider' ? [partner.name, partner.conventionNumber] : [provider.name]),
      { day: stay.startDate }, { day: stay.endDate }, { count: stay.nights }, { count: taken }, { count: places },
      words.statuses[status], { day: freezesOn }, validateBy === null ? '' : { day: validateBy },
    ]),
    sums: 0,
  };
}
