import { expect } from 'chai';
import type { Answers } from '../../../widgets/foundation/visit.ts';
import { nextEvent } from '../driver.ts';
import { ScreenReader } from '../screen-reader.ts';
import { type AidDriver, openAid, retiredAlone, retiredCouple } from './estimate-driver.ts';

describe('heard', () => {
  let aid: AidDriver;
  let reader: ScreenReader;
  const open = async (answers: Answers = {}, attributes: Record<string, string> = {}): Promise<void> => {
    aid = await openAid({ answers, attributes });
    reader = await ScreenReader.inside(aid.root);
  };
  /** What is said of a change once it has settled. */
  const heardOnce = async (change: () => Promise<void>): Promise<string[]> => {
    const answered = nextEvent(aid.element, 'sev-result');
    await change();
    await answered;
    await aid.settled();
    return reader.heard();
  };
  afterEach(async () => {
    await reader.stop();
    aid.clear();
  });

  it('an income typed figure by figure is answered once, by what remains to pay', async () => {
    await open(retiredCouple);
    const region = reader.regions;
    expect(await heardOnce(async () => {
      for (const income of ['3', '33', '330', '3300', '33000']) await aid.write('Revenu imposable, à deux', income);
    })).to.deep.equal(['polite: Il vous reste 968 € à payer, pour vous deux.']);
    expect([region.length, reader.regions]).to.deep.equal([1, region]);
  });

  it('another choice is answered once, and a stay that is chosen keeps the focus', async () => {
    await open(retiredCouple);
    expect(await heardOnce(() => aid.press('button', 'vous preniez deux chambres seules ?'))).to.deep.equal(['polite: Il vous reste 732 € à payer, pour vous deux.']);
    expect(await heardOnce(() => aid.press('button', 'Choisir ce séjour, 5 jours'))).to.deep.equal(['paragraph', 'polite: Il vous reste 610 € à payer, pour vous deux.']);
    expect(await reader.readsOn(1)).to.deep.equal(['Choisi']);
  });

  it('an amount that cannot be read is said in the words of its field', async () => {
    await open(retiredAlone);
    await aid.write('Votre revenu imposable', 'beaucoup');
    expect(await reader.heard()).to.deep.equal(['polite: Écrivez le montant en chiffres, par exemple 14 230.']);
  });

  it('nothing is said on load, and that the answers are erased is', async () => {
    await open(retiredAlone);
    expect(await reader.heard()).to.deep.equal([]);
    await aid.press('help', 'Effacer mes réponses');
    await aid.press('button', 'Oui, effacer');
    expect(await reader.heard()).to.deep.equal(['polite: Vos réponses sont effacées.', 'radio, Moi, not checked, position 1, set size 4']);
  });

  it('a group’s list: the heading of its answer, what to ask for, and a change of one cell once', async () => {
    await open({}, { layout: 'group' });
    const region = reader.regions;
    await aid.press('button', 'Essayer avec un exemple');
    expect(await reader.heard()).to.deep.equal(['polite: Aide à demander : 1 060 €, pour 5 personnes.', 'heading, Aide à demander à l’ANCV : 1 060 €, level 2']);
    await aid.press('button', 'Détail de Jeanne');
    expect(await heardOnce(() => aid.write('Revenu imposable', '90000'))).to.deep.equal(['polite: Aide à demander : 848 €, pour 4 personnes.']);
    expect([region.length, reader.regions]).to.deep.equal([1, region]);
    await aid.press('button', 'Changer la liste');
    expect(await reader.heard()).to.deep.equal(['heading, Votre liste, level 2']);
  });
});
