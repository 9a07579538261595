import type { Credit } from '../../../schema/contract/credits.ts';
import type { PartnerGroup } from '../../../schema/contract/groups.ts';
import type { FoundPeople, Participant, ParticipantRequest } from '../../../schema/contract/participants.ts';
import type { Person } from '../../../schema/contract/simulation.ts';
import { publishedConditions } from '../../../schema/conditions/index.ts';
import { simulate } from '../../../schema/rules/simulate.ts';
import { Gate } from '../gate.ts';

export const today = '2026-09-14';
export const groupId = '7b1f0c7e-6a52-4c57-9d0c-3a2f6f1c0d11';

interface Refusal {
  status: number;
  code: string;
  detail: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

interface Asked {
  method: string;
  path: string;
  body: unknown;
  key: string | null;
}

const answer = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/**
 * Answers in the browser as the partner’s portal and the proxy would: a session, one group, its credit, its list.
 *
 * Decides by the rules, and refuses an aid for want of credit; what else it should refuse is told to it. Every test has
 * an `api` of its own, because a page asks for the conditions once.
 */
export class PortalStandIn {
  static #count = 0;
  readonly api = `https://portail-${++PortalStandIn.#count}.exemple.invalid`;
  readonly asked: Asked[] = [];
  readonly gate = new Gate();
  /** The next write is answered so. */
  refuses: Refusal | null = null;
  up = true;
  /** The credit alone cannot be read. */
  creditAway = false;
  signedIn = true;
  known: FoundPeople['items'] = [];
  credit: Credit | null = {
    year: 2026, allocatedCents: 1_200_000, usedCents: 691_200, remainingCents: 508_800, cancelledCents: 0, frozen: false, notifiedOn: '2026-02-02', entries: [],
  };
  group: PartnerGroup = {
    id: groupId,
    stay: {
      id: 'embruns-1012', startDate: '2026-10-12', endDate: '2026-10-16', nights: 4, zone: 'metropole', theme: null, priceCents: 40_400, childPriceCents: 24_600, singleSupplementCents: 7_700,
      facility: { id: 'embruns', name: 'Les Embruns', commune: 'Guidel', departmentCode: '56', phone: '02 61 91 20 20' },
    },
    partner: { name: 'CCAS de Trévignac-sur-Aulne', conventionNumber: 'ANCV2931' },
    provider: { name: 'Les Embruns' },
    places: 30, taken: 18, freezesOn: '2026-09-25', daysLeft: 11, status: 'open', validateBy: null, openedAt: '2026-06-01T09:00:00+02:00', participants: [],
  };
  #next = 0;
  readonly #before = window.fetch;

  constructor() {
    window.fetch = async (input, options) => {
      const address = String(input instanceof Request ? input.url : input);
      if (!address.startsWith(this.api)) return this.#before.call(window, input, options);
      const { pathname: path } = new URL(address);
      const text = options?.body;
      const body: unknown = typeof text === 'string' ? JSON.parse(text) : null;
      const method = options?.method ?? 'GET';
      const headers = new Headers(options?.headers);
      this.asked.push({ method, path, body, key: headers.get('idempotency-key') });
      if (!(await this.gate.passes(path)) || !this.up || (this.creditAway && path.startsWith('/v1/credits/'))) throw new TypeError('Failed to fetch');
      return this.#answer(method, path, body);
    };
  }

  leave(): void {
    window.fetch = this.#before;
  }

  /** The bodies sent to register or change people, oldest first. */
  get sent(): ParticipantRequest[] {
    return this.asked.filter(({ method, path }) => (method === 'POST' || method === 'PATCH') && path.includes('/participants')).map(({ body }) => body as ParticipantRequest);
  }

  #answer(method: string, path: string, body: unknown): Response {
    const [, , resource, , below, id] = path.split('/');
    if (resource === 'conditions') return answer(conditionsAt(path));
    if (path === '/session') return this.signedIn ? answer({ clientSecret: 'cs_1', expiresAt: '2026-09-14T08:00:00Z' }, 201) : answer({}, 401);
    if (path === '/v1/sessions/exchange') return answer({ accessToken: 'at_1', expiresAt: new Date(performance.timeOrigin + performance.now() + 900_000).toISOString() });
    if (!this.signedIn) return this.#problem({ status: 401, code: 'unauthorized', detail: 'Cette adresse demande une clé.' });
    if (resource === 'credits') return this.credit ? answer(this.credit) : this.#problem({ status: 404, code: 'credit-not-found', detail: 'Aucun crédit n’est notifié pour cette année.' });
    if (resource === 'people') return answer({ items: this.known });
    if (method === 'GET') return path.endsWith(groupId) ? answer(this.group) : this.#problem({ status: 404, code: 'group-not-found', detail: 'Ce groupe n’existe pas, ou n’est pas à vous.' });
    if (this.refuses) {
      const refusal = this.refuses;
      this.refuses = null;
      return this.#problem(refusal);
    }
    if (below === 'batches') return this.#registerAll(body as { participants: (ParticipantRequest & { key: string })[] });
    return method === 'PATCH' ? answer(this.change(id ?? '', body as ParticipantRequest)) : answer(this.register(body as ParticipantRequest), 201);
  }

