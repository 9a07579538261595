import { expect } from 'chai';
import { problem } from '../tenant-stand-in.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

describe('the validation after the stay', () => {
  let desk: DeskDriver;
  afterEach(() => desk.clear());

  const present = (): string[] => [...desk.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter(({ checked }) => checked).map(({ labels }) => labels?.[0]?.querySelector('b')?.textContent ?? '');

  it('starts from everybody present but those the provider said absent', async () => {
    desk = await openDesk();
    await desk.press('button', 'Valider : Les Ajoncs');
    expect(desk.heading).to.equal('Qui était là ?');
    expect(present()).to.deep.equal(['Jeanne Morvan', 'Odile Kermarrec', 'Simone Riou']);
    expect(desk.text).to.include('Absence dite par le professionnel');
  });

  it('sums up before anything is sent, then validates', async () => {
    desk = await openDesk();
    await desk.press('button', 'Valider : Les Ajoncs');
    await desk.press('checkbox', 'Odile Kermarrec');
    await desk.press('button', 'Voir le résumé');
    expect(desk.focused).to.equal(desk.root.querySelector('h2'));
    expect(desk.text).to.include('Vous allez valider 2 présents 2 absents Yves Le Goff, Odile Kermarrec 176 € d’aide à verser au professionnel 352 € d’aide reviennent au crédit, pour cette année.');
    expect(desk.proxy.sent('/validations')).to.deep.equal([]);
    const absent = desk.proxy.group('ajoncs').participants.slice(1, 3).map(({ id }) => id);
    await desk.press('button', 'Valider la liste');
    expect(desk.proxy.sent('/validations')).to.deep.equal([{ absent }]);
    expect(desk.said).to.equal('La liste est validée.');
    expect(desk.heading).to.equal('Les Ajoncs');
    expect(desk.text).to.include('La liste est validée des deux côtés.');
  });

  it('says what disagreeing with the provider means', async () => {
    desk = await openDesk();
    await desk.press('button', 'Valider : Les Ajoncs');
    await desk.press('checkbox', 'Yves Le Goff');
    await desk.press('button', 'Voir le résumé');
    expect(desk.text).to.include('Une personne que le professionnel a dite absente : son aide revient au crédit. Yves Le Goff');
    expect(desk.text).to.include('352 € d’aide à verser au professionnel');
  });

  it('keeps what was unticked when the agent returns to the list, or the proxy refuses', async () => {
    desk = await openDesk();
    await desk.press('button', 'Valider : Les Ajoncs');
    await desk.press('checkbox', 'Odile Kermarrec');
    await desk.press('button', 'Voir le résumé');
    desk.proxy.refusal = problem(409, 'out-of-turn', 'Ce n’est pas à vous de valider cette liste maintenant.');
    await desk.press('button', 'Valider la liste');
    expect(desk.alert).to.include('Ce n’est pas à vous de valider');
    await desk.press('button', 'Revenir à la liste');
    expect(present()).to.deep.equal(['Jeanne Morvan', 'Simone Riou']);
  });

  it('keeps what was unticked while the agent prepares the message to the service', async () => {
    desk = await openDesk();
    await desk.press('button', 'Valider : Les Ajoncs');
    await desk.press('checkbox', 'Jeanne Morvan');
    await desk.press('button', 'Préparer le message au service SEV WEB');
    await desk.press('button', 'Les Ajoncs, 24 au 28 août');
    await desk.press('button', 'Valider la liste');
    expect(present()).to.deep.equal(['Odile Kermarrec', 'Simone Riou']);
  });

  it('is the provider’s first', async () => {
    desk = await openDesk({ role: 'provider' });
    await desk.press('button', 'Valider : Les Bruyères');
    expect(desk.text).to.include('Vous validez en premier. Le porteur validera à son tour.');
    await desk.press('button', 'Voir le résumé');
    await desk.press('button', 'Valider la liste');
    expect(desk.proxy.sent('/validations')).to.deep.equal([{ absent: [] }]);
    expect(desk.proxy.group('bruyeres').status).to.equal('awaiting-partner');
  });
});
