import { publishedConditions } from '../../schema/conditions/index.ts';
import { Gate } from './gate.ts';

const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

/**
 * Answers `/v1/conditions` in the browser as the proxy would, and counts what is asked.
 *
 * `stop` makes it unreachable, `start` brings it back; every test has an `api` of its own, because a page asks once.
 */
export class ProxyStandIn {
  static #count = 0;
  readonly api = `https://proxy-${++ProxyStandIn.#count}.exemple.invalid`;
  readonly asked: string[] = [];
  readonly gate = new Gate();
  #up = true;
  readonly #before = window.fetch;

  constructor(private readonly answer: (path: string) => unknown = fromTheSchema) {
    window.fetch = async (input, options) => {
      const address = String(input instanceof Request ? input.url : input);
      if (!address.startsWith(this.api)) return this.#before.call(window, input, options);
      this.asked.push(address.slice(this.api.length));
      if (!(await this.gate.passes(address)) || !this.#up) throw new TypeError('Failed to fetch');
      return json(this.answer(new URL(address).pathname));
    };
  }

  stop(): void {
    this.#up = false;
  }

  start(): void {
    this.#up = true;
  }

  leave(): void {
    window.fetch = this.#before;
  }
}

function fromTheSchema(path: string): unknown {
  const version = path.split('/')[3];
  if (version) return publishedConditions.find((one) => one.version === version);
  return publishedConditions.map(({ version: name, year, from, status, title }) => ({ version: name, year, from, status, title, hash: `h-${name}` }));
}
