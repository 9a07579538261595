import { expect } from 'chai';
import { UnreachableError } from '../../../widgets/foundation/conditions-client.ts';
import { Session } from '../../../widgets/foundation/session.ts';
import { RefusedError, SignedOutError } from '../../../widgets/foundation/tenant-client.ts';
import { type Answer, ok, problem, TenantStandIn } from '../tenant-stand-in.ts';

describe('the session of whoever works signed in', () => {
  let stand: TenantStandIn;
  let answer: Answer;
  let waiting: { act: () => void; milliseconds: number }[];
  let session: Session;
  let planned: () => void = () => undefined;
  beforeEach(() => {
    answer = ok({ items: [] });
    waiting = [];
    stand = new TenantStandIn(() => answer);
    session = new Session({
      api: stand.api,
      sessionUrl: stand.sessionUrl,
      later: (act, milliseconds) => {
        const timer = { act, milliseconds };
        waiting.push(timer);
        planned();
        return () => { waiting = waiting.filter((one) => one !== timer); };
      },
    });
  });
  afterEach(() => stand.leave());

  const failure = (asked: Promise<unknown>): Promise<unknown> => asked.then(() => undefined, (cause: unknown) => cause);

  it('asks the partner’s endpoint once, whatever is asked at once, and sends no cookie to the proxy', async () => {
    await Promise.all([session.get('/v1/groups'), session.get('/v1/credits/2026')]);
    expect(stand.minted).to.have.length(1);
    expect(stand.asked.map(({ token, credentials }) => `${token} ${credentials}`)).to.deep.equal(['token-1 omit', 'token-1 omit']);
  });

  it('asks by GET where the endpoint is routed by GET', async () => {
    stand.mintsBy = 'GET';
    expect(await session.get('/v1/groups')).to.deep.equal({ items: [] });
  });

  it('leaves nothing of the token in storage, address or markup', async () => {
    await session.get('/v1/groups');
    const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href, document.cookie, document.documentElement.outerHTML, JSON.stringify(session)];
    expect(kept.filter((text) => text.includes('token-1') || text.includes('secret-1'))).to.deep.equal([]);
  });

  it('is renewed in silence before it ends, while someone works', async () => {
    await session.get('/v1/groups');
    expect(waiting).to.have.length(1);
    expect(waiting[0]?.milliseconds).to.be.within(0.8 * 60_000, 0.8 * 900_000);
    session.worked();
    const renewed = new Promise<void>((resolve) => { planned = resolve; });
    waiting[0]?.act();
    await renewed;
    await session.get('/v1/groups');
    expect(stand.minted).to.have.length(2);
    expect(waiting).to.have.length(1);
    expect(stand.asked.at(-1)?.token).to.equal('token-2');
  });

  it('is left to end when nobody works, so that a portal may sign people out', async () => {
    await session.get('/v1/groups');
    waiting[0]?.act();
    await session.get('/v1/groups');
    expect(stand.minted).to.have.length(1);
  });

  it('renews once when the proxy no longer believes it, and the write keeps its key', async () => {
    await session.get('/v1/groups');
    stand.endToken();
    await session.send('POST', '/v1/groups/g/participants', { birthName: 'Morvan' });
    const [refused, done] = stand.asked.slice(-2);
    expect(stand.minted).to.have.length(2);
    expect([refused?.token, done?.token]).to.deep.equal(['token-1', 'token-2']);
    expect(done?.key).to.equal(refused?.key).and.to.be.a('string');
  });

  it('says that the person was away when the portal signed them out, and goes on once they are back', async () => {
    await session.get('/v1/groups');
    stand.endToken();
    stand.signedIn = false;
    const cause = await failure(session.send('PATCH', '/v1/groups/g', { places: 12 }));
    expect(cause).to.be.instanceOf(SignedOutError).with.property('wasIn', true);
    stand.signedIn = true;
    await session.send('PATCH', '/v1/groups/g', { places: 12 });
    expect(stand.asked.at(-1)?.key).to.equal(stand.asked.at(-2)?.key);
  });

  it('says that nobody is signed in when nobody ever was', async () => {
    stand.signedIn = false;
    expect(await failure(session.get('/v1/groups'))).to.be.instanceOf(SignedOutError).with.property('wasIn', false);
  });

  it('does a write once when its answer was lost and the person tries again', async () => {
    let done = 0;
    stand.leave();
    stand = new TenantStandIn(() => ok({ number: ++done }, 201));
    session = new Session({ api: stand.api, sessionUrl: stand.sessionUrl, later: () => () => undefined });
    stand.lose = true;
    const cause = await failure(session.send('POST', '/v1/groups/g/participants', { birthName: 'Morvan' }));
    expect(cause).to.be.instanceOf(UnreachableError).with.property('code', 'offline');
    expect(await session.send('POST', '/v1/groups/g/participants', { birthName: 'Morvan' })).to.deep.equal({ number: 1 });
    expect(await session.send('POST', '/v1/groups/g/participants', { birthName: 'Morvan' })).to.deep.equal({ number: 2 });
  });

  it('keeps the key of a write that is still under way or was not looked at, and begins anew after one that is refused', async () => {
    const keysOf = async (code: string, path: string): Promise<(string | null)[]> => {
      answer = problem(409, code, 'Une autre fois.');
      for (let time = 0; time < 2; time += 1) await failure(session.send('POST', path, {}));
      return stand.asked.slice(-2).map(({ key }) => key);
    };
    answer = problem(429, 'too-many-requests', 'Attendez un instant.');
    for (let time = 0; time < 2; time += 1) await failure(session.send('POST', '/v1/groups/many/participants', {}));
    expect(stand.asked.at(-2)?.key).to.equal(stand.asked.at(-1)?.key);
    const [first, again] = await keysOf('idempotency-key-in-use', '/v1/groups/one/participants');
    expect(again).to.equal(first);
    const [refused, anew] = await keysOf('group-full', '/v1/groups/other/participants');
    expect(anew).not.to.equal(refused);
  });

  it('keeps the key of a write that nobody answered when the way back in is refused', async () => {
    await session.get('/v1/groups');
    stand.lose = true;
    await failure(session.send('POST', '/v1/groups', { places: 12 }));
    stand.endToken();
    stand.noExchange = problem(401, 'secret-spent', 'Ce secret a trop attendu.');
    expect(await failure(session.send('POST', '/v1/groups', { places: 12 }))).to.be.instanceOf(RefusedError);
    await session.send('POST', '/v1/groups', { places: 12 });
    expect(new Set(stand.asked.filter(({ method }) => method === 'POST').map(({ key }) => key)).size).to.equal(1);
  });

  it('takes a change for another act once something else was put there, and would else be answered by what it did before', async () => {
    const change = (places: number): Promise<unknown> => session.send('PATCH', '/v1/groups/g', { places });
    await session.get('/v1/groups');
    stand.lose = true;
    await failure(change(12));
    await change(15);
    await change(12);
    const [, first, , last] = stand.asked.map(({ key }) => key);
    expect(last).not.to.equal(first);
  });

  it('gives the proxy’s own sentence, places and number when it refuses', async () => {
    answer = problem(422, 'invalid-request', 'Un point au moins est à revoir.', { errors: [{ pointer: '/birthDate', code: 'date', detail: 'Ce jour n’existe pas.' }] });
    const cause = await failure(session.send('POST', '/v1/groups/g/participants', {}));
    expect(cause).to.be.instanceOf(RefusedError);
    expect(cause).to.include({ code: 'invalid-request', detail: 'Un point au moins est à revoir.', requestId: 'req-1' });
    expect(cause).to.have.nested.property('errors[0].pointer', '/birthDate');
  });

  it('says that it cannot be reached when the network is away', async () => {
    stand.up = false;
    expect(await failure(session.get('/v1/groups'))).to.be.instanceOf(UnreachableError).with.property('code', 'offline');
    stand.up = true;
    expect(await session.get('/v1/groups')).to.deep.equal({ items: [] });
  });

  it('asks nothing of the page itself where nobody said where one signs in', async () => {
    const cause = await failure(new Session({ api: stand.api, sessionUrl: '' }).get('/v1/groups'));
    expect(cause).to.be.instanceOf(RefusedError).with.property('code', 'no-session-url');
  });

  it('hands a list over as a blob', async () => {
    answer = { status: 200, body: new Blob(['nom;prénom']) };
    expect(await (await session.file('/v1/groups/g/rooming-list?format=csv')).text()).to.equal('nom;prénom');
    expect(stand.asked[0]?.path).not.to.include('token');
  });

  it('forgets the token when it is left', async () => {
    await session.get('/v1/groups');
    session.leave();
    expect(waiting).to.have.length(0);
    await session.get('/v1/groups');
    expect(stand.asked.at(-1)?.token).to.equal('token-2');
  });
});
