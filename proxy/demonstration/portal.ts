import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parisDay } from '../clock.ts';
import { root } from '../root.ts';
import { demonstrationKeys, type DemonstrationNeeds } from './tenants.ts';

/** The program itself is another house's: it knows of this one its address and its own keys, as any portal. */
const program = join(root, 'demo/portal/server.mjs');

export interface PortalPlace {
  /** Where this product answers. */
  product: string;
  /** Where the portal is asked to; zero for any port. */
  port: number;
  host: string | undefined;
  /** The day at which the calendar stands, if it does. */
  heldAt: Date | undefined;
}

/** A portal that runs beside the product. */
export interface Portal {
  origin: string;
  close(): Promise<void>;
}

/** Starts the demonstration's portal as a process of its own, its tenants invented if need be; null where there are none for it. */
export async function openPortal(needs: DemonstrationNeeds, { product, port, host, heldAt }: PortalPlace): Promise<Portal | null> {
  const keys = await demonstrationKeys(needs);
  if (!keys) return null;
  const environment = {
    PORT: String(port),
    SEV_ORIGIN: product,
    SEV_PARTNER_KEY: keys.agent,
    SEV_PROVIDER_KEY: keys.provider,
    SEV_PARTNER_ID: keys.partnerId,
    ...(host !== undefined && { HOST: host }),
    ...(heldAt && { SEV_CLOCK: parisDay(heldAt) }),
  };
  const child = fork(program, { env: environment, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await Promise.race([new Promise<string>((resolve) => child.once('message', (said) => resolve(originIn(said)))), ended.then(() => null)]);
  if (origin === null) throw new Error('the portal ended as it started');
  return {
    origin,
    close: () => {
      child.kill();
      return ended;
    },
  };
}

function originIn(said: unknown): string {
  const origin: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, 'origin') : null;
  if (typeof origin !== 'string') throw new Error('the portal does not say where it answers');
  return origin;
}
