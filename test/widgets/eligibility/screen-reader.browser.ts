import { expect } from 'chai';
import { ScreenReader } from '../screen-reader.ts';
import { clearPage, type Interview, openInterview } from './interview-driver.ts';

describe('heard', () => {
  let interview: Interview;
  let reader: ScreenReader;
  const open = async (attributes: Record<string, string> = {}): Promise<void> => {
    interview = await openInterview({ attributes });
    reader = await ScreenReader.inside(interview.root);
  };
  afterEach(async () => {
    await reader.stop();
    clearPage(interview);
  });

  it('each new screen is said by its heading, from the first question to the result, and the way back', async () => {
    await open();
    const said: string[][] = [];
    const region = reader.regions;
    for (const step of [
      () => interview.press('button', 'Commencer'),
      () => interview.choose('Pour moi'),
      () => interview.born('27', '3', '1952'),
      () => interview.choose('Oui'),
      () => interview.choose('À la retraite'),
      () => interview.choose('Non'),
      () => interview.press('button', 'Retour'),
      () => interview.goOn(),
      () => interview.earns('14 230'),
      () => interview.press('button', 'Modifier Vous vivez en France'),
      () => interview.choose('Oui'),
      () => interview.seeResult(),
    ]) {
      await step();
      said.push(await reader.heard());
      expect([region.length, reader.regions]).to.deep.equal([1, region]);
    }
    const [birth, france, retired, aided, income, answers] = ['Quelle est votre date de naissance ?', 'Vivez-vous en France ?', 'Êtes-vous à la retraite ?', 'Avez-vous déjà eu une aide vacances de l’ANCV cette année ?', 'Quel est votre revenu imposable ?', 'Vos réponses'];
    expect(said).to.deep.equal(['Pour qui est ce séjour ?', birth, france, retired, aided, income, aided, income, answers, france, answers, 'Vous pouvez partir, et l’aide est de 176 € ou 212 €.']
      .map((heading) => [`heading, ${heading}, level 2`]));
  });

  it('a question is read on from its heading: each answer, none chosen in advance, with its place among the others', async () => {
    await open();
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    await reader.heard();
    expect((await reader.readsOn(6)).filter((phrase) => phrase.startsWith('radio'))).to.deep.equal(['radio, Oui, not checked, position 1, set size 2', 'radio, Non, not checked, position 2, set size 2']);
  });

  it('mistakes take the focus, and are read on; each leads to its field, which says the same', async () => {
    await open();
    await interview.begin('Pour moi');
    await reader.heard();
    await interview.born('31', 'juin', '52');
    expect(await reader.heard()).to.deep.equal(['alert']);
    const read = await reader.readsOn(10);
    const [day, year] = ['Le mois de juin a 30 jours. Écrivez un jour de 1 à 30.', 'Écrivez l’année avec quatre chiffres, par exemple 1952.'];
    expect(read.filter((phrase) => /^(Deux|button)/.test(phrase))).to.deep.equal(['Deux points à revoir', `button, ${day}`, `button, ${year}`]);
    await interview.press('button', year);
    expect(await reader.heard()).to.deep.equal([`textbox, Année, 52, ${day} ${year}, invalid`]);
    await interview.goOn();
    expect(await reader.heard()).to.deep.equal(['alert']);
    await interview.goOn();
    expect(await reader.heard()).to.deep.equal(['alert']);
  });

  it('an amount is read back in one sentence, once its field is left', async () => {
    await open();
    await interview.answerAsRetired();
    await interview.press('button', 'Modifier Revenu imposable');
    await reader.heard();
    for (const typed of ['1', '11', '1 186']) await interview.type('Revenu imposable, par an', typed);
    expect(await reader.heard()).to.deep.equal([]);
    await interview.leave('Revenu imposable, par an');
    expect(await reader.heard()).to.deep.equal([
      'polite: Nous lisons 1 186 € par an, soit environ 99 € par mois. C’est peu pour une année entière. Est-ce bien le montant de l’année, et non celui du mois ?',
    ]);
  });

  it('that the answers are erased is announced, and the focus goes to the first heading', async () => {
    await open();
    await interview.answerAsRetired();
    await interview.press('help', 'Effacer mes réponses');
    await reader.heard();
    await interview.press('button', 'Oui, effacer');
    expect(await reader.heard()).to.deep.equal(['polite: Vos réponses sont effacées.', 'heading, Ai-je droit à Seniors en Vacances ?, level 2']);
  });

  it('on one page for agents, the answer is announced as it changes, and the focus stays where one types', async () => {
    await open({ layout: 'page' });
    await interview.press('radio', 'Pour moi');
    for (const [field, text] of [['Jour', '27'], ['Mois', '3'], ['Année', '1952']] as const) await interview.type(field, text);
    await interview.leave('Année');
    for (const id of ['me-livesInFrance', 'me-activity', 'me-aidThisYear']) {
      interview.root.getElementById(id)?.click();
      await interview.settled();
    }
    expect(await reader.heard()).to.deep.equal([]);
    await interview.type('Revenu imposable', '14 230');
    await interview.leave('Revenu imposable');
    expect(await reader.heard()).to.deep.equal(['polite: Vous pouvez partir, et l’aide est de 176 € ou 212 €.']);
  });
});
