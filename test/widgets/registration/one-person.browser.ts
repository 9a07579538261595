import { expect } from 'chai';
import { nextEvent } from '../driver.ts';
import { PortalStandIn } from './portal-stand-in.ts';
import { address, fillJeanne, jeanne, jeanneRequest, newPerson, openRegistration, type RegistrationDriver, retiredAlone } from './registration-driver.ts';

describe('one person', () => {
  let desk: RegistrationDriver;
  beforeEach(async () => { desk = await openRegistration(); });
  afterEach(() => desk.clear());

  it('the search begins a new form with what was typed, when nobody is found', async () => {
    await newPerson(desk, jeanne);
    expect(desk.heading).to.equal('Jeanne Morvan');
    expect(desk.labelled('Commune de naissance').value).to.equal('Quimper');
    expect(desk.said).to.contain('voici une fiche neuve');
  });

  it('only the facts that still matter are asked, and an answer never takes away a field above it', async () => {
    await newPerson(desk, jeanne);
    expect(desk.labels).to.include('Revenu imposable, par an').and.not.include('Handicap, longue maladie ou perte d’autonomie');
    await desk.choose('Oui', 'Vit en France');
    await desk.pick('Situation', 'À la retraite');
    await desk.pick('Aide ANCV', 'Non');
    expect(desk.labels).to.include('Parts fiscales');
    await desk.write('Revenu imposable', '14 230');
    expect(desk.labels).not.to.include('Parts fiscales');
    expect(desk.labels).to.include('Aide ANCV cette année');
  });

  it('the label, the sums and the credit stand beside the form before anything is saved', async () => {
    await newPerson(desk, jeanne);
    await retiredAlone(desk);
    // A day stays on the line of its month, and the year of the stay is said once.
    expect(['.bartop .soft', 'h2 + .hint'].map((one) => desk.root.querySelector(one)?.textContent).join(' ')).to.match(/, du 12\u00a0octobre au 16\u00a0octobre 2026 .*, le 25\u00a0septembre 2026 au soir\.$/s);
    expect(desk.decision).to.equal('Éligible à l’aide');
    expect(desk.beside).to.contain('228 €').and.to.contain('5 088 € − 176 € = 4 912 €').and.to.contain('article 2.3.1');
    const [used, taken] = [...desk.root.querySelectorAll<HTMLElement>('.credit .bar i')].map(({ offsetWidth, parentElement }) => offsetWidth / (parentElement?.clientWidth ?? 1));
    expect(used).to.be.closeTo(6_912 / 12_000, .02);
    expect(taken).to.be.closeTo(176 / 12_000, .02);
    expect(desk.button).to.equal('Inscrire avec l’aide');
    expect(desk.portal.sent).to.deep.equal([]);
  });

  it('is registered with what still matters and nothing more, and the next one is a key away', async () => {
    await fillJeanne(desk);
    const told = nextEvent(desk.element, 'sev-registered');
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.heading).to.equal('Jeanne Morvan : inscription faite');
    expect(desk.text).to.contain('Aide accordée : 176 €').and.to.contain('19 personnes sur 30 places');
    expect(desk.focused?.textContent).to.equal('Inscrire une autre personne');
    expect(desk.said).to.equal('Jeanne Morvan : inscription faite. Aide accordée : 176 €.');
    expect(JSON.stringify((await told).detail)).not.to.contain('Morvan');
    const [sent] = desk.portal.sent;
    expect(sent?.household).to.deep.equal({ kind: null, shares: null, taxableIncomeEuros: 14_230 });
    expect([sent?.disabled, sent?.gir, sent?.consents.healthData]).to.deep.equal([undefined, undefined, null]);
    expect(sent?.consents.notice).to.be.a('string');
  });

  it('what is missing is listed word for word, and each entry leads to its field', async () => {
    await newPerson(desk, { 'Nom de naissance': 'Morvan' });
    await desk.press('button', 'Inscrire');
    expect(desk.mistakes).to.include('Choisissez madame ou monsieur.').and.to.include('Écrivez la date de naissance, par exemple 27/03/1952.');
    expect(desk.focused?.className).to.contain('told');
    await desk.press('button', 'Écrivez le prénom');
    expect(desk.focused).to.equal(desk.labelled('Prénom'));
    expect(desk.portal.sent).to.deep.equal([]);
  });

  it('what cannot be read is said with what was typed', async () => {
    await fillJeanne(desk);
    await desk.write('Revenu imposable', '14 mille');
    await desk.press('button', 'Inscrire');
    expect(desk.mistakes.join(' ')).to.include('« 14 mille » ne se lit pas.');
    await desk.write('Date de naissance', '31/02/1950');
    await desk.write('Code postal', '1000');
    await desk.press('button', 'Inscrire');
    expect(desk.mistakes).to.include('« 31/02/1950 » n’existe pas dans le calendrier. Écrivez la date de naissance, par exemple 27/03/1952.')
      .and.to.include('« 1000 » n’a pas cinq chiffres. Écrivez le code postal entier, par exemple 01000 ou 29000.');
    expect(desk.portal.sent).to.deep.equal([]);
  });

  it('a place that the proxy points at is said on its field', async () => {
    await fillJeanne(desk);
    desk.portal.refuses = { status: 422, code: 'invalid-request', detail: 'Un point au moins est à revoir.', errors: [{ pointer: '/address/postcode', code: 'invalid', detail: 'Ce code postal n’existe pas.' }] };
    await desk.refused(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.mistakes).to.deep.equal(['Ce code postal n’existe pas.']);
    expect(desk.labelled('Code postal').getAttribute('aria-invalid')).to.equal('true');
  });

  it('a refusal says what to do, and keeps what is typed', async () => {
    await fillJeanne(desk);
    desk.portal.refuses = { status: 409, code: 'group-full', detail: 'Toutes les places du groupe sont prises.' };
    await desk.refused(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.text).to.contain('Toutes les places du groupe sont prises.').and.to.contain('Demandez des places');
    expect(desk.labelled('Commune de naissance').value).to.equal('Quimper');
  });

  it('without an answer, trying again sends the same person under the same key', async () => {
    await fillJeanne(desk);
    desk.portal.up = false;
    await desk.refused(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.text).to.contain('Notre service ne répond pas');
    desk.portal.up = true;
    await desk.answered(() => desk.press('button', 'Essayer encore'));
    const keys = desk.portal.asked.filter(({ path, method }) => method === 'POST' && path.endsWith('/participants')).map(({ key }) => key);
    expect(new Set(keys).size).to.equal(1);
    expect(desk.heading).to.contain('inscription faite');
  });

  it('after a session has ended, what is typed is still there', async () => {
    await fillJeanne(desk);
    desk.portal.signedIn = false;
    await desk.refused(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.text).to.contain('Vous étiez parti un moment').and.to.contain('votre saisie est là');
    desk.portal.signedIn = true;
    await desk.answered(() => desk.press('button', 'C’est fait, continuer'));
    expect(desk.heading).to.equal('Jeanne Morvan : inscription faite');
  });

  it('leaving unsaved words is asked once', async () => {
    await newPerson(desk, jeanne);
    expect(desk.element.hasAttribute('unsaved')).to.equal(true);
    await desk.press('button', 'Chercher une autre personne');
    expect(desk.text).to.contain('Quitter sans enregistrer');
    await desk.press('button', 'Non, continuer');
    expect(desk.heading).to.equal('Jeanne Morvan');
    await desk.press('button', 'Chercher une autre personne');
    await desk.press('button', 'Oui, quitter');
    expect(desk.heading).to.equal('Qui inscrivez-vous ?');
    expect(desk.element.hasAttribute('unsaved')).to.equal(false);
  });

  it('nothing personal is kept in storage, in an address or in an event', async () => {
    const details: unknown[] = [];
    for (const name of ['sev-step', 'sev-registered', 'sev-error'] as const) desk.element.addEventListener(name, ({ detail }) => details.push(detail));
    await fillJeanne(desk);
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, location.href, details, desk.portal.asked.map(({ path }) => path)])).not.to.match(/morvan/i);
  });

  it('markup in a name stays text', async () => {
    await newPerson(desk, { ...jeanne, 'Nom de naissance': '<img src=x onerror=alert(1)>' });
    expect(desk.root.querySelector('img')).to.equal(null);
    expect(desk.heading).to.contain('<img');
  });
});

