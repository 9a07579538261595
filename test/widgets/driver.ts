import type { SevElement } from '../../widgets/foundation/sev-element.ts';
import { atRest } from './rest.ts';

/** Spaces as a reader sees them: the no-break ones and the word joiners are the typesetter's affair. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2060\u00ad]/g, '').replace(/\s+/g, ' ').trim();

type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'field' | 'help';

const selectors: Record<Role, string> = {
  button: 'button', link: 'a[href]', radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', field: 'input.t, select', help: 'summary',
};

/** A widget as a person meets it: things are found by what they are and what they say. */
export class WidgetDriver<T extends SevElement = SevElement> {
  constructor(readonly element: T) {}

  get root(): ShadowRoot {
    const root = this.element.shadowRoot;
    if (!root) throw new Error('the widget has no shadow root yet');
    return root;
  }

  get heading(): string {
    return plain(this.root.querySelector('h2')?.textContent);
  }

  get text(): string {
    return plain(this.root.querySelector<HTMLElement>('.sev')?.innerText);
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  get said(): string {
    return plain(this.root.querySelector('[role=status]')?.textContent);
  }

  /** Waits until all that was asked for has come and is drawn. */
  async settled(): Promise<void> {
    await atRest();
  }

  names(role: Role): string[] {
    return [...this.root.querySelectorAll(selectors[role])].map(nameOf);
  }

  has(role: Role, name: string): boolean {
    return this.names(role).some((found) => found === name || found.startsWith(`${name} `));
  }

  find(role: Role, name: string): HTMLElement {
    const all = [...this.root.querySelectorAll<HTMLElement>(selectors[role])];
    const found = all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name));
    if (!found) throw new Error(`no ${role} named « ${name} », but: ${all.map(nameOf).join(' · ')}`);
    return found;
  }

  async press(role: Role, name: string): Promise<void> {
    this.find(role, name).click();
    await this.settled();
  }

  async type(name: string, text: string): Promise<void> {
    const field = this.find('field', name);
    if (!(field instanceof HTMLInputElement)) throw new Error(`« ${name} » is not typed in`);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  /** Says that the person has left the field. */
  async leave(name: string): Promise<void> {
    this.find('field', name).dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  async goOn(): Promise<void> {
    await this.press('button', 'Continuer');
  }
}

function nameOf(element: Element): string {
  const label = element.closest('label');
  return plain(element.getAttribute('aria-label') ?? (label ? label.textContent : element.textContent));
}

/** Waits for one event of the element, whatever frame it comes in. */
export function nextEvent<K extends keyof HTMLElementEventMap>(target: HTMLElement, name: K): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
}
