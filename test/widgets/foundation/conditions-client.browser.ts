import { expect } from 'chai';
import { loadConditions } from '../../../widgets/foundation/conditions-client.ts';
import { ProxyStandIn } from '../proxy-stand-in.ts';

describe('the conditions that a page reads', () => {
  let proxy: ProxyStandIn;
  beforeEach(() => { proxy = new ProxyStandIn(); });
  afterEach(() => proxy.leave());

  const versions = (): string[] => proxy.asked.filter((path) => path.includes('/v1/conditions/'));

  it('two widgets that ask for different years share each version', async () => {
    const [few, many] = await Promise.all([loadConditions(proxy.api, [2026, 2027]), loadConditions(proxy.api, [2023, 2026, 2027])]);
    expect(versions()).to.have.length(2);
    expect(many).to.include(few[0]);
    await loadConditions(proxy.api, [2026]);
    expect(proxy.asked).to.have.length(3);
  });

  it('what failed is asked again, and what came is kept', async () => {
    await loadConditions(proxy.api, [2023]);
    proxy.stop();
    let failed = false;
    await loadConditions(proxy.api, [2023, 2026]).catch(() => { failed = true; });
    expect(failed).to.equal(true);
    proxy.start();
    const loaded = await loadConditions(proxy.api, [2023, 2026]);
    expect(loaded.map(({ year }) => year)).to.deep.equal([2023, 2026]);
    expect(versions()).to.have.length(3);
  });
});