describe('a person known already', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  it('is taken again: only this year’s answers are left to give', async () => {
    const portal = new PortalStandIn();
    portal.known = [{ ...jeanneRequest, lastRegisteredAt: '2025-05-06T10:00:00+02:00', groupId: portal.group.id, participantId: 'x' }];
    desk = await openRegistration({ portal });
    await newPerson(desk, { 'Nom de naissance': 'morvan' });
    expect(desk.heading).to.equal('Une personne déjà inscrite par vous');
    await desk.press('button', 'Reprendre la fiche de Jeanne Morvan');
    expect(desk.labelled('Numéro et rue').value).to.equal('4 rue du Four');
    expect(desk.labelled('Revenu imposable').value).to.equal('');
    expect((desk.labelled('Notice d’information remise') as HTMLInputElement).checked).to.equal(false);
    // Nothing was typed yet that could be lost.
    await desk.press('button', 'Chercher une autre personne');
    expect(desk.heading).to.equal('Qui inscrivez-vous ?');
  });

  it('on this list, is changed by the same form', async () => {
    const portal = new PortalStandIn();
    const { id } = portal.register(jeanneRequest);
    desk = await openRegistration({ portal, attributes: { participant: id } });
    expect(desk.heading).to.equal('Jeanne Morvan');
    expect(desk.button).to.equal('Enregistrer les changements');
    await desk.write('Revenu imposable', '40 000');
    expect(desk.decision).to.equal('Éligible au programme');
    await desk.answered(() => desk.press('button', 'Enregistrer'));
    expect(desk.heading).to.equal('Jeanne Morvan : changements enregistrés');
    expect(desk.text).to.contain('Sans aide').and.to.contain('doit être inférieur à');
    expect(portal.asked.at(-2)?.method).to.equal('PATCH');
  });

  it('somebody removed meanwhile is said so, with what to do', async () => {
    const portal = new PortalStandIn();
    const { id } = portal.register(jeanneRequest);
    desk = await openRegistration({ portal, attributes: { participant: id } });
    portal.refuses = { status: 404, code: 'participant-not-found', detail: 'Cette personne n’est pas, ou n’est plus, sur cette liste.' };
    await desk.refused(() => desk.press('button', 'Enregistrer'));
    expect(desk.text).to.contain('Quelqu’un l’a retirée pendant votre saisie. Pour l’inscrire de nouveau, cherchez-la.');
  });
});

