import { html, nothing, type TemplateResult } from 'lit';
import { icon, paperPath } from '../../foundation/icons.ts';
import { groupWords, listsOutWords as words } from '../../words/groups-group.fr.ts';
import type { GroupsHost } from '../groups-host.ts';
import type { Group } from '../guards.ts';
import { openPaper } from './paper.ts';

interface Ready {
  name: string;
  file: string;
  address: string;
}

/** A document: where it is read, its name, and the file it becomes. */
export type Document = (typeof words.lists)[number];

/**
 * Documents to take out: each is fetched with the header and handed over as a blob, so that no token is in an address.
 *
 * The last one stays as a link, since a browser may refuse to open what it did not see pressed.
 */
export class ListsOut {
  #ready: Ready | undefined;

  constructor(private readonly host: GroupsHost) {}

  /** Those of a group: a provider has the rooming list, and once it is validated what the ANCV owes. */
  ofGroup({ id, status }: Group): TemplateResult {
    const lists = this.host.side === 'agent' ? words.lists : [...words.lists.filter(({ path }) => path.startsWith('rooming-list')), ...(status === 'validated' ? words.due : [])];
    return this.render(`/v1/groups/${encodeURIComponent(id)}/`, lists);
  }

  render(base: string, lists: readonly Document[]): TemplateResult {
    const { busy } = this.host;
    return html`<section class="out noprint"><h3>${words.title}</h3><ul>${lists.map(({ path, name, file }) => html`<li><button class="link" type="button" @click=${() => this.#fetch(base, path, name, file)}>${icon(paperPath)}${busy === path ? groupWords.waiting : name}</button>
${this.#ready?.file === file ? this.#link(this.#ready) : nothing}</li>`)}</ul></section>`;
  }

  /** What was read before something changed is offered no more. */
  forget(): void {
    if (this.#ready) URL.revokeObjectURL(this.#ready.address);
    this.#ready = undefined;
  }

  #link({ name, file, address }: Ready): TemplateResult {
    return file.endsWith('.html')
      ? html` <a class="link ready" href=${address} target="_blank" rel="noopener" @click=${(event: Event) => openPaper(event, address)}>${words.open(name)}</a>`
      : html` <a class="link ready" href=${address} target="_blank" rel="noopener" download=${file}>${words.open(name)}</a>`;
  }

  #fetch(base: string, path: string, name: string, file: string): void {
    this.host.run(path, async () => {
      const blob = await this.host.client.file(path.startsWith('/') ? path : base + path);
      this.forget();
      this.#ready = { name, file, address: URL.createObjectURL(blob) };
    }, () => {
      this.host.say(words.ready(name));
      this.host.focusOn('.ready');
    });
  }
}
