import { expect } from 'chai';
import { plain } from '../driver.ts';
import { problem } from '../tenant-stand-in.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

describe('a provider’s groups', () => {
  let desk: DeskDriver;
  afterEach(() => desk.clear());

  it('are known from the session’s role, and shown with their partner and no credit', async () => {
    desk = await openDesk({ role: 'provider' });
    expect(desk.rows[1]?.slice(0, 2)).to.deep.equal(['Le Clos des Tilleuls La Bourboule (63)', 'CCAS de Trévignac-sur-Aulne ANCV2931']);
    expect(desk.text).not.to.include('Crédit');
    expect(desk.proxy.asked.map(({ path }) => path)).to.deep.equal(['/v1/groups']);
  });

  it('show names, labels, wishes and amounts, nothing more', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Consulter : Les Embruns');
    expect(desk.rows[0]).to.deep.equal(['Jeanne Morvan', 'Éligible à l’aide', 'Chambre seule', '176 €']);
    expect(desk.text).not.to.match(/1950|crédit 2026|Maëlle/);
  });

  it('give the statement of aid due once one is validated, and not before', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Consulter : Les Embruns');
    expect(desk.has('button', 'Relevé de l’aide due')).to.equal(false);
    await desk.press('button', 'Mes groupes');
    await desk.press('button', 'Consulter : Les Dunes');
    await desk.press('button', 'Relevé de l’aide due (Excel)');
    expect(desk.proxy.asked.at(-1)?.path).to.equal('/v1/payable/statement?format=xlsx');
    expect(desk.find('link', 'Ouvrir : Relevé de l’aide due (Excel)').getAttribute('href')).to.match(/^blob:/);
  });

  it('one is opened for a convention number, from a stay found by its place', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Ouvrir un groupe');
    await desk.type('Le lieu du séjour', 'embruns');
    await desk.press('button', 'Chercher');
    expect(desk.names('radio')).to.deep.equal(['Les Embruns, 12 au 16 octobre 2026. Encore 40 places libres.']);
    await desk.type('Le numéro de convention', 'ancv 2931');
    await desk.type('Le nombre de places', '30');
    await desk.press('button', 'Ouvrir le groupe');
    expect(desk.proxy.sent('/v1/groups')).to.deep.equal([{ stayId: 'embruns-2026-10-12', conventionNumber: 'ANCV2931', places: 30 }]);
    expect(desk.said).to.equal('Le groupe est ouvert. Le porteur reçoit un message.');
    expect(desk.text).to.include('Personne n’est encore inscrit.');
  });

  it('only stays that may be opened are offered: of one’s own places, with room, and a list not closed yet', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Ouvrir un groupe');
    await desk.press('button', 'Chercher');
    const asked = new URL(desk.proxy.looked.at(-1) ?? '', desk.proxy.api);
    expect([asked.pathname, ...['facility', 'places', 'from', 'q'].map((name) => asked.searchParams.getAll(name).join(' '))]).to.deep.equal(['/v1/stays', 'embruns pins', '1', '2026-10-01', '']);
    desk.proxy.facilities = [];
    await desk.press('button', 'Chercher');
    expect(desk.names('radio')).to.deep.equal([]);
    expect(desk.said).to.include('Aucun de vos séjours');
    expect(desk.proxy.looked.filter((path) => path.startsWith('/v1/stays'))).to.have.length(1);
  });

  it('an opening that lacks something says what to write, in the summary and beside the field', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Ouvrir un groupe');
    await desk.type('Le numéro de convention', '2931');
    await desk.press('button', 'Ouvrir le groupe');
    expect(desk.alert).to.equal('Trois points à revoir Cherchez un lieu, puis choisissez un séjour. Écrivez un numéro de convention, par exemple ANCV0123. Écrivez un nombre de places de 1 à 1 000, par exemple 30.');
    expect(desk.focused?.getAttribute('role')).to.equal('alert');
    expect([...desk.root.querySelectorAll('.says')].map((one) => plain(one.textContent))).to.have.length(3);
  });

  it('an opening without one of the stays that were found leads to these stays', async () => {
    desk = await openDesk({ role: 'provider' });
    desk.proxy.offered = 2;
    await desk.press('button', 'Ouvrir un groupe');
    await desk.press('button', 'Chercher');
    await desk.press('button', 'Ouvrir le groupe');
    await desk.press('button', 'Choisissez un séjour de cette liste.');
    expect(desk.focused).to.equal(desk.root.querySelector('input[type=radio]'));
  });

  it('an opening refused keeps what was typed', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Ouvrir un groupe');
    await desk.type('Le lieu du séjour', 'embruns');
    await desk.press('button', 'Chercher');
    await desk.type('Le numéro de convention', 'ANCV2931');
    await desk.type('Le nombre de places', '30');
    desk.proxy.refusal = problem(409, 'suspended', 'La convention de ce porteur de projet est suspendue.');
    await desk.press('button', 'Ouvrir le groupe');
    expect(desk.alert).to.include('La convention de ce porteur de projet est suspendue.');
    expect(desk.find('field', 'Le nombre de places')).to.have.property('value', '30');
  });

  it('more places than the stay has left are said on their field, before sending and after a refusal', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Ouvrir un groupe');
    await desk.press('button', 'Chercher');
    await desk.type('Le numéro de convention', 'ANCV2931');
    await desk.type('Le nombre de places', '41');
    await desk.press('button', 'Ouvrir le groupe');
    expect(desk.alert).to.include('40 places sont libres sur ce séjour : écrivez 40 ou moins.');
    expect(desk.proxy.sent('/v1/groups')).to.deep.equal([]);
    await desk.type('Le nombre de places', '40');
    const detail = 'Il reste 6 places libres sur ce séjour : le groupe peut en avoir 6 au plus.';
    desk.proxy.refusal = problem(409, 'stay-full', detail, { errors: [{ pointer: '/places', code: 'too-many', detail }] });
    await desk.press('button', 'Ouvrir le groupe');
    expect(desk.alert).to.equal(`Un point à revoir ${detail}`);
    expect([...desk.root.querySelectorAll('.says')].map((one) => plain(one.textContent))).to.deep.equal([detail]);
    expect(desk.find('field', 'Le nombre de places').getAttribute('aria-invalid')).to.equal('true');
    expect(desk.focused?.getAttribute('role')).to.equal('alert');
  });

  it('places change, never under those taken', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Consulter : Les Embruns');
    await desk.type('Le nombre de places', '4');
    await desk.press('button', 'Changer');
    expect(desk.alert).to.include('5 places sont prises : écrivez 5 ou plus.');
    await desk.type('Le nombre de places', '32');
    await desk.press('button', 'Changer');
    expect(desk.proxy.sent('/v1/groups/embruns')).to.deep.equal([{ places: 32 }]);
    expect(desk.said).to.equal('Le groupe a maintenant 32 places.');
    expect(desk.text).to.include('5 sur 32');
  });

  it('one is cancelled after a question that says what is given back', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Consulter : Les Embruns');
    await desk.press('button', 'Annuler ce groupe');
    expect(desk.text).to.include('5 personnes ne partent plus. 176 € d’aide reviennent au crédit du porteur, qui reçoit un message.');
    await desk.press('button', 'Non, garder le groupe');
    expect(desk.focused).to.equal(desk.find('button', 'Annuler ce groupe'));
    await desk.press('button', 'Annuler ce groupe');
    // On the question, not on its answer: a key held a moment too long would cancel the group for good.
    expect(plain(desk.focused?.querySelector('h4')?.textContent)).to.equal('Annuler ce groupe ?');
    await desk.press('button', 'Oui, annuler le groupe');
    expect(desk.said).to.equal('Le groupe est annulé. Le porteur reçoit un message.');
    expect(desk.text).to.include('Ce groupe est annulé.');
  });

  it('a group on which nobody is yet is cancelled without a word of aid', async () => {
    desk = await openDesk({ role: 'provider', prepare: (proxy) => { proxy.group('embruns').participants = []; } });
    await desk.press('button', 'Consulter : Les Embruns');
    await desk.press('button', 'Annuler ce groupe');
    expect(plain(desk.root.querySelector('#ask-why')?.textContent)).to.equal('Le porteur reçoit un message. Un groupe annulé ne revient pas.');
  });
});
