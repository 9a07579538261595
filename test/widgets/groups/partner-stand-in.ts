import type { Credit } from '../../../schema/contract/credits.ts';
import type { PartnerGroup } from '../../../schema/contract/groups.ts';
import { type Answer, type Asked, ok, problem, TenantStandIn } from '../tenant-stand-in.ts';
import { asProvider, creditOf2026, groupsAtEveryStage, publicAnswer, summaryOf } from './world.ts';

/** The proxy, for the groups of one partner or provider: reads and writes them as the contract says. */
export class PartnerStandIn extends TenantStandIn {
  groups: PartnerGroup[] = groupsAtEveryStage();
  credit: Credit | null = creditOf2026();
  /** Those that the provider runs. */
  facilities: string[] = ['embruns', 'pins'];
  /** How many stays a search finds. */
  offered = 1;
  /** What is read under this path does not answer. */
  away = 'nothing';
  /** What the next write is refused with. */
  refusal: Answer | undefined;

  constructor() {
    super((asked) => this.#answer(asked));
  }

  group(id: string): PartnerGroup {
    const found = this.groups.find((one) => one.id === id);
    if (!found) throw new Error(`no group ${id}`);
    return found;
  }

  /** The bodies of the writes sent to a path that ends so. */
  sent(ending: string): unknown[] {
    return this.asked.filter(({ method, path }) => method !== 'GET' && path.endsWith(ending)).map(({ body }) => body);
  }

  #answer({ method, path, body }: Asked): Answer {
    if (method === 'GET' && path.startsWith(this.away)) return { status: 503, body: {} };
    if (path.startsWith('/v1/conditions') || path.startsWith('/v1/stays')) return ok(publicAnswer(path, this.offered));
    if (method !== 'GET' && this.refusal) {
      const refused = this.refusal;
      this.refusal = undefined;
      return refused;
    }
    const [, , resource = '', id = '', inner = '', pid = '', last = ''] = path.split(/[/?]/);
    if (inner === 'statement' || resource === 'payable' || path.endsWith('/groups?format=xlsx')) return ok(new Blob(['PK']));
    if (resource === 'credits') return this.credit && id === '2026' ? ok(this.credit) : problem(404, 'credit-not-found', 'Aucun crédit n’est notifié pour cette année.');
    if (resource === 'own-facilities') return ok({ items: this.facilities.map((facility) => ({ id: facility, name: 'Les Embruns', commune: 'Saint-Hilaire-de-Riez' })) });
    if (!id) return method === 'POST' ? this.#open(body) : ok({ items: this.groups.map(summaryOf) });
    if (inner === 'rooming-list' || inner === 'amounts' || inner === 'information-sheets') return ok(new Blob(['<!doctype html><title>Liste</title>'], { type: 'text/html' }));
    const group = this.group(id);
    if (inner === 'participants' && method === 'PATCH') return ok(group.participants.find((one) => one.id === pid));
    if (inner === 'participants') return last === 'aid' ? this.#askAgain(group, pid) : this.#remove(group, pid);
    if (inner === 'validations') group.status = group.status === 'awaiting-provider' ? 'awaiting-partner' : 'validated';
    if (method === 'PATCH') group.places = Number(Reflect.get(Object(body), 'places'));
    if (method === 'DELETE') group.status = 'cancelled';
    return ok(this.role === 'provider' ? asProvider(group) : group);
  }

  #open(body: unknown): Answer {
    const [first] = this.groups;
    if (!first) throw new Error('no group to copy');
    this.groups = [{ ...first, id: 'opened', status: 'open', participants: [], taken: 0, places: Number(Reflect.get(Object(body), 'places')) }, ...this.groups];
    return ok(asProvider(this.group('opened')), 201);
  }

  #remove(group: PartnerGroup, id: string): Answer {
    group.participants = group.participants.filter((one) => one.id !== id);
    group.taken = group.participants.length;
    return ok({ id });
  }

  #askAgain(group: PartnerGroup, id: string): Answer {
    const someone = group.participants.find((one) => one.id === id);
    if (!someone) return problem(404, 'participant-not-found', 'Cette personne n’est pas, ou n’est plus, sur cette liste.');
    if (someone.aid.refusal === 'credit-exhausted') someone.aid = { granted: true, amountCents: 17_600, refusal: null };
    return ok(someone);
  }
}
