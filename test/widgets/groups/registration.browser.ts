import '../../../widgets/groups/registration-part.ts';
import '../../../widgets/registration/registration-part.ts';
import { expect } from 'chai';
import { SevRegistrationElement } from '../../../widgets/registration/sev-registration.element.ts';
import { sideways, violations } from '../accessibility.ts';
import { nextEvent, plain, WidgetDriver } from '../driver.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

describe('registering from a group’s page', () => {
  let desk: DeskDriver;
  afterEach(() => desk.clear());

  const inner = (): WidgetDriver => {
    const element = desk.root.querySelector('sev-registration');
    if (!(element instanceof SevRegistrationElement)) throw new Error('nobody can be registered here');
    return new WidgetDriver(element);
  };
  const field = (label: string): HTMLInputElement => {
    const found = [...inner().root.querySelectorAll('input')].find(({ labels }) => plain(labels?.[0]?.textContent).startsWith(label));
    if (!found) throw new Error(`no field « ${label} »`);
    return found;
  };
  const openRegistration = async (button: string): Promise<void> => {
    desk = await openDesk({ prepare: (proxy) => {
      for (const person of proxy.group('embruns').participants) Object.assign(person, { aidThisYear: 'none', household: { kind: 'single', shares: 1, taxableIncomeEuros: 14_230 } });
    } });
    await desk.press('button', 'Compléter : Les Embruns');
    const ready = nextEvent(desk.element, 'sev-ready');
    await desk.press('button', button);
    await ready;
    await desk.settled();
  };

  it('opens the registration of that group with the same session, and one heading takes the focus', async () => {
    await openRegistration('Inscrire une personne');
    expect(plain(desk.focused?.textContent)).to.equal('Inscrire : Les Embruns, 12 au 16 octobre');
    expect(inner().text).to.include('Inscrire une personne');
    expect(desk.proxy.minted).to.have.length(1);
    expect(new Set(desk.proxy.asked.map(({ token }) => token).filter(Boolean)).size).to.equal(1);
  });

  it('opens the one whose registration is to be changed', async () => {
    await openRegistration('Modifier Jeanne Morvan');
    expect(plain(desk.focused?.textContent)).to.equal('Modifier : Les Embruns, 12 au 16 octobre');
    expect(inner().text).to.include('Changer une fiche').and.to.include('Jeanne').and.not.to.include('Inscrire une personne');
  });

  it('asks before a registration that is not saved is left, and returns to the group read anew', async () => {
    await openRegistration('Modifier Jeanne Morvan');
    await write('Commune de naissance', 'Brest');
    await desk.press('button', 'Les Embruns, 12 au 16 octobre');
    expect(desk.alert).to.include('Une saisie n’est pas enregistrée.');
    await desk.press('button', 'Continuer la saisie');
    expect(plain(inner().focused?.textContent)).to.equal('Jeanne Morvan');
    expect(field('Commune de naissance')).to.have.property('value', 'Brest');
    desk.proxy.group('embruns').places = 31;
    await desk.press('button', 'Les Embruns, 12 au 16 octobre');
    await desk.press('button', 'Quitter sans enregistrer');
    expect(desk.heading).to.equal('Les Embruns');
    expect(desk.text).to.include('5 sur 31');
  });

  const write = async (label: string, text: string): Promise<void> => {
    const input = field(label);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await desk.settled();
  };

  it('shows the one that the browser goes back to, not the one it comes from', async () => {
    await openRegistration('Modifier Jeanne Morvan');
    await desk.press('button', 'Les Embruns, 12 au 16 octobre');
    await desk.press('button', 'Modifier Yves Le Goff');
    expect(inner().heading).to.equal('Yves Le Goff');
    const moved = new Promise((resolve) => { window.addEventListener('popstate', resolve, { once: true }); });
    history.go(-2);
    await moved;
    await desk.settled();
    expect(inner().heading).to.equal('Jeanne Morvan');
  });

  it('is not left while something is on its way, and asks nothing more once it has come', async () => {
    await openRegistration('Modifier Jeanne Morvan');
    await write('Commune de naissance', 'Brest');
    await desk.press('button', 'Les Embruns, 12 au 16 octobre');
    const answer = desk.proxy.gate.shut();
    await inner().press('button', 'Enregistrer les changements');
    await desk.press('button', 'Quitter sans enregistrer');
    expect(inner().heading).to.equal('Jeanne Morvan');
    answer();
    await desk.settled();
    expect(inner().text).to.include('changements enregistrés');
    expect(desk.alert).to.equal('');
    await desk.press('button', 'Les Embruns, 12 au 16 octobre');
    expect(desk.heading).to.equal('Les Embruns');
  });

  it('axe finds nothing, and nothing scrolls sideways at 320 px', async () => {
    await openRegistration('Inscrire une personne');
    const place = desk.element.parentElement;
    if (place) place.style.width = '320px';
    expect(await violations(desk.element)).to.deep.equal([]);
    expect(sideways(desk.element)).to.equal(0);
  });
});
