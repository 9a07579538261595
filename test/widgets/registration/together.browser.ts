import { expect } from 'chai';
import { PortalStandIn } from './portal-stand-in.ts';
import { address, fillJeanne, jeanneRequest, newPerson, openRegistration, type RegistrationDriver } from './registration-driver.ts';

const withTie = 'Vient avec une autre personne';
const atHome = 'La personne aidée, qui reste chez elle';

async function begin(desk: RegistrationDriver, given: string, born: string): Promise<void> {
  await newPerson(desk, { 'Nom de naissance': 'Morvan', 'Prénom': given, 'Date de naissance': born, 'Commune de naissance': 'Quimper' });
  await desk.choose('Monsieur');
  await desk.writeAll(address);
  await desk.choose('Notice d’information remise');
}

async function tie(desk: RegistrationDriver, kind: string, to: string): Promise<void> {
  await desk.press('button', 'Ajouter un lien');
  await desk.pick('Cette personne est', kind, withTie);
  await desk.pick('Qui', to, withTie);
}

describe('people together', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  it('a spouse is registered after the senior, at the same address, on the same tax notice', async () => {
    desk = await openRegistration();
    await fillJeanne(desk);
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    await desk.press('button', 'Inscrire le conjoint');
    expect(desk.labelled('Numéro et rue').value).to.equal('4 rue du Four');
    expect(desk.text).to.contain('Le foyer fiscal est celui de Jeanne Morvan');
    await desk.writeAll({ 'Nom de naissance': 'Morvan', 'Prénom': 'Yves', 'Date de naissance': '02/01/1968', 'Commune de naissance': 'Brest' });
    await desk.choose('Monsieur');
    await desk.pick('Situation', 'Au travail');
    await desk.pick('Aide ANCV', 'Non');
    await desk.choose('Notice d’information remise');
    expect(desk.labels).not.to.include('Revenu imposable, par an');
    expect(desk.decision).to.equal('Éligible à l’aide par conjoint');
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    const [, sent] = desk.portal.sent;
    expect(sent?.household).to.equal(null);
    expect(sent?.ties).to.deep.equal([{ kind: 'spouse', to: desk.portal.group.participants[0]?.id }]);
  });

  it('what lacks on somebody else’s form is asked there, and what was typed comes back', async () => {
    const portal = new PortalStandIn();
    portal.register({ ...jeanneRequest, household: null, aidThisYear: 'sev' });
    desk = await openRegistration({ portal });
    await begin(desk, 'Yves', '02/01/1950');
    await tie(desk, 'marié', 'Jeanne');
    await desk.choose('Oui', 'Vit en France');
    await desk.pick('Situation', 'À la retraite');
    await desk.pick('Aide ANCV', 'Non');
    expect(desk.text).to.contain('Il manque sur la fiche de Jeanne Morvan : revenu imposable');
    await desk.press('button', 'Compléter la fiche de Jeanne Morvan');
    expect(desk.heading).to.equal('Jeanne Morvan');
    // What waits behind her form would be lost by leaving.
    expect(desk.element.hasAttribute('unsaved')).to.equal(true);
    expect(desk.text).to.contain('Il manque ici : revenu imposable');
    await desk.write('Revenu imposable', '20 000');
    await desk.pick('Parts', '2');
    await desk.choose('En couple');
    await desk.answered(() => desk.press('button', 'Enregistrer'));
    expect(desk.heading).to.equal('Yves Morvan');
    expect(desk.decision).to.equal('Éligible à l’aide');
    expect(desk.button).to.equal('Inscrire avec l’aide');
  });

  it('a carer’s aid rests on whoever stays home, described with their own consent', async () => {
    desk = await openRegistration();
    await begin(desk, 'Paul', '15/01/1978');
    await tie(desk, 'proche aidant', 'Une personne qui reste');
    await desk.choose('Oui', 'Vit en France');
    await desk.writeAll({ 'Nom de naissance': 'Morvan', 'Prénom': 'Odette', 'Date de naissance': '19/11/1941' }, atHome);
    await desk.pick('Handicap', 'Perte d’autonomie', atHome);
    await desk.pick('GIR', 'GIR 4', atHome);
    expect(desk.beside).to.contain('Il manque : aide cette année.');
    await desk.pick('Aide ANCV', 'Non');
    expect(desk.beside).not.to.contain('Il manque :');
    expect(desk.decision).to.equal('Éligible à l’aide en tant qu’aidant');
    expect(desk.labels).not.to.include('Revenu imposable, par an');
    await desk.press('button', 'Inscrire avec l’aide');
    expect(desk.mistakes.join()).to.contain('Sans accord exprès');
    await desk.choose('Accord exprès de la personne aidée');
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    const [sent] = desk.portal.sent;
    expect(sent?.caredPerson).to.deep.include({ birthName: 'Morvan', givenName: 'Odette', birthDate: '1941-11-19', gir: 4 });
    expect(sent?.caredPerson?.consents?.healthData).to.be.a('string');
    expect([sent?.gir, sent?.consents.healthData]).to.deep.equal([undefined, null]);
    expect(sent?.ties).to.deep.equal([{ kind: 'family-carer', to: 'cared' }]);
    // Whoever helps is not helped, and the programme takes the spouse of a senior alone.
    expect(desk.text).to.contain('Inscrire une autre personne').and.not.to.contain('Inscrire l’aidant').and.not.to.contain('Inscrire le conjoint');
  });

  it('a health fact asks for express consent, and only then', async () => {
    desk = await openRegistration();
    await begin(desk, 'Yves', '02/01/1969');
    expect(desk.text).not.to.contain('Accord exprès');
    await desk.choose('Oui', 'Vit en France');
    await desk.pick('Situation', 'Sans emploi');
    await desk.pick('Handicap', 'Affection de longue durée');
    await desk.pick('Aide ANCV', 'Non');
    await desk.write('Revenu imposable', '12 000');
    await desk.press('button', 'Inscrire avec l’aide');
    expect(desk.mistakes).to.deep.equal(['Sans accord exprès, la donnée de santé ne peut pas être gardée : demandez-le, puis cochez.']);
    await desk.choose('Accord exprès pour la donnée de santé');
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.portal.sent[0]).to.deep.include({ longTermIllness: true, disabled: null, gir: null });
    expect(desk.portal.sent[0]?.consents.healthData).to.be.a('string');
  });

  it('who cannot go alone is told how, and nothing is sent until a senior of the list is named', async () => {
    const portal = new PortalStandIn();
    portal.register(jeanneRequest);
    desk = await openRegistration({ portal });
    await begin(desk, 'Paul', '15/01/1978');
    expect(desk.decision).to.equal('Ne peut pas partir avec le programme');
    expect(desk.beside).to.contain('dites-le dans « Vient avec une autre personne »');
    await tie(desk, 'sur l’avis', 'Jeanne');
    expect(desk.decision).not.to.equal('Ne peut pas partir avec le programme');
  });

  it('the RFR stands apart, confidential on request, and never decides', async () => {
    desk = await openRegistration();
    await fillJeanne(desk);
    await desk.write('RFR', '99 000');
    await desk.choose('Confidentiel');
    expect(desk.decision).to.equal('Éligible à l’aide');
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.portal.sent[0]).to.deep.include({ referenceTaxIncomeEuros: 99_000, referenceTaxIncomeConfidential: true });
  });

  it('papers are those of the decision, ticked as seen', async () => {
    desk = await openRegistration();
    await fillJeanne(desk);
    expect(desk.beside).to.contain('Il manque ces papiers');
    await desk.choose('Une pièce d’identité');
    await desk.choose('Dernier avis d’impôt');
    await desk.choose('Une preuve de retraite');
    expect(desk.beside).not.to.contain('Il manque');
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.portal.sent[0]?.documentsSeen).to.deep.equal(['identity', 'retirement', 'tax-notice']);
  });
});
