import type { Credit } from '../../schema/contract/credits.ts';
import type { PartnerGroup } from '../../schema/contract/groups.ts';
import type { FoundPeople, Participant } from '../../schema/contract/participants.ts';
import { checked, RefusedError, type TenantClient } from '../foundation/tenant-client.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Tells whether each named field is there with the type named beside it. */
function has(value: unknown, fields: Record<string, 'string' | 'number' | 'object' | 'boolean'>): value is Record<string, unknown> {
  return isRecord(value) && Object.entries(fields).every(([name, type]) => typeof value[name] === type && value[name] !== null);
}

const identity = { birthName: 'string', givenName: 'string', birthDate: 'string', birthPlace: 'string', title: 'string' } as const;

const isAddressed = (value: unknown): boolean => has(value, { ...identity, address: 'object' }) && has(value['address'], { lines: 'object', postcode: 'string', city: 'string' }) && Array.isArray(value['address']['lines']);

export function isParticipant(answer: unknown): answer is Participant {
  return isAddressed(answer) && has(answer, { id: 'string', aid: 'object', decision: 'object', consents: 'object' })
    && has(answer['aid'], { granted: 'boolean', amountCents: 'number' }) && has(answer['decision'], { aid: 'object', documents: 'object' }) && Array.isArray(answer['decision']['documents']);
}

function isGroup(answer: unknown): answer is PartnerGroup {
  return has(answer, { id: 'string', stay: 'object', partner: 'object', places: 'number', taken: 'number', freezesOn: 'string', status: 'string', participants: 'object' })
    && has(answer['stay'], { startDate: 'string', endDate: 'string', nights: 'number', zone: 'string', priceCents: 'number', childPriceCents: 'number', singleSupplementCents: 'number', facility: 'object' })
    && has(answer['partner'], { name: 'string', conventionNumber: 'string' })
    && Array.isArray(answer['participants']) && answer['participants'].every(isParticipant);
}

function isCredit(answer: unknown): answer is Credit {
  return has(answer, { year: 'number', allocatedCents: 'number', remainingCents: 'number', frozen: 'boolean', notifiedOn: 'string' });
}

function isFound(answer: unknown): answer is FoundPeople {
  return has(answer, { items: 'object' }) && Array.isArray(answer['items']) && answer['items'].every((item) => isAddressed(item) && has(item, { lastRegisteredAt: 'string', groupId: 'string', participantId: 'string' }));
}

function isList(answer: unknown): answer is { participants: Participant[] } {
  return has(answer, { participants: 'object' }) && Array.isArray(answer['participants']) && answer['participants'].every(isParticipant);
}

const groupPath = (id: string): string => `/v1/groups/${encodeURIComponent(id)}`;

/** What `<sev-registration>` asks of the proxy, each answer read by its guard. */
export class RegistrationAnswers {
  constructor(private readonly client: TenantClient, private readonly groupId: string) {}

  async group(): Promise<PartnerGroup> {
    return checked(await this.client.get(groupPath(this.groupId)), isGroup);
  }

  /** The credit of a year; null where none was notified. */
  async credit(year: number): Promise<Credit | null> {
    try {
      return checked(await this.client.get(`/v1/credits/${year}`), isCredit);
    } catch (cause) {
      if (cause instanceof RefusedError && cause.code === 'credit-not-found') return null;
      throw cause;
    }
  }

  async search(asked: Readonly<Record<string, string>>): Promise<FoundPeople['items']> {
    return checked(await this.client.send('POST', '/v1/people/search', asked), isFound).items;
  }

  async register(request: unknown): Promise<Participant> {
    return checked(await this.client.send('POST', `${groupPath(this.groupId)}/participants`, request), isParticipant);
  }

  /** Registers a whole list, or nobody. */
  async registerAll(batch: unknown): Promise<readonly Participant[]> {
    return checked(await this.client.send('POST', `${groupPath(this.groupId)}/batches`, batch), isList).participants;
  }

  async change(id: string, request: unknown): Promise<Participant> {
    return checked(await this.client.send('PATCH', `${groupPath(this.groupId)}/participants/${encodeURIComponent(id)}`, request), isParticipant);
  }

  worked(): void {
    this.client.worked();
  }
}
