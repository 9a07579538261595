import { expect } from 'chai';
import { answersHash, takeAnswersFromAddress, visit } from '../../../widgets/foundation/visit.ts';
import { nextEvent } from '../driver.ts';
import { ProxyStandIn } from '../proxy-stand-in.ts';
import { clearPage, type Interview, openInterview, placeInterview } from './interview-driver.ts';

describe('answers', () => {
  let interview: Interview | undefined;
  afterEach(() => {
    clearPage(interview);
    sessionStorage.clear();
  });

  it('are decided on the device: nothing leaves after sev-ready', async () => {
    interview = await openInterview();
    expect(interview.proxy.asked).to.deep.equal(['/v1/conditions', '/v1/conditions/2026-01?r=h-2026-01']);
    performance.clearResourceTimings();
    await interview.answerAsRetired();
    await interview.seeResult();
    expect(interview.proxy.asked).to.have.length(2);
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.deep.equal([]);
  });

  it('stay out of every storage unless the page asks', async () => {
    interview = await openInterview();
    await interview.answerAsRetired();
    expect([sessionStorage.length, localStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('are kept for the visit where `remember` asks, and gone once erased', async () => {
    const proxy = new ProxyStandIn();
    interview = await openInterview({ attributes: { remember: '' }, proxy });
    await interview.answerAsRetired();
    expect(sessionStorage.getItem('sev-visit')).to.contain('me.birthDate=1952-03-27');
    await interview.press('help', 'Effacer mes réponses');
    await interview.press('button', 'Oui, effacer');
    expect(interview.heading).to.equal('Ai-je droit à Seniors en Vacances ?');
    expect(interview.said).to.equal('Vos réponses sont effacées.');
    expect(sessionStorage.getItem('sev-visit')).to.equal(null);
    expect(visit.answers).to.deep.equal({});
  });

  it('given to another widget of the page are not asked again', async () => {
    visit.add({ forWhom: 'me', 'me.birthDate': '1952-03-27', 'me.income': '14230' });
    interview = await openInterview();
    await interview.press('button', 'Reprendre');
    expect(interview.heading).to.equal('Vivez-vous en France ?');
    await interview.choose('Oui');
    await interview.choose('À la retraite');
    await interview.choose('Non');
    expect(interview.heading).to.equal('Vos réponses');
  });

  it('that could not have been given are asked again', async () => {
    visit.add({ forWhom: 'me', 'me.birthDate': '1952-03-27', 'me.livesInFrance': 'perhaps' });
    interview = await openInterview();
    await interview.press('button', 'Reprendre');
    expect(interview.heading).to.equal('Vivez-vous en France ?');
  });

  it('carried after # are taken and stripped at once', () => {
    const answers = { forWhom: 'me', 'me.birthDate': '1952-03-27' };
    const before = location.href;
    history.replaceState(null, '', answersHash(answers));
    takeAnswersFromAddress();
    expect(location.hash).to.equal('');
    expect(visit.answers).to.deep.equal(answers);
    history.replaceState(null, '', before);
  });

  it('carried after # that nobody could have given are left out', () => {
    const before = location.href;
    history.replaceState(null, '', `#sev:${new URLSearchParams({ forWhom: 'me', 'a key': 'x', __proto__2: 'x', 'me.income': '9'.repeat(40) }).toString()}`);
    takeAnswersFromAddress();
    expect(visit.answers).to.deep.equal({ forWhom: 'me' });
    history.replaceState(null, '', before);
  });

  it('of another kind after # belong to the page', () => {
    const before = location.href;
    history.replaceState(null, '', '#contact');
    takeAnswersFromAddress();
    expect(location.hash).to.equal('#contact');
    history.replaceState(null, '', before);
  });

  it('outlive a proxy that cannot be reached, which is said with the phone line', async () => {
    const proxy = new ProxyStandIn();
    proxy.stop();
    interview = placeInterview({ proxy });
    const { detail } = await nextEvent(interview.element, 'sev-error');
    await interview.settled();
    expect(detail).to.deep.equal({ widget: 'sev-eligibility', code: 'offline' });
    expect(interview.text).to.contain('Notre service ne répond pas');
    expect(interview.text).to.contain('0 969 320 616');
    await interview.press('button', 'Commencer');
    await interview.press('radio', 'Pour moi');
    proxy.start();
    const ready = nextEvent(interview.element, 'sev-ready');
    await interview.press('button', 'Essayer encore');
    await ready;
    await interview.settled();
    expect(interview.text).not.to.contain('Notre service ne répond pas');
    await interview.goOn();
    expect(interview.heading).to.equal('Quelle est votre date de naissance ?');
  });

  it('and conditions that cannot be read are an error of their own', async () => {
    interview = placeInterview({ proxy: new ProxyStandIn(() => ({ hello: 'world' })) });
    const { detail } = await nextEvent(interview.element, 'sev-error');
    expect(detail.code).to.equal('unreadable');
  });

  it('are told to nobody by events', async () => {
    interview = await openInterview();
    const told: unknown[] = [];
    for (const name of ['sev-step', 'sev-result'] as const) interview.element.addEventListener(name, (event) => told.push([name, event.detail]));
    await interview.answerAsRetired();
    await interview.seeResult();
    expect(told.at(-1)).to.deep.equal(['sev-result', { widget: 'sev-eligibility' }]);
    expect(JSON.stringify(told)).not.to.match(/1952|14230|retired|"me"/);
  });
});

describe('another widget of the page', () => {
  let interview: Interview | undefined;
  afterEach(() => clearPage(interview));

  it('erases for all', async () => {
    interview = await openInterview();
    await interview.answerAsRetired();
    visit.erase();
    await interview.settled();
    expect(interview.heading).to.equal('Ai-je droit à Seniors en Vacances ?');
    await interview.begin('Pour moi');
    expect(interview.find('field', 'Année')).to.have.property('value', '');
  });

  it('fills the page for agents', async () => {
    visit.add({ forWhom: 'professional', 'person.birthDate': '1952-03-27' });
    interview = await openInterview({ attributes: { layout: 'page' }, width: 900 });
    expect(interview.find('field', 'Année')).to.have.property('value', '1952');
    visit.add({ 'person.livesInFrance': 'yes' });
    await interview.settled();
    expect(interview.root.getElementById('person-livesInFrance')).to.have.property('checked', true);
  });
});

describe('a hurried person', () => {
  let interview: Interview | undefined;
  afterEach(() => clearPage(interview));

  it('may answer the first question before the rest is there', async () => {
    const proxy = new ProxyStandIn();
    const answer = proxy.gate.shut();
    interview = placeInterview({ proxy });
    await interview.settled();
    await interview.press('button', 'Commencer');
    await interview.press('radio', 'Pour moi');
    await interview.press('button', interview.names('button').at(-1) ?? '');
    expect(interview.heading).not.to.equal('Quelle est votre date de naissance ?');
    answer();
    await interview.settled();
    expect(interview.heading).to.equal('Quelle est votre date de naissance ?');
  });

  it('may press twice: the next question is not taken for answered', async () => {
    const proxy = new ProxyStandIn();
    const answer = proxy.gate.shut();
    interview = placeInterview({ proxy });
    await interview.settled();
    await interview.begin('Pour moi');
    await interview.press('button', 'Un instant…');
    answer();
    await interview.settled();
    expect(interview.heading).to.equal('Quelle est votre date de naissance ?');
    expect(interview.text).not.to.contain('à revoir');
  });

  it('may go back before the rest is there, and stays there', async () => {
    const proxy = new ProxyStandIn();
    const answer = proxy.gate.shut();
    interview = placeInterview({ proxy });
    await interview.settled();
    await interview.begin('Pour moi');
    await interview.press('button', 'Retour');
    answer();
    await interview.settled();
    expect(interview.heading).to.equal('Ai-je droit à Seniors en Vacances ?');
  });
});
