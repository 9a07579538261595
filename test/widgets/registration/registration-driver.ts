import type { ParticipantRequest } from '../../../schema/contract/participants.ts';
import { SevRegistrationElement } from '../../../widgets/registration/sev-registration.element.ts';
import { nextEvent, plain, WidgetDriver } from '../driver.ts';
import { groupId, PortalStandIn, today } from './portal-stand-in.ts';

if (!customElements.get('sev-registration')) customElements.define('sev-registration', SevRegistrationElement);

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** An agent in front of `<sev-registration>`. */
export class RegistrationDriver extends WidgetDriver<SevRegistrationElement> {
  constructor(element: SevRegistrationElement, readonly portal: PortalStandIn) {
    super(element);
  }

  /** A field found by its label, inside the group of this legend if one is named. */
  labelled(label: string, legend?: string): Control {
    const group = [...this.root.querySelectorAll('fieldset')].find((one) => plain(one.querySelector('legend')?.textContent) === legend);
    const place: ParentNode = legend === undefined ? this.root : group ?? this.root;
    const all = [...place.querySelectorAll<Control>('input, select, textarea')];
    const named = (one: Control): string[] => [...(one.labels ?? [])].map((each) => plain(each.textContent));
    const found = all.find((one) => named(one).includes(label)) ?? all.find((one) => named(one).some((name) => name.startsWith(label)));
    if (!found) throw new Error(`no field labelled « ${label} » in: ${all.map((one) => named(one)[0]).join(' · ')}`);
    return found;
  }

  get labels(): string[] {
    return [...this.root.querySelectorAll<Control>('input, select, textarea')].map((one) => plain(one.labels?.[0]?.textContent));
  }

  async write(label: string, text: string, legend?: string): Promise<void> {
    const field = this.labelled(label, legend);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Chooses in a list by the words it shows. */
  async pick(label: string, words: string, legend?: string): Promise<void> {
    const list = this.labelled(label, legend);
    const option = list instanceof HTMLSelectElement ? [...list.options].find((one) => plain(one.textContent).startsWith(words)) : undefined;
    if (!option) throw new Error(`« ${words} » cannot be chosen in « ${label} »`);
    list.value = option.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Presses a choice or a box, of the group of this legend if one is named. */
  async choose(words: string, legend?: string): Promise<void> {
    this.labelled(words, legend).click();
    await this.settled();
  }

  async writeAll(texts: Readonly<Record<string, string>>, legend?: string): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await this.write(label, text, legend);
  }

  /** Waits until the proxy has answered what was just sent. */
  async answered(press: () => Promise<void>, event: 'sev-step' | 'sev-registered' = 'sev-step'): Promise<void> {
    const done = nextEvent(this.element, event);
    await press();
    await done;
    await this.settled();
  }

  /** Waits until what was sent has failed, and the screen says so. */
  async refused(press: () => Promise<void>): Promise<void> {
    await press();
    if (!this.root.querySelector('.told')) throw new Error('nothing says that it failed');
  }

  get decision(): string {
    return plain(this.root.querySelector('.decision > h3')?.textContent);
  }

  /** The sums beside the form, by their names. */
  get bill(): Record<string, string> {
    return Object.fromEntries([...this.root.querySelectorAll('.beside dl.sum dt')].map((name) => [plain(name.textContent), plain(name.nextElementSibling?.textContent)]));
  }

  get beside(): string {
    return plain(this.root.querySelector<HTMLElement>('.beside')?.innerText);
  }

  /** What the button at the end of the decision says. */
  get button(): string {
    return plain(this.root.querySelector('.beside .btn')?.textContent);
  }

  get mistakes(): string[] {
    return [...this.root.querySelectorAll('.note.error li')].map((one) => plain(one.textContent));
  }

  clear(): void {
    this.element.parentElement?.remove();
    this.portal.leave();
  }
}

export interface Placed {
  attributes?: Record<string, string>;
  portal?: PortalStandIn;
  width?: number;
}

/** Puts the widget on a partner’s page without waiting. */
export function placeRegistration({ attributes = {}, portal = new PortalStandIn(), width = 1100 }: Placed = {}): RegistrationDriver {
  const element = document.createElement('sev-registration');
  if (!(element instanceof SevRegistrationElement)) throw new Error('the tag is not ours');
  const all = { api: portal.api, 'session-url': `${portal.api}/session`, group: groupId, today, density: 'compact', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  place.append(element);
  document.body.append(place);
  return new RegistrationDriver(element, portal);
}

export async function openRegistration(placed: Placed = {}): Promise<RegistrationDriver> {
  const driver = placeRegistration(placed);
  await nextEvent(driver.element, 'sev-ready');
  await driver.settled();
  return driver;
}

/** Looks for someone nobody has registered: the form opens with what was typed. */
export async function newPerson(desk: RegistrationDriver, names: Readonly<Record<string, string>>): Promise<void> {
  await desk.writeAll(names);
  await desk.answered(() => desk.press('button', 'Chercher'));
}

export const jeanne = { 'Nom de naissance': 'Morvan', 'Prénom': 'Jeanne', 'Date de naissance': '27/03/1952', 'Commune de naissance': 'Quimper' };
export const address = { 'Numéro et rue': '4 rue du Four', 'Code postal': '29590', Commune: 'Trévignac-sur-Aulne' };

/** The answers of a retired person alone with 14 230 €. */
export async function retiredAlone(desk: RegistrationDriver): Promise<void> {
  await desk.choose('Oui', 'Vit en France');
  await desk.pick('Situation', 'À la retraite');
  await desk.pick('Aide ANCV', 'Non');
  await desk.write('Revenu imposable', '14 230');
}

/** Fills the whole form of Jeanne Morvan, ready to be registered. */
export async function fillJeanne(desk: RegistrationDriver): Promise<void> {
  await newPerson(desk, jeanne);
  await desk.choose('Madame');
  await desk.writeAll(address);
  await retiredAlone(desk);
  await desk.choose('Notice d’information remise');
}

/** Jeanne Morvan as she is registered. */
export const jeanneRequest: ParticipantRequest = {
  title: 'madame', birthName: 'Morvan', givenName: 'Jeanne', birthDate: '1952-03-27', birthPlace: 'Quimper',
  address: { lines: ['4 rue du Four'], postcode: '29590', city: 'Trévignac-sur-Aulne' }, livesInFrance: true, activity: 'retired',
  household: { kind: 'single', shares: 1, taxableIncomeEuros: 14_230 }, aidThisYear: 'none', consents: { notice: true }, documentsSeen: ['identity'],
};
