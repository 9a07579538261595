import { expect } from 'chai';
import { ProxyStandIn } from './proxy-stand-in.ts';
import { nextEvent } from './driver.ts';

/** Loads the script again, as a second copy would be. */
const loadAgain = (copy: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`../../widgets/sev.ts?copy=${copy}`, import.meta.url).href);

describe('the one script', () => {
  const proxy = new ProxyStandIn();
  const place = document.createElement('div');
  before(() => document.body.append(place));
  after(() => {
    place.remove();
    proxy.leave();
  });

  it('registers a tag that comes after it', async () => {
    await import('../../widgets/sev.ts');
    const element = document.createElement('sev-eligibility');
    element.setAttribute('api', proxy.api);
    element.setAttribute('today', '2026-09-14');
    const ready = nextEvent(element, 'sev-ready');
    place.append(element);
    await ready;
    expect(element.shadowRoot?.textContent).to.contain('Ai-je droit');
  });

  it('loads twice without a word, in the same page', async () => {
    await loadAgain('second');
    await loadAgain('third');
    expect(customElements.get('sev-eligibility')).to.be.a('function');
  });

  it('puts the element where an editor left only a div, with its attributes and its link', async () => {
    const div = document.createElement('div');
    div.dataset['sevWidget'] = 'eligibility';
    div.dataset['api'] = proxy.api;
    div.dataset['staysUrl'] = '/sejours';
    const link = document.createElement('a');
    link.href = '/eligibility';
    link.textContent = 'Ai-je droit ?';
    div.append(link);
    const ready = nextEvent(div, 'sev-ready');
    place.append(div);
    await ready;
    const elements = div.querySelectorAll('sev-eligibility');
    expect(elements).to.have.length(1);
    expect(elements[0]?.getAttribute('stays-url')).to.equal('/sejours');
    expect(link.parentElement).to.equal(elements[0]);
  });

  it('leaves another div alone', async () => {
    const div = document.createElement('div');
    div.dataset['sevWidget'] = 'something-else';
    place.append(div);
    await new Promise((resolve) => { setTimeout(resolve); });
    expect(div.childElementCount).to.equal(0);
  });
});
