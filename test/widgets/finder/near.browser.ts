import { expect } from 'chai';
import { plain } from '../driver.ts';
import { openFinder, type FinderDriver } from './finder-driver.ts';

const near = 'Près de quelle commune ?';

describe('the search around a commune', () => {
  let finder: FinderDriver;
  afterEach(() => finder.clear());

  const ask = async (text: string): Promise<void> => {
    await finder.type(near, text);
    await finder.press('button', 'Chercher autour');
  };

  it('takes the one commune of a postal code, shows the nearest stays first, and says how far each is', async () => {
    finder = await openFinder();
    await ask('85 500');
    expect(finder.stays).to.deep.equal(['Les Embruns', 'Les Embruns', 'Les Embruns']);
    expect(finder.card(0)).to.contain('Saint-Hilaire-de-Riez, Vendée · à environ 73 km');
    expect(finder.heading).to.equal('3 séjours');
    expect(finder.said).to.equal('3 séjours');
    expect(finder.text).to.contain('Distances à vol d’oiseau depuis le centre de la commune : Les Herbiers, Vendée. © IGN');
    expect(new URLSearchParams(location.hash.slice(1)).get('sev.near')).to.equal('85109');
    expect(plain(finder.focused?.closest('label')?.textContent)).to.contain('À quelle distance ?');
  });

  it('counts what each distance would show, then shows as many', async () => {
    finder = await openFinder();
    await ask('Les Herbiers');
    expect(finder.options('À quelle distance')).to.deep.equal(['Peu importe', 'à moins de 25 km (0)', 'à moins de 50 km (0)', 'à moins de 100 km (3)', 'à moins de 200 km (3)']);
    await finder.pick('À quelle distance', 'Peu importe');
    expect(finder.heading).to.equal('29 séjours');
    expect(new Set(finder.stays.slice(0, 5))).to.deep.equal(new Set(['Les Embruns', 'Domaine de la Garance']));
    await finder.pick('Trier par', 'date');
    expect(finder.card(0)).to.contain('Le Clos des Tilleuls').and.to.contain('à environ');
  });

  it('keeps to no distance where nothing is near enough, since nobody chose one', async () => {
    finder = await openFinder({ fragment: '#sev.setting=mountain' });
    await ask('Les Herbiers');
    expect(finder.heading).to.equal('10 séjours');
    expect(finder.card(0)).to.contain('à environ');
    expect(finder.options('À quelle distance').slice(-1)).to.deep.equal(['à moins de 200 km (0)']);
    expect(location.hash).to.contain('sev.near=85109').and.not.to.contain('sev.radius');
  });

  it('always asks back a postal code of several communes', async () => {
    finder = await openFinder();
    await ask('17220');
    expect(finder.said).to.equal('2 communes portent ce nom ou ce code. Choisissez la vôtre.');
    expect(plain(finder.focused?.textContent)).to.equal('Sainte-Soulle');
    expect(location.hash).to.equal('');
    await finder.press('button', 'La Jarrie');
    expect(location.hash).to.contain('sev.near=17194');
  });

  it('asks back a name of several communes with their departments, and takes at once the only one of its very name', async () => {
    finder = await openFinder();
    await ask('saint denis');
    expect(finder.names('button')).to.include('Saint-Denis, Seine-Saint-Denis').and.to.include('Saint-Denis, Aude (11310)');
    await ask('paris');
    expect(location.hash).to.contain('sev.near=75056');
  });

  it('says what to type where nothing was, or nothing is found, and keeps what was typed', async () => {
    finder = await openFinder();
    await finder.press('button', 'Chercher autour');
    expect(finder.text).to.contain('Écrivez le nom d’une commune ou son code postal, par exemple La Rochelle ou 17000.');
    await ask('Zzz');
    expect(finder.text).to.contain('Nous ne trouvons pas cette commune.');
    const field = finder.find('field', near);
    expect(finder.focused).to.equal(field);
    expect([field.getAttribute('aria-invalid'), field instanceof HTMLInputElement && field.value]).to.deep.equal(['true', 'Zzz']);
    finder.proxy.up = false;
    await ask('Paris');
    expect(finder.text).to.contain('La liste des communes ne répond pas. Essayez encore, ou choisissez une région.');
  });

  it('says on what distances are based where the centre is not known exactly', async () => {
    finder = await openFinder({ fragment: '#sev.near=93066&sev.radius=200&sev.sort=distance' });
    expect(finder.text).to.contain('Les distances partent du milieu de nos lieux de vacances du département (Seine-Saint-Denis). Elles sont approximatives.');
    expect(finder.stays[0]).to.equal('La Maison des Remparts');
    finder.clear();
    finder = await openFinder({ fragment: '#sev.near=75056' });
    expect(finder.text).to.contain('Les distances partent de nos lieux de vacances dans cette commune : Paris.');
  });

  it('counts no distance from a commune that nobody can place, or that there is no longer', async () => {
    finder = await openFinder({ fragment: '#sev.near=12145&sev.radius=50&sev.sort=distance' });
    expect(finder.text).to.contain('Nous ne savons pas où se trouve cette commune en ce moment : Millau, Aveyron.');
    expect(finder.heading).to.equal('29 séjours');
    expect(finder.options('Trier par')).to.deep.equal(['date de départ', 'prix']);
    finder.clear();
    finder = await openFinder({ fragment: '#sev.near=99999' });
    expect(finder.text).to.contain('Cette commune n’existe plus.');
    await finder.press('button', 'Ne plus chercher autour');
    expect(location.hash).to.equal('');
    expect(finder.find('field', near)).to.be.instanceOf(HTMLInputElement);
  });

  it('reads nothing into a distance without a commune, as an old link may have it', async () => {
    finder = await openFinder({ fragment: '#sev.radius=25&sev.sort=distance' });
    expect(finder.heading).to.equal('29 séjours');
    expect(finder.proxy.asked.some((one) => one.includes('distance') || one.includes('radius'))).to.equal(false);
  });

  it('offers to look farther where nothing is near enough', async () => {
    finder = await openFinder({ fragment: '#sev.near=85109&sev.radius=25' });
    expect(finder.heading).to.equal('Aucun séjour pour ces choix.');
    expect(finder.text).to.contain('Les Herbiers, Vendée à moins de 25 km');
    await finder.press('button', 'Chercher à moins de 100 km');
    expect(finder.heading).to.equal('3 séjours');
  });
});
