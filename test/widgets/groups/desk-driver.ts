import { SevGroupsElement } from '../../../widgets/groups/sev-groups.element.ts';
import { nextEvent, plain, WidgetDriver } from '../driver.ts';
import { PartnerStandIn } from './partner-stand-in.ts';
import { today } from './world.ts';

if (!customElements.get('sev-groups')) customElements.define('sev-groups', SevGroupsElement);

/** Someone at work in front of `<sev-groups>`. */
export class DeskDriver extends WidgetDriver<SevGroupsElement> {
  constructor(element: SevGroupsElement, readonly proxy: PartnerStandIn) {
    super(element);
  }

  /** The rows of the table that is shown, cell by cell. */
  get rows(): string[][] {
    return [...this.root.querySelectorAll('table tbody tr')].map((row) => [...row.children].map((cell) => plain(cell instanceof HTMLElement ? cell.innerText : cell.textContent)));
  }

  get alert(): string {
    return plain(this.root.querySelector<HTMLElement>('[role=alert]')?.innerText);
  }

  async choose(label: string, words: string): Promise<void> {
    const list = [...this.root.querySelectorAll('select')].find((one) => plain(one.labels?.[0]?.textContent).startsWith(label));
    const option = [...(list?.options ?? [])].find((one) => plain(one.textContent) === words);
    if (!list || !option) throw new Error(`« ${words} » cannot be chosen in « ${label} »`);
    list.value = option.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  clear(): void {
    this.element.parentElement?.remove();
    this.proxy.leave();
  }
}

interface Opening {
  width?: number;
  role?: 'agent' | 'provider';
  prepare?: (proxy: PartnerStandIn) => void;
  fails?: boolean;
}

/** Puts the widget on the page, signed in, and waits for its list or its failure. */
export async function openDesk({ width = 1100, role = 'agent', prepare, fails = false }: Opening = {}): Promise<DeskDriver> {
  const proxy = new PartnerStandIn();
  proxy.role = role;
  prepare?.(proxy);
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  const element = new SevGroupsElement();
  element.api = proxy.api;
  element.sessionUrl = proxy.sessionUrl;
  element.today = today;
  element.density = 'compact';
  const event = nextEvent(element, fails ? 'sev-error' : 'sev-ready');
  place.append(element);
  document.body.append(place);
  await event;
  const driver = new DeskDriver(element, proxy);
  await driver.settled();
  return driver;
}
