import { expect } from 'chai';
import { nextEvent, plain } from '../driver.ts';
import { problem } from '../tenant-stand-in.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';
import { PartnerStandIn } from './partner-stand-in.ts';

describe('groups on a network that is slow or comes and goes', () => {
  let desk: DeskDriver;
  afterEach(() => desk.clear());

  const openEmbruns = async (): Promise<void> => {
    desk = await openDesk();
    await desk.press('button', 'Compléter : Les Embruns');
  };
  const removals = (): number => desk.proxy.asked.filter(({ method }) => method === 'DELETE').length;
  const travel = async (steps: number): Promise<void> => {
    const moved = new Promise((resolve) => { window.addEventListener('popstate', resolve, { once: true }); });
    history.go(steps);
    await moved;
    await desk.settled();
  };

  it('a removal under way is neither called off nor taken for another’s', async () => {
    await openEmbruns();
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    const answer = desk.proxy.gate.shut();
    await desk.press('button', 'Oui, retirer');
    await desk.press('button', 'Non, garder');
    await desk.press('button', 'Retirer Yves Le Goff de la liste');
    expect(plain(desk.root.querySelector('.ask h4')?.textContent)).to.equal('Retirer Jeanne Morvan de la liste ?');
    answer();
    await desk.settled();
    expect(desk.said).to.include('Jeanne Morvan n’est plus sur la liste.');
    expect(desk.has('button', 'Retirer Yves Le Goff de la liste')).to.equal(true);
  });

  it('a removal that failed is not tried again once the agent keeps the person, or asks of another', async () => {
    await openEmbruns();
    for (const then of ['Non, garder', 'Retirer Yves Le Goff de la liste']) {
      await desk.press('button', 'Retirer Jeanne Morvan de la liste');
      desk.proxy.up = false;
      await desk.press('button', 'Oui, retirer');
      desk.proxy.up = true;
      expect(desk.has('button', 'Essayer encore')).to.equal(true);
      await desk.press('button', then);
      expect(desk.has('button', 'Essayer encore'), then).to.equal(false);
    }
    expect(removals()).to.equal(0);
  });

  it('the list follows when a colleague removed the person first', async () => {
    await openEmbruns();
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    const group = desk.proxy.group('embruns');
    group.participants = group.participants.slice(1);
    desk.proxy.refusal = problem(404, 'participant-not-found', 'Cette personne n’est pas, ou n’est plus, sur cette liste.');
    await desk.press('button', 'Oui, retirer');
    expect(desk.alert).to.include('n’est plus, sur cette liste');
    expect(desk.rows.map(([name]) => name).join()).not.to.include('Jeanne');
  });

  it('the screen before shows its own group while another cannot be read whole', async () => {
    await openEmbruns();
    await desk.press('button', 'Mes groupes');
    await desk.press('button', 'Valider : Les Ajoncs');
    desk.proxy.away = '/v1/credits';
    await travel(-2);
    expect(desk.alert).to.include('Notre service ne répond pas');
    expect(desk.text).to.include('Jeanne Morvan née Le Gall').and.to.include('Absence dite par le professionnel').and.not.include('Louise Quéméneur');
    desk.proxy.away = 'nothing';
    await desk.press('button', 'Essayer encore');
    expect(desk.heading).to.equal('Les Embruns');
  });

  it('what was under way for one endpoint says and moves nothing on the desk of another', async () => {
    await openEmbruns();
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    const answer = desk.proxy.gate.shut();
    await desk.press('button', 'Oui, retirer');
    const other = new PartnerStandIn();
    const ready = nextEvent(desk.element, 'sev-ready');
    Object.assign(desk.element, { api: other.api, sessionUrl: other.sessionUrl });
    await ready;
    await desk.settled();
    answer();
    await desk.settled();
    other.leave();
    expect(desk.said).to.equal('');
    expect(desk.focused).to.equal(null);
    expect(desk.rows).to.have.length(7);
  });

  it('an element that was taken off the page adds nothing to its history', async () => {
    desk = await openDesk();
    const answer = desk.proxy.gate.shut();
    await desk.press('button', 'Compléter : Les Embruns');
    const { length } = history;
    desk.element.remove();
    answer();
    await desk.settled();
    expect(history.length).to.equal(length);
  });

  it('a group that was opened is not opened again where it could not be read', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Ouvrir un groupe');
    await desk.press('button', 'Chercher');
    await desk.type('Le numéro de convention', 'ANCV2931');
    await desk.type('Le nombre de places', '30');
    desk.proxy.away = '/v1/groups';
    await desk.press('button', 'Ouvrir le groupe');
    expect(desk.alert).to.include('Notre service ne répond pas');
    desk.proxy.away = 'nothing';
    await desk.press('button', 'Ouvrir le groupe');
    expect(desk.proxy.sent('/v1/groups')).to.have.length(1);
    expect(desk.text).to.include('0 sur 30');
  });

  it('what was changed since a failure is sent by its own button, never as it was', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Consulter : Les Embruns');
    await desk.type('Le nombre de places', '32');
    desk.proxy.up = false;
    await desk.press('button', 'Changer');
    expect(desk.has('button', 'Essayer encore')).to.equal(true);
    await desk.type('Le nombre de places', '35');
    expect(desk.has('button', 'Essayer encore')).to.equal(false);
    desk.proxy.up = true;
    const answer = desk.proxy.gate.shut();
    await desk.press('button', 'Changer');
    await desk.type('Le nombre de places', '36');
    answer();
    await desk.settled();
    expect(desk.text).to.include('5 sur 35');
    expect(desk.find('field', 'Le nombre de places')).to.have.property('value', '36');
  });

  it('a cancellation under way is not called off, and one that failed is not tried again after a no', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Consulter : Les Embruns');
    await desk.press('button', 'Annuler ce groupe');
    desk.proxy.up = false;
    await desk.press('button', 'Oui, annuler le groupe');
    await desk.press('button', 'Non, garder le groupe');
    expect(desk.has('button', 'Essayer encore')).to.equal(false);
    desk.proxy.up = true;
    await desk.press('button', 'Annuler ce groupe');
    const answer = desk.proxy.gate.shut();
    await desk.press('button', 'Oui, annuler le groupe');
    await desk.press('button', 'Non, garder le groupe');
    expect(desk.text).to.include('Annuler ce groupe ?');
    answer();
    await desk.settled();
    expect(desk.text).to.include('Ce groupe est annulé.');
  });

  it('a validation that failed is tried again by its own button once the agent looks at the list anew', async () => {
    desk = await openDesk();
    await desk.press('button', 'Valider : Les Ajoncs');
    await desk.press('button', 'Voir le résumé');
    desk.proxy.up = false;
    await desk.press('button', 'Valider la liste');
    expect(desk.has('button', 'Essayer encore')).to.equal(true);
    await desk.press('button', 'Revenir à la liste');
    expect(desk.has('button', 'Essayer encore')).to.equal(false);
    await desk.press('button', 'Voir le résumé');
    desk.proxy.up = true;
    const answer = desk.proxy.gate.shut();
    await desk.press('button', 'Valider la liste');
    await desk.press('button', 'Revenir à la liste');
    expect(desk.has('button', 'Voir le résumé'), 'what is being sent stays on the screen').to.equal(false);
    answer();
    await desk.settled();
    expect(desk.said).to.equal('La liste est validée.');
  });

  it('a document read before the list changed is not offered as if it were today’s', async () => {
    await openEmbruns();
    await desk.press('button', 'Rooming-list à imprimer');
    expect(desk.has('link', 'Ouvrir : Rooming-list à imprimer')).to.equal(true);
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    await desk.press('button', 'Oui, retirer');
    expect(desk.has('link', 'Ouvrir : Rooming-list à imprimer')).to.equal(false);
  });
});