describe('the credit', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  it('spent: the button says so before, and the screen says why and what to do after', async () => {
    const portal = new PortalStandIn();
    if (portal.credit) portal.credit = { ...portal.credit, remainingCents: 10_000 };
    desk = await openRegistration({ portal });
    await fillJeanne(desk);
    expect(desk.button).to.equal('Inscrire sans aide');
    expect(desk.decision).to.equal('Éligible à l’aide');
    expect(desk.bill).to.deep.equal({ Prix: '404 €', 'L’aide paie': '0 €', 'À payer': '404 €' });
    await desk.answered(() => desk.press('button', 'Inscrire sans aide'));
    expect(desk.text).to.contain('Sans aide').and.to.contain('Le crédit 2026 ne suffit plus').and.to.contain('À payer : 404 €');
    expect(desk.said).to.contain('inscription faite. Sans aide. Le crédit 2026 ne suffit plus.');
  });

  it('not notified: the registration goes on without aid', async () => {
    const portal = new PortalStandIn();
    portal.credit = null;
    desk = await openRegistration({ portal });
    await newPerson(desk, jeanne);
    await desk.writeAll(address);
    await retiredAlone(desk);
    expect(desk.beside).to.contain('Aucun crédit 2026');
    expect(desk.button).to.equal('Inscrire sans aide');
  });

  it('granted already: a change asks nothing more of what is left', async () => {
    const portal = new PortalStandIn();
    const { id } = portal.register(jeanneRequest);
    if (portal.credit) portal.credit = { ...portal.credit, remainingCents: 2_400 };
    desk = await openRegistration({ portal, attributes: { participant: id } });
    await desk.write('Téléphone', '02 61 91 20 21');
    expect(desk.bill['L’aide paie']).to.equal('− 176 €');
  });

  it('of a year whose conditions are not published: no aid is told, but what to do once they are, and shares outside the table are said first', async () => {
    const portal = new PortalStandIn();
    portal.group = { ...portal.group, stay: { ...portal.group.stay, startDate: '2027-03-08', endDate: '2027-03-12' } };
    desk = await openRegistration({ portal });
    await fillJeanne(desk);
    expect(desk.button).to.equal('Inscrire sans aide');
    expect(desk.beside).to.contain('Les conditions 2027 ne sont pas publiées');
    expect(desk.beside).to.contain('Inscrivez sans aide ; une fois publiées, enregistrez de nouveau la fiche pour avoir l’aide.');
    await desk.write('Revenu imposable', '20 000');
    await desk.pick('Parts fiscales', 'Autre');
    await desk.write('Nombre de parts', '2,25');
    expect(desk.beside).to.contain('Le tableau officiel ne dit rien pour ce nombre de parts');
  });

  it('that cannot be read afterwards does not undo the registration', async () => {
    desk = await openRegistration();
    await fillJeanne(desk);
    desk.portal.creditAway = true;
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.heading).to.equal('Jeanne Morvan : inscription faite');
    expect(desk.text).not.to.contain('Notre service ne répond pas');
  });
});