  #problem({ status, code, detail, errors }: Refusal): Response {
    return new Response(JSON.stringify({ type: 'about:blank', title: code, status, detail, code, requestId: 'req-1', errors }), { status, headers: { 'content-type': 'application/problem+json' } });
  }

  register(request: ParticipantRequest): Participant {
    const participant = this.#decided(request, `00000000-0000-4000-8000-${String(++this.#next).padStart(12, '0')}`);
    this.group = { ...this.group, taken: this.group.taken + 1, participants: [...this.group.participants, participant] };
    return participant;
  }

  change(id: string, request: ParticipantRequest): Participant {
    const participant = this.#decided(request, id);
    this.group = { ...this.group, participants: this.group.participants.map((one) => (one.id === id ? participant : one)) };
    return participant;
  }

  #registerAll({ participants }: { participants: (ParticipantRequest & { key: string })[] }): Response {
    const ids = new Map<string, string>();
    const made: Participant[] = [];
    const waiting = [...participants];
    // Those who are tied to come first, so that each tie finds its person.
    while (waiting.length) {
      const at = Math.max(0, waiting.findIndex(({ ties }) => (ties ?? []).every(({ to }) => ids.has(to) || !participants.some(({ key }) => key === to))));
      const [next] = waiting.splice(at, 1);
      if (!next) break;
      const { key, ...request } = next;
      const participant = this.register({ ...request, ties: request.ties?.map((tie) => ({ ...tie, to: ids.get(tie.to) ?? tie.to })) });
      ids.set(key, participant.id);
      made.push(participant);
    }
    return answer({ participants: made }, 201);
  }

  #decided(request: ParticipantRequest, id: string): Participant {
    const { startDate, nights, zone, priceCents, childPriceCents, singleSupplementCents } = this.group.stay;
    const people = [personOf(id, request), ...this.group.participants.filter((one) => request.ties?.some(({ to }) => to === one.id)).map((one) => ({ ...personOf(one.id, one), ties: null }))];
    if (request.caredPerson) people.push({ ...request.caredPerson, id: 'cared', travels: false });
    const { people: decisions } = simulate({ stay: { startDate, nights, zone, priceCents, childPriceCents, singleSupplementCents }, people }, publishedConditions, today);
    const decision = decisions.find((one) => one.id === id);
    if (!decision) throw new Error('nobody was decided');
    const amount = decision.aid.amountCents ?? 0;
    const affordable = this.credit !== null && this.credit.remainingCents >= amount;
    const granted = decision.aid.verdict === 'yes' && affordable;
    if (granted && this.credit) this.credit = { ...this.credit, usedCents: this.credit.usedCents + amount, remainingCents: this.credit.remainingCents - amount };
    return {
      ...request, id, label: decision.label, decision,
      aid: { granted, amountCents: granted ? amount : 0, refusal: granted ? null : decision.aid.verdict !== 'yes' ? 'not-eligible' : this.credit ? 'credit-exhausted' : 'credit-not-notified' },
      absent: { provider: null, partner: null }, registeredBy: 'agent-1', registeredAt: '2026-09-14T09:30:00+02:00',
    };
  }
}

function personOf(id: string, { birthDate, livesInFrance, activity, disabled, longTermIllness, gir, household, aidThisYear, ties, civicServiceUntil, wishes }: ParticipantRequest): Person {
  return { id, birthDate, livesInFrance, activity, disabled, longTermIllness, gir, household, aidThisYear, ties, civicServiceUntil, singleRoom: wishes?.singleRoom };
}

function conditionsAt(path: string): unknown {
  const version = path.split('/')[3];
  if (version) return publishedConditions.find((one) => one.version === version);
  return publishedConditions.map(({ version: name, year, from, status, title }) => ({ version: name, year, from, status, title, hash: `h-${name}` }));
}
