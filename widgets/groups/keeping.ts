import type { GroupsHost, Part, Shown } from './groups-host.ts';

/** Opens one screen a group and keeps it while the page is there: a look elsewhere loses nothing of what was typed or ticked. */
export function keeping(make: (host: GroupsHost) => Shown): Part['open'] {
  const kept = new WeakMap<GroupsHost, Map<string, Shown>>();
  return (host, screen) => {
    const screens = kept.get(host) ?? new Map<string, Shown>();
    const group = 'group' in screen ? screen.group : '';
    const shown = screens.get(group) ?? make(host);
    kept.set(host, screens.set(group, shown));
    return shown;
  };
}
