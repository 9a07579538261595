import type { Page, SerializedAXNode } from 'puppeteer-core';

/** What someone may use, or must be told the name of. */
const usable = ['textbox', 'searchbox', 'spinbutton', 'combobox', 'listbox', 'radio', 'checkbox', 'button', 'link'];

/** One thing of the accessibility tree, with the names of the groups around it, the nearest first. */
export class Thing {
  readonly role: string;
  readonly name: string;

  constructor(private readonly node: SerializedAXNode, readonly groups: readonly string[]) {
    this.role = node.role;
    this.name = plain(node.name);
  }

  async press(): Promise<void> {
    await this.act('press', '');
  }

  async write(text: string): Promise<void> {
    await this.act('write', text);
  }

  /** Takes the second choice of a list: the first says that nothing is chosen. */
  async pick(): Promise<void> {
    await this.act('pick', '');
  }

  private async act(how: 'press' | 'write' | 'pick', text: string): Promise<void> {
    const handle = await this.node.elementHandle();
    await handle?.evaluate((element, action, typed) => {
      if (action === 'press' && element instanceof HTMLElement) element.click();
      if (action === 'write' && element instanceof HTMLInputElement) element.value = typed;
      if (action === 'pick' && element instanceof HTMLSelectElement) element.selectedIndex = 1;
      if (action === 'press') return;
      element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, how, text);
  }
}

/** A widget as the browser tells it to assistive technologies. */
export class Tree {
  private constructor(readonly things: readonly Thing[], private readonly legends: readonly string[]) {}

  static async of(page: Page, tag: string): Promise<Tree> {
    const element = await page.$(tag);
    if (!element) throw new Error(`no <${tag}> on the page`);
    const root = await page.accessibility.snapshot({ root: element, interestingOnly: false });
    const legends = await element.evaluate((one) => [...(one.shadowRoot?.querySelectorAll('fieldset > legend') ?? [])].map(({ textContent }) => textContent ?? ''));
    return new Tree(root ? thingsIn(root, []) : [], legends.map(plain));
  }

  all(...roles: readonly string[]): Thing[] {
    return this.things.filter(({ role }) => roles.includes(role));
  }

  find(role: string, name: string): Thing {
    const found = this.all(role).find((one) => one.name.startsWith(name));
    if (!found) throw new Error(`no ${role} « ${name} », but: ${this.all(role).map((one) => one.name).join(' · ')}`);
    return found;
  }

  get heading(): string {
    return this.all('heading')[0]?.name ?? '';
  }

  /**
   * What someone who has only this tree could not tell: what a thing is for, and what an answer answers.
   *
   * Radios, and whatever has one of the roles `asked`, stand in a group named by a legend of the same root.
   */
  faults(...asked: readonly string[]): string[] {
    const nameless = this.all(...usable).filter(({ name }) => !name).map(({ role }) => `${role} without a name`);
    const lost = this.all('radio', ...asked).filter(({ groups }) => !this.legends.includes(groups[0] ?? ''));
    return [...nameless, ...lost.map(({ role, name, groups }) => `${role} « ${name} » under « ${groups[0] ?? ''} », which is no legend`)];
  }
}

function thingsIn(node: SerializedAXNode, groups: readonly string[]): Thing[] {
  const thing = new Thing(node, groups);
  // A fold is a group too, without a name.
  const inner = thing.name && ['group', 'radiogroup'].includes(thing.role) ? [thing.name, ...groups] : groups;
  return [thing, ...(node.children ?? []).flatMap((child) => thingsIn(child, inner))];
}

const plain = (text: string | undefined): string => (text ?? '').replace(/[\u2060\u00ad]/g, '').replace(/\s+/g, ' ').trim();
