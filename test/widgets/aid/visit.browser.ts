import { expect } from 'chai';
import { visit } from '../../../widgets/foundation/visit.ts';
import { nextEvent } from '../driver.ts';
import { ProxyStandIn } from '../proxy-stand-in.ts';
import { type AidDriver, openAid, placeAid, retiredAlone, retiredCouple } from './estimate-driver.ts';

describe('the visit', () => {
  let aid: AidDriver;
  afterEach(() => aid.clear());

  it('the first question can be answered before the rest is there, and is then shown, not told', async () => {
    aid = placeAid();
    await aid.element.updateComplete;
    aid.labelled('Mon conjoint et moi').click();
    await nextEvent(aid.element, 'sev-ready');
    await aid.settled();
    expect(aid.labelled('Mon conjoint et moi').matches(':checked')).to.equal(true);
    expect(aid.names('help').some((name) => name.startsWith('Repris'))).to.equal(false);
  });

  it('what was answered elsewhere is told and not asked again, and can be changed', async () => {
    aid = await openAid({ answers: retiredCouple });
    await aid.press('help', 'Repris de vos réponses (8)');
    expect(aid.text).to.contain('27 mars 1952');
    expect(aid.names('radio').some((name) => name.startsWith('Mon conjoint et moi'))).to.equal(false);
    await aid.press('button', 'Modifier ces réponses');
    expect(aid.labelled('Mon conjoint et moi').matches(':checked')).to.equal(true);
    expect(aid.focused?.tagName).to.equal('INPUT');
  });

  it('what is answered here is known to the other widgets, and an answer changed there changes this one', async () => {
    aid = await openAid({ answers: retiredAlone });
    await aid.write('Votre revenu imposable', '90 000');
    expect(visit.answers['me.income']).to.equal('90000');
    visit.add({ 'me.income': '14000' });
    await aid.settled();
    expect(aid.heading).to.equal('Il vous reste 272 € à payer.');
  });

  it('a departure chosen here replaces the day that another widget’s answer was seen for', async () => {
    aid = await openAid({ answers: { ...retiredAlone, start: '2027-01-15' }, attributes: { today: '2026-11-02' } });
    expect(aid.text).to.contain('pour un départ le 15 janvier 2027');
    expect(aid.labelled('En 2027', 'Quand ?').matches(':checked')).to.equal(true);
    await aid.choose('Quand ?', 'Avant la fin de 2026');
    expect(aid.text).to.contain('pour un départ le 2 décembre 2026');
  });

  it('everything is forgotten once asked and confirmed', async () => {
    aid = await openAid({ answers: retiredAlone });
    await aid.press('help', 'Effacer mes réponses');
    await aid.press('button', 'Oui, effacer');
    expect(visit.answers).to.deep.equal({});
    expect(aid.heading).to.equal('272 € avec l’aide, 484 € sans.');
  });

  it('a change is said once, after it has settled', async () => {
    aid = await openAid({ answers: retiredCouple });
    const said: string[] = [];
    const region = aid.root.querySelector('[role=status]');
    new MutationObserver(() => said.push(aid.said)).observe(region ?? aid.root, { childList: true, characterData: true, subtree: true });
    for (const income of ['3', '33', '33000']) await aid.write('Revenu imposable, à deux', income);
    await nextEvent(aid.element, 'sev-result');
    await aid.settled();
    expect(new Set(said)).to.deep.equal(new Set(['Il vous reste 968 € à payer, pour vous deux.']));
  });

  it('when the proxy cannot be reached it says so, keeps the answers, and tries again', async () => {
    const proxy = new ProxyStandIn();
    proxy.stop();
    aid = placeAid({ proxy, answers: retiredCouple });
    await nextEvent(aid.element, 'sev-error');
    await aid.settled();
    expect(aid.text).to.contain('Notre service ne répond pas').and.to.contain('0 969 320 616');
    proxy.start();
    const ready = nextEvent(aid.element, 'sev-ready');
    await aid.press('button', 'Essayer encore');
    await ready;
    await aid.settled();
    expect(aid.heading).to.contain('544 €');
  });

  it('no request leaves after it is ready, and no event carries an answer', async () => {
    aid = await openAid({ answers: retiredCouple });
    const asked = aid.proxy.asked.length;
    const before = performance.getEntriesByType('resource').length;
    const details: unknown[] = [];
    aid.element.addEventListener('sev-result', ({ detail }) => details.push(detail));
    await aid.write('Revenu imposable, à deux', '12 345');
    await nextEvent(aid.element, 'sev-result');
    expect(details).to.deep.equal([{ widget: 'sev-aid' }]);
    expect(aid.proxy.asked.length).to.equal(asked);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });

  it('a place to find a stay is offered only where the page gives one', async () => {
    aid = await openAid({ answers: retiredAlone });
    expect(aid.names('link')).not.to.contain('Trouver un séjour');
    aid.element.setAttribute('stays-url', '/sejours');
    await aid.settled();
    expect(aid.find('link', 'Trouver un séjour').getAttribute('href')).to.equal('/sejours');
  });
});
