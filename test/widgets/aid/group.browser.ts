import { expect } from 'chai';
import { decodeText } from '../../../widgets/aid/group/decode.ts';
import { visit } from '../../../widgets/foundation/visit.ts';
import { nextEvent, plain } from '../driver.ts';
import { type AidDriver, openAid } from './estimate-driver.ts';
import { printedSheet } from '../printed-sheet.ts';

const agent = { layout: 'group', density: 'compact' };
const heads = 'Nom;Prénom;Date de naissance;Vit en France;Situation;Foyer;Parts;Revenu imposable;Aide cette année';
const people = `${heads}
Morvan;Jeanne;27/03/1952;oui;retraitée;seule;1;14 230;non
Danet;Bernard;30/09/1949;oui;retraité;seul;1;23 400;non`;

async function paste(aid: AidDriver, text: string): Promise<void> {
  const area = aid.root.querySelector('textarea');
  if (!area) throw new Error('nowhere to paste');
  area.value = text;
  await aid.press('button', 'Calculer');
}

async function openFile(aid: AidDriver, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const input = aid.root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file to choose');
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'liste.csv'));
  input.files = transfer.files;
  const decided = nextEvent(aid.element, 'sev-result');
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await decided;
  await aid.settled();
}

/** What a press would save: the text of the file, without saving it. */
async function saved(aid: AidDriver, button: string): Promise<{ name: string; text: string }> {
  const made: Blob[] = [];
  const original = URL.createObjectURL;
  let name = '';
  URL.createObjectURL = (blob: Blob) => {
    made.push(blob);
    return 'blob:held';
  };
  const hold = (event: Event): void => {
    const link = event.composedPath()[0];
    if (!(link instanceof HTMLAnchorElement)) return;
    name = link.download;
    event.preventDefault();
  };
  aid.root.addEventListener('click', hold, true);
  await aid.press('button', button);
  aid.root.removeEventListener('click', hold, true);
  URL.createObjectURL = original;
  const bytes = new Uint8Array(await (made[0] ?? new Blob()).arrayBuffer());
  return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

const figures = (aid: AidDriver): Record<string, string> =>
  Object.fromEntries([...aid.root.querySelectorAll('.figures > div')].map((one) => [plain(one.querySelector('dt')?.textContent), plain(one.querySelector('dd')?.textContent)]));

const labels = (aid: AidDriver): string[] => [...aid.root.querySelectorAll('.people .tag')].map((one) => plain(one.textContent));

describe('a group', () => {
  let aid: AidDriver;
  beforeEach(async () => {
    aid = await openAid({ attributes: agent, width: 1100 });
  });
  afterEach(() => aid.clear());

  it('pasted: the aid to ask for, who is aided, what is to be paid, and each label', async () => {
    await paste(aid, people);
    expect(aid.heading).to.equal('Aide à demander à l’ANCV : 212 €');
    expect(figures(aid)).to.deep.equal({ 'Personnes aidées': '1 sur 2', 'Prix de tous, au plus': '968 €', 'À payer par les participants': '756 €' });
    expect(labels(aid)).to.deep.equal(['Éligible à l’aide', 'Éligible au programme']);
    expect(aid.said).to.equal('Aide à demander : 212 €, pour 1 personne.');
    expect(aid.focused?.tagName).to.equal('H2');
  });

  it('the example can be tried, and the model is a list to fill in', async () => {
    const model = await saved(aid, 'Télécharger un modèle');
    expect(model.name).to.equal('modele-groupe.csv');
    expect(model.text).to.match(/^\uFEFFNom;Prénom;Date de naissance;/);
    await aid.press('button', 'Essayer avec un exemple');
    expect(aid.heading).to.equal('Aide à demander à l’ANCV : 1 060 €');
  });

  it('a file of an older spreadsheet is read with its accents', async () => {
    const latin = Uint8Array.from({ length: people.length }, (_, at) => people.charCodeAt(at));
    await openFile(aid, latin);
    expect(labels(aid)).to.deep.equal(['Éligible à l’aide', 'Éligible au programme']);
    expect(decodeText(new Uint8Array([0x9c, 0x80]))).to.equal('œ€');
  });

  it('a list without names of columns is kept, and says what it needs', async () => {
    await paste(aid, 'Morvan;27/03/1952');
    expect(aid.text).to.contain('La première ligne doit nommer les colonnes, dont « Date de naissance ».');
    expect(aid.root.querySelector('textarea')?.value).to.equal('Morvan;27/03/1952');
    expect(aid.focused?.className).to.contain('told');
  });

  it('a wrong cell is named with its line and column, and mended in place', async () => {
    await paste(aid, people.replace('14 230', 'beaucoup'));
    expect(labels(aid)).to.deep.equal(['À compléter', 'Éligible au programme']);
    await aid.press('button', 'Ligne 1, Jeanne Morvan. Revenu imposable : « beaucoup » ne se lit pas. Écrivez le montant en chiffres, par exemple 14 230.');
    expect(aid.focused?.id).to.equal('cell-1-income');
    await aid.write('Revenu imposable', '14230');
    expect(aid.heading).to.equal('Aide à demander à l’ANCV : 212 €');
    expect(aid.root.querySelector('.note.error')).to.equal(null);
    await aid.press('button', 'Changer la liste');
    expect(aid.root.querySelector('textarea')?.value).to.contain('Morvan;Jeanne;27/03/1952;oui;retraitée;seule;1;14230;non');
  });

  it('somebody written twice is pointed out and counted once; two people of one name are not', async () => {
    aid = await openAid({ attributes: agent });
    await paste(aid, `${people}\nJEANNE;morvan;27.3.1952;oui;retraitée;seule;1;14 230;non\nMorvan;Jeanne;28/03/1952;oui;retraitée;seule;1;14 230;non`);
    expect(aid.heading).to.equal('Aide à demander à l’ANCV : 424 €');
    expect(aid.text).to.contain('Une case à revoir').and.to.contain('C’est la même personne qu’à la ligne 1 : elle n’est comptée qu’une fois.');
  });

  it('incomes that look like a month’s are doubted, with their lines', async () => {
    aid = await openAid({ attributes: agent });
    await paste(aid, people.replace('14 230', '1 186').replace('23 400', '1 950'));
    expect(aid.text).to.contain('Lignes 1, 2 : ces revenus sont petits pour une année entière.');
  });

  it('each line unfolds its reasons with their articles, its papers, and its cells', async () => {
    await paste(aid, people);
    await aid.press('button', 'Détail de Bernard Danet');
    const detail = plain(aid.root.querySelector('.detail')?.textContent);
    expect(detail).to.contain('Revenu imposable de 23 400 € : il doit être inférieur à 17 066 €').and.to.contain('Conditions 2026, article').and.to.contain('Une pièce d’identité');
    expect(aid.find('button', 'Détail de Bernard Danet').getAttribute('aria-expanded')).to.equal('true');
  });

  it('another stay, another day, single rooms, and what the empty cells mean', async () => {
    await paste(aid, 'Nom;Date de naissance;Situation;Foyer;Parts;Revenu imposable\nA;27/03/1952;retraité;seul;1;14230');
    expect(labels(aid)).to.deep.equal(['À compléter']);
    expect(aid.text).to.contain('Il manque : vit en France, aide cette année.');
    await aid.press('checkbox', 'Tout le monde vit en France');
    await aid.press('checkbox', 'Personne n’a encore eu d’aide');
    expect(aid.heading).to.contain('212 €');
    await aid.pick('Durée et lieu', '5 jours, France');
    await aid.press('checkbox', 'Tout le monde prend une chambre seule');
    expect(figures(aid)).to.deep.include({ 'Prix de tous, au plus': '481 €', 'À payer par les participants': '305 €' });
    await aid.write('Départ le', '3/2/2027');
    expect(aid.text).to.contain('Les règles de 2027 ne sont pas encore publiées').and.to.contain('3 février 2027');
    await aid.write('Départ le', '3/2/2025');
    expect(aid.text).to.contain('Les conditions de l’année 2025 ne sont pas connues ici.');
    await aid.write('Départ le', 'demain');
    expect(aid.text).to.contain('Écrivez le jour du départ, par exemple 12/10/2026.');
  });

  it('the list comes back as a file, with what was decided and no formula', async () => {
    await paste(aid, people.replace('Morvan', '=HYPERLINK(1)'));
    const { name, text } = await saved(aid, 'Télécharger le résultat');
    expect(name).to.equal('aide-groupe.csv');
    expect(text).to.match(/^\uFEFFNom;Prénom;/).and.to.contain("'=HYPERLINK(1);Jeanne;27/03/1952").and.to.contain(';74;Éligible à l’aide;484;0;212;272;');
  });

  it('the list is nowhere but on the screen: no request, no storage, no event with a name', async () => {
    const asked = aid.proxy.asked.length;
    const loaded = performance.getEntriesByType('resource').length;
    const details: unknown[] = [];
    aid.element.addEventListener('sev-result', ({ detail }) => details.push(detail));
    await paste(aid, people);
    await aid.press('button', 'Détail de Jeanne Morvan');
    await aid.write('Parts', '2');
    expect(aid.proxy.asked.length).to.equal(asked);
    expect(performance.getEntriesByType('resource').length).to.equal(loaded);
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), visit.answers, document.cookie])).not.to.contain('Morvan');
    expect(JSON.stringify(details)).not.to.contain('Morvan');
    expect(aid.text).not.to.contain('undefined');
  });

  it('markup in a name stays text', async () => {
    await paste(aid, people.replace('Morvan', '<img src=x onerror=alert(1)>'));
    expect(aid.root.querySelector('img')).to.equal(null);
    expect(aid.text).to.contain('<img src=x onerror=alert(1)>');
  });

  it('on paper: the people and the sums, without the incomes of those who are aided', async () => {
    await paste(aid, people);
    const paper = plain((await printedSheet(aid, 'Imprimer le tableau')).body.innerText);
    expect(paper).to.contain('Aide à demander à l’ANCV : 212 €').and.to.contain('Jeanne Morvan');
    expect(paper).not.to.contain('14 230');
  });

  it('erasing is asked once, and leaves nothing', async () => {
    await paste(aid, people);
    await aid.press('help', 'Effacer la liste');
    await aid.press('button', 'Oui, effacer');
    expect(aid.heading).to.equal('Votre liste');
    expect(aid.root.querySelector('textarea')?.value).to.equal('');
    expect(aid.said).to.equal('La liste est effacée.');
  });

  it('of five hundred people are decided and drawn whole, and a change in one changes that one', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => `Nom${index};P;27/03/1952;oui;retraité;seul;1;${14_000 + 10 * index};non`);
    await paste(aid, [heads, ...lines].join('\n'));
    expect(labels(aid)).to.have.length(500);
    await aid.press('button', 'Détail de P Nom0');
    const before = labels(aid);
    await aid.write('Revenu imposable', '90000');
    expect(labels(aid)).to.deep.equal(['Éligible au programme', ...before.slice(1)]);
    expect(before[0]).to.equal('Éligible à l’aide');
  });
});
