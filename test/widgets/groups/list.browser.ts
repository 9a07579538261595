import { expect } from 'chai';
import { nextEvent, plain } from '../driver.ts';
import { printedSheet } from '../printed-sheet.ts';
import { problem } from '../tenant-stand-in.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

describe('the list of groups', () => {
  let desk: DeskDriver;
  afterEach(() => desk.clear());

  it('shows each group with its places, the days left and their date, its state and one action', async () => {
    desk = await openDesk();
    expect(desk.heading).to.equal('7 groupes');
    expect(desk.rows).to.deep.equal([
      ['Les Ajoncs Guidel', '24 au 28 août 4 nuits', '4 sur 4', '8 jours jusqu’au 22 sept.', 'À valider', 'Valider'],
      ['Le Clos des Tilleuls La Bourboule (63)', '3 au 10 octobre 7 nuits', '9 sur 10', '2 jours jusqu’au 16 sept.', 'Ouvert', 'Compléter'],
      ['Les Embruns Saint-Hilaire-de-Riez', '12 au 16 octobre 4 nuits', '5 sur 30', '11 jours jusqu’au 25 sept.', 'Ouvert', 'Compléter'],
      ['Les Pins Parasols Carqueiranne', '21 au 28 septembre 7 nuits', '2 sur 15', 'Fermée depuis le 4 septembre', 'Figé', 'Consulter'],
      ['Les Bruyères Plougastel-Daoulas', '5 au 9 septembre 4 nuits', '1 sur 6', '10 jours jusqu’au 24 sept.', 'Attend le professionnel', 'Consulter'],
      ['Les Dunes Quend', '11 au 15 mai 4 nuits', '1 sur 12', '–', 'Validé', 'Consulter'],
      ['Le Chalet Samoëns', '2 au 9 novembre 7 nuits', '0 sur 8', '–', 'Annulé', 'Consulter'],
    ]);
  });

  it('says first which deadline is near', async () => {
    desk = await openDesk();
    expect(desk.text).to.include('Encore 2 jours pour finir la liste de La Bourboule. Elle se ferme mercredi 16 septembre au soir.');
  });

  it('shows the credit: allocated, used, what remains, and how many aids that makes', async () => {
    desk = await openDesk();
    expect(desk.text).to.include('Crédit d’aide 2026 Notifié le 9 février 2026 Accordé 12 000 € Utilisé, 1 aide 176 € Il reste 11 824 € Soit 55 aides de 212 €, ou 67 aides de 176 €.');
  });

  it('says that the year’s credit is not notified yet, and that one may register all the same', async () => {
    desk = await openDesk({ prepare: (proxy) => { proxy.credit = null; } });
    expect(desk.text).to.include('Aucun crédit n’est notifié pour 2026. Vous pouvez inscrire');
  });

  it('says of a year without conditions that its aids are not asked again in one go', async () => {
    desk = await openDesk({ prepare: (proxy) => {
      const group = proxy.group('embruns');
      group.stay = { ...group.stay, startDate: '2027-03-12', endDate: '2027-03-16' };
    } });
    expect(desk.text).to.include('Aucun crédit n’est notifié pour 2027. Les règles de 2027 ne sont pas encore publiées : inscrivez sans aide, puis enregistrez de nouveau chaque fiche.');
    expect(desk.text).not.to.include('redemandées en une fois');
  });

  it('takes no focus when the page opens, and says whose groups they are', async () => {
    desk = await openDesk();
    expect(desk.focused).to.equal(null);
    expect(desk.text).to.include('CCAS de Trévignac-sur-Aulne, convention ANCV2931');
  });

  it('explains what comes when there is no group yet', async () => {
    desk = await openDesk({ prepare: (proxy) => { proxy.groups = []; } });
    expect(desk.text).to.include('Aucun groupe pour le moment. Le professionnel du tourisme ouvre un groupe avec votre numéro de convention.');
  });

  it('asks to sign in when nobody is, and goes on once somebody is', async () => {
    desk = await openDesk({ prepare: (proxy) => { proxy.signedIn = false; }, fails: true });
    expect(desk.alert).to.equal('Connectez-vous à votre portail Cette page s’ouvre une fois que vous êtes connecté. Essayer encore');
    desk.proxy.signedIn = true;
    await desk.press('button', 'Essayer encore');
    expect(desk.rows).to.have.length(7);
    expect(desk.focused?.tagName).to.equal('H2');
  });

  it('says that the service does not answer, and offers again', async () => {
    desk = await openDesk({ prepare: (proxy) => { proxy.up = false; }, fails: true });
    expect(desk.alert).to.include('Notre service ne répond pas');
    await desk.press('button', 'Essayer encore');
    expect(desk.focused?.className).to.include('told');
    desk.proxy.up = true;
    await desk.press('button', 'Essayer encore');
    expect(desk.rows).to.have.length(7);
  });

  it('says an unknown failure with its number', async () => {
    desk = await openDesk();
    desk.proxy.group('embruns').participants = [];
    desk.proxy.refusal = problem(503, 'database-away', 'Notre service ne répond pas. Essayez encore dans un instant.');
    await desk.press('button', 'Valider : Les Ajoncs');
    await desk.press('button', 'Voir le résumé');
    const failed = nextEvent(desk.element, 'sev-error');
    await desk.press('button', 'Valider la liste');
    expect((await failed).detail.code).to.equal('database-away');
    expect(desk.alert).to.include('Si vous nous appelez, donnez ce numéro : req-1');
  });

  it('keeps them as a workbook', async () => {
    desk = await openDesk();
    let name = '';
    desk.root.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      name = event.target.download;
      event.preventDefault();
    });
    await desk.press('button', 'Exporter (Excel)');
    expect(desk.proxy.asked.at(-1)?.path).to.equal('/v1/groups?format=xlsx');
    expect([name, desk.said]).to.deep.equal(['groupes.xlsx', 'Le tableau de vos groupes est enregistré : groupes.xlsx.']);
  });

  it('prints the groups and none of the people', async () => {
    desk = await openDesk();
    const text = plain((await printedSheet(desk, 'Imprimer ce tableau')).body.innerText);
    expect(text).to.include('Le Clos des Tilleuls').and.not.to.include('Tanguy');
  });
});
