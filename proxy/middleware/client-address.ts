import { BlockList, isIP } from 'node:net';

/** Reads a comma-separated list of addresses and CIDR ranges, or answers null where one of them is wrong. */
export function addressList(text: string): BlockList | null {
  const list = new BlockList();
  for (const part of text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '')) {
    const [address = '', prefix, ...rest] = part.split('/');
    const family = isIP(address);
    const widest = family === 6 ? 128 : 32;
    if (family === 0 || rest.length > 0 || (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= widest))) return null;
    list.addSubnet(address, prefix === undefined ? widest : Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/**
 * Tells which address a request comes from: the peer, or, where the peer is a trusted proxy, the right-most forwarded
 * address that is not one.
 *
 * What stands left of it was written by the caller and proves nothing.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList | undefined): string {
  let address = plainAddress(peer) ?? 'unknown';
  if (!trusted || !forwardedFor) return address;
  for (const hop of forwardedFor.split(',').reverse()) {
    if (!contains(trusted, address)) return address;
    const next = plainAddress(hop.trim());
    if (next === null) return address;
    address = next;
  }
  return address;
}

/** The part of an address that one household or office holds: an IPv6 client walks through its /64 at will. */
export function addressBlock(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':');
}

function contains(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Peers come back request after request; the bound keeps a crowd of them from filling the memory. */
const remembered = new Map<string, string | null>();

function plainAddress(text: string): string | null {
  const before = remembered.get(text);
  if (before !== undefined) return before;
  const address = readAddress(text);
  if (remembered.size >= 10_000) remembered.clear();
  if (text.length < 60) remembered.set(text, address);
  return address;
}

/** Strips a port, brackets, a zone and the IPv4-in-IPv6 prefix, so that one client has one address. */
function readAddress(text: string): string | null {
  const bare = (/^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text).replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  const address = mapped ?? bare;
  return isIP(address) === 0 ? null : address;
}
