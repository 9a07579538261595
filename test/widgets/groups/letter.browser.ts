import { expect } from 'chai';
import { plain } from '../driver.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

describe('the message to the service SEV WEB', () => {
  let desk: DeskDriver;
  afterEach(() => desk.clear());

  const openLetter = async (): Promise<void> => {
    desk = await openDesk();
    await desk.press('button', 'Consulter : Les Pins Parasols');
    await desk.press('button', 'Préparer le message');
  };
  const letter = (): string => plain(desk.root.querySelector<HTMLElement>('.letter')?.innerText);
  const body = (): string => decodeURIComponent(desk.find('link', 'Ouvrir dans ma messagerie').getAttribute('href') ?? '');

  it('is ready with the structure, the convention and the stay, its gaps marked', async () => {
    await openLetter();
    expect(desk.heading).to.equal('La liste est fermée depuis le 4 septembre.');
    expect(letter()).to.include('À service-sev-web@ancv.fr Objet Convention ANCV2931, Carqueiranne, 21 septembre 2026 : un désistement');
    expect(letter()).to.include('Nous vous signalons un désistement sur la liste de notre groupe à Carqueiranne (Les Pins Parasols), du 21 au 28 septembre 2026.');
    expect([...desk.root.querySelectorAll('.letter mark')].map((mark) => plain(mark.textContent))).to.deep.equal(['personne à choisir', 'votre nom à compléter']);
    expect(desk.text).to.include('Il reste 2 points à compléter, marqués dans le texte.');
  });

  it('names who leaves and who comes, as the service asks', async () => {
    await openLetter();
    await desk.press('checkbox', 'Yves Le Goff');
    await desk.press('button', 'Ajouter une personne');
    expect(letter()).to.include('Part à sa place : civilité à compléter nom à compléter, né ou née le date de naissance à compléter');
    await desk.choose('Civilité', 'Madame');
    for (const [field, text] of [['Prénom', 'Odile'], ['Nom de naissance', 'Kermarrec'], ['Date de naissance', '8 novembre 1951'], ['Lieu de naissance', 'Morlaix'], ['Adresse complète', '12 rue des Ajoncs, 29590 Trévignac-sur-Aulne']] as const) await desk.type(field, text);
    await desk.choose('Type d’éligibilité', 'Éligible à l’aide');
    await desk.type('Votre nom', 'Maëlle Corre');
    expect(letter()).to.include('Ne part plus : Monsieur Yves Le Goff, né le 27 mars 1950 à Quimper.');
    expect(letter()).to.include('Part à sa place : Madame Odile Kermarrec, née le 8 novembre 1951 à Morlaix, 12 rue des Ajoncs, 29590 Trévignac-sur-Aulne, téléphone à compléter. Éligible à l’aide, revenu fiscal de référence à compléter.');
    expect(letter()).to.include('21 septembre 2026 : un remplacement').and.to.include('Maëlle Corre, CCAS de Trévignac-sur-Aulne, convention ANCV2931');
    expect(desk.text).to.include('Il reste 2 points à compléter');
    expect(body()).to.match(/^mailto:service-sev-web@ancv\.fr\?subject=Convention ANCV2931/).and.to.include('[téléphone à compléter]');
  });

  it('is kept while the agent looks at the list, and the browser asks before the page is left until it has gone', async () => {
    const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await openLetter();
    expect(asks()).to.equal(false);
    await desk.press('checkbox', 'Yves Le Goff');
    await desk.press('button', 'Ajouter une personne');
    await desk.type('Adresse complète', '12 rue des Ajoncs, 29590 Trévignac-sur-Aulne');
    expect(asks()).to.equal(true);
    await desk.press('button', 'Les Pins Parasols, 21 au 28 septembre');
    await desk.press('button', 'Préparer le message');
    expect(letter()).to.include('Ne part plus : Monsieur Yves Le Goff').and.to.include('12 rue des Ajoncs, 29590 Trévignac-sur-Aulne');
    // Chosen for the person to copy, it has not gone yet.
    for (const copied of [false, true]) {
      navigator.clipboard.writeText = () => (copied ? Promise.resolve() : Promise.reject(new Error('not here')));
      await desk.press('button', 'Copier le texte');
      expect(desk.said).to.match(copied ? /^Le texte est copié/ : /^Le texte est choisi/);
      expect(asks()).to.equal(!copied);
    }
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
    await desk.type('Votre nom', 'Maëlle Corre');
    desk.clear();
    expect(asks()).to.equal(false);
  });

  it('is sent by nobody here', async () => {
    await openLetter();
    await desk.press('checkbox', 'Jeanne Morvan');
    expect(desk.proxy.asked.every(({ method }) => method === 'GET')).to.equal(true);
    expect(desk.text).to.include('Nous n’envoyons rien.');
  });

  it('is copied, or chosen for the person to copy where the page may not', async () => {
    await openLetter();
    await desk.press('button', 'Copier le texte');
    expect(desk.said).to.match(/^Le texte est (copié|choisi)/);
  });

  it('speaks of the past once the stay is over', async () => {
    desk = await openDesk();
    await desk.press('button', 'Valider : Les Ajoncs');
    await desk.press('button', 'Préparer le message au service SEV WEB');
    await desk.press('checkbox', 'Odile Kermarrec');
    expect(desk.text).to.include('Qui n’est pas parti ?');
    expect(letter()).to.include('N’est pas au séjour : Madame Odile Kermarrec');
  });
});
