import { expect } from 'chai';
import { plain } from '../driver.ts';
import { problem } from '../tenant-stand-in.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

describe('a group’s page, for its partner', () => {
  let desk: DeskDriver;
  afterEach(() => desk.clear());

  const openEmbruns = async (): Promise<void> => {
    desk = await openDesk();
    await desk.press('button', 'Compléter : Les Embruns');
  };

  it('offers no write to a partner that is suspended, and says so', async () => {
    desk = await openDesk({ prepare: ({ credit }) => { if (credit) credit.frozen = true; } });
    await desk.press('button', 'Compléter : Les Embruns');
    expect(desk.text).to.include('Votre convention est suspendue');
    expect(desk.names('button').filter((name) => /Inscrire|Modifier|Retirer|Demander/.test(name))).to.deep.equal([]);
  });

  it('says the stay, its places and its deadline, and takes the focus to its heading', async () => {
    await openEmbruns();
    expect(desk.focused).to.equal(desk.root.querySelector('h2'));
    expect(desk.heading).to.equal('Les Embruns');
    expect(desk.text).to.include('Saint-Hilaire-de-Riez, du 12 au 16 octobre 2026, 4 nuits. 404 € par personne, 77 € de plus en chambre seule. Tenu par Vacances du Ponant.');
    expect(desk.text).to.include('5 sur 30').and.to.include('11 jours jusqu’au 25 sept.');
  });

  it('says of each person the label, the aid or why it was refused, and who registered them when', async () => {
    await openEmbruns();
    expect(desk.rows.map((cells) => cells.slice(0, 4))).to.deep.equal([
      ['Jeanne Morvan née Le Gall née le 27 mars 1950 Chambre seule', 'Éligible à l’aide', 'Aide de 176 €', 'Inscrite par Maëlle Corre, le 12 sept. à 14 h 05'],
      ['Yves Le Goff né le 27 mars 1950', 'Éligible à l’aide', 'Sans aide Le crédit 2026 ne suffisait pas.', 'Inscrit par Maëlle Corre, le 12 sept. à 14 h 05'],
      ['Odile Kermarrec née le 27 mars 1950', 'Éligible à l’aide', 'Sans aide Déjà aidée en 2026 : une seule aide par an. Elle peut partir sans aide.', 'Inscrite par Maëlle Corre, le 12 sept. à 14 h 05'],
      ['Simone Riou née le 27 mars 1950', 'Éligible au programme', 'Sans aide Son revenu imposable dépasse la limite : 17 066 € pour une part.', 'Inscrite par Maëlle Corre, le 12 sept. à 14 h 05'],
      ['Louise Quéméneur née le 27 mars 1950', 'Éligible à l’aide', 'Sans aide Le crédit 2026 n’est pas notifié pour cette date.', 'Inscrite par Maëlle Corre, le 12 sept. à 14 h 05'],
    ]);
  });

  it('says with whom somebody came, or whom they help at home', async () => {
    desk = await openDesk({ prepare: (proxy) => {
      const [jeanne, yves, odile] = proxy.group('embruns').participants;
      if (jeanne && yves) yves.ties = [{ kind: 'spouse', to: jeanne.id }];
      if (odile) Object.assign(odile, { ties: [{ kind: 'family-carer', to: 'cared' }], caredPerson: { birthName: 'Abgrall', givenName: 'Anna', birthDate: '1938-03-03' } });
    } });
    await desk.press('button', 'Compléter : Les Embruns');
    expect(desk.rows.slice(1, 3).map(([who]) => who)).to.deep.equal(['Yves Le Goff né le 27 mars 1950 En couple avec Jeanne Morvan', 'Odile Kermarrec née le 27 mars 1950 Proche aidant d’Anna Abgrall']);
  });

  it('asks before removing, naming what is given back, then removes and says so', async () => {
    await openEmbruns();
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    // On the question, not on its answer: a key held a moment too long would remove her.
    expect(plain(desk.focused?.querySelector('h4')?.textContent)).to.equal('Retirer Jeanne Morvan de la liste ?');
    expect(desk.text).to.include('Retirer Jeanne Morvan de la liste ? Son aide de 176 € revient au crédit, et sa place se libère.');
    await desk.press('button', 'Oui, retirer');
    expect(desk.said).to.equal('Jeanne Morvan n’est plus sur la liste. 176 € reviennent au crédit.');
    expect(desk.rows).to.have.length(4);
    expect(plain(desk.focused?.textContent)).to.equal('La liste : 4 inscrits');
  });

  it('keeps the person when the agent thinks again, and the focus returns', async () => {
    await openEmbruns();
    await desk.press('button', 'Retirer Yves Le Goff de la liste');
    expect(desk.text).to.include('Aucune aide n’était accordée : le crédit ne change pas.');
    await desk.press('button', 'Non, garder');
    expect(desk.focused?.getAttribute('aria-label')).to.equal('Retirer Yves Le Goff de la liste');
    expect(desk.proxy.asked.filter(({ method }) => method === 'DELETE')).to.have.length(0);
  });

  it('says at once who is on the list with someone, and leads to them, before it asks anything', async () => {
    desk = await openDesk({ prepare: (proxy) => {
      const [jeanne, yves] = proxy.group('embruns').participants;
      if (jeanne && yves) yves.ties = [{ kind: 'spouse', to: jeanne.id }];
    } });
    await desk.press('button', 'Compléter : Les Embruns');
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    expect(desk.text).to.include('Jeanne Morvan ne peut pas encore être retirée. Yves Le Goff est sur la liste avec elle : retirez d’abord cette inscription, ou changez-la.');
    expect(desk.has('button', 'Oui, retirer')).to.equal(false);
    expect(plain(desk.focused?.querySelector('h4')?.textContent)).to.equal('Jeanne Morvan ne peut pas encore être retirée.');
    await desk.press('button', 'Retirer Yves Le Goff de la liste');
    await desk.press('button', 'Oui, retirer');
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    await desk.press('button', 'Oui, retirer');
    expect(desk.said).to.equal('Jeanne Morvan n’est plus sur la liste. 176 € reviennent au crédit.');
  });

  it('says why someone cannot be removed, in the proxy’s words', async () => {
    await openEmbruns();
    desk.proxy.refusal = problem(409, 'others-depend', 'Yves Le Goff est lié à cette personne : retirez-le d’abord.');
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    await desk.press('button', 'Oui, retirer');
    expect(desk.alert).to.equal('Ce n’est pas fait Yves Le Goff est lié à cette personne : retirez-le d’abord. Si vous nous appelez, donnez ce numéro : req-1');
    expect(desk.focused?.getAttribute('role')).to.equal('alert');
    expect(desk.rows.length).to.be.greaterThan(4);
  });

  it('a removal whose answer was lost is not done twice', async () => {
    await openEmbruns();
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    desk.proxy.lose = true;
    await desk.press('button', 'Oui, retirer');
    expect(desk.alert).to.include('Votre saisie reste sur cette page.');
    await desk.press('button', 'Essayer encore');
    const keys = desk.proxy.asked.filter(({ method }) => method === 'DELETE').map(({ key }) => key);
    expect(new Set(keys).size).to.equal(1);
    expect(keys).to.have.length(2);
    expect(desk.rows).to.have.length(4);
  });

  it('asks again in one go the aids refused for want of credit', async () => {
    await openEmbruns();
    expect(desk.text).to.include('2 aides manquent de crédit Il reste 11 824 € de crédit : vous pouvez redemander les aides.');
    await desk.press('button', 'Demander à nouveau les 2 aides refusées');
    expect(desk.proxy.sent('/aid')).to.have.length(2);
    expect(desk.said).to.equal('1 aide accordée. 1 aide encore refusée.');
    expect(desk.text).to.include('1 aide accordée. 1 aide encore refusée.');
    expect(desk.rows[1]?.[2]).to.equal('Aide de 176 €');
  });

  it('says what to do when the credit is spent', async () => {
    desk = await openDesk({ prepare: ({ credit }) => { if (credit) credit.remainingCents = 0; } });
    await desk.press('button', 'Compléter : Les Embruns');
    expect(desk.text).to.include('Demandez un complément sur l’espace Action sociale de l’ANCV, ou à votre chargé de développement.');
  });

  it('says whom to call when every place is taken', async () => {
    desk = await openDesk({ prepare: (proxy) => { proxy.group('tilleuls').places = 9; } });
    await desk.press('button', 'Consulter : Le Clos des Tilleuls');
    expect(desk.text).to.include('Toutes les places sont prises. Vacances du Ponant peut en ajouter');
    expect(desk.has('button', 'Inscrire une personne')).to.equal(false);
  });

  it('a closed list takes no more changes, and leads to the message', async () => {
    desk = await openDesk();
    await desk.press('button', 'Consulter : Les Pins Parasols');
    expect(desk.text).to.include('La liste est fermée depuis le 4 septembre.');
    expect(desk.names('button').filter((name) => /Inscrire|Retirer|Modifier/.test(name))).to.deep.equal([]);
    expect(desk.has('button', 'Préparer le message')).to.equal(true);
  });

  it('what is shown follows when the list closed meanwhile', async () => {
    await openEmbruns();
    desk.proxy.group('embruns').status = 'frozen';
    desk.proxy.refusal = problem(409, 'list-frozen', 'La liste est fermée : écrivez à service-sev-web@ancv.fr.');
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    await desk.press('button', 'Oui, retirer');
    expect(desk.alert).to.include('écrivez à service-sev-web@ancv.fr');
    expect(desk.has('button', 'Préparer le message')).to.equal(true);
  });

  it('hands each document over without a token in its address', async () => {
    await openEmbruns();
    for (const name of ['Rooming-list à imprimer', 'Rooming-list (Excel)', 'Rooming-list (CSV)', 'Fiches d’information à signer', 'Sommes à encaisser', 'Sommes à encaisser (Excel)']) await desk.press('button', name);
    expect(desk.proxy.asked.map(({ path }) => path).filter((path) => path.startsWith('/v1/groups/embruns/'))).to.deep.equal([
      '/v1/groups/embruns/rooming-list', '/v1/groups/embruns/rooming-list?format=xlsx', '/v1/groups/embruns/rooming-list?format=csv', '/v1/groups/embruns/information-sheets', '/v1/groups/embruns/amounts', '/v1/groups/embruns/amounts?format=xlsx',
    ]);
    const link = desk.find('link', 'Ouvrir : Sommes à encaisser (Excel)');
    expect(desk.focused).to.equal(link);
    expect(link.getAttribute('href')).to.match(/^blob:/);
    expect(desk.said).to.equal('Sommes à encaisser (Excel) : le document est prêt.');
  });

  it('what the agent was doing is there again after signing in', async () => {
    await openEmbruns();
    await desk.press('button', 'Retirer Jeanne Morvan de la liste');
    desk.proxy.endToken();
    desk.proxy.signedIn = false;
    await desk.press('button', 'Oui, retirer');
    expect(desk.alert).to.include('Vous étiez parti un moment Reconnectez-vous : votre saisie est là.');
    desk.proxy.signedIn = true;
    await desk.press('button', 'C’est fait, continuer');
    expect(desk.said).to.include('Jeanne Morvan n’est plus sur la liste.');
  });
});
