import { today } from '../pages/site.ts';
import { startProxy } from './proxy-process.ts';

/** Starts once the proxies that whole pages only read: one with the demonstration's catalogue, one with none. Says where on its first line, and ends with whoever started it. */
const settings = { SEV_DATA_DIR: 'memory://', SEV_CLOCK: today, SEV_RATE_LIMIT: 'off' };
const [demonstration, empty] = await Promise.all([startProxy({ ...settings, SEV_DEMO: 'on' }), startProxy({ ...settings, SEV_DEMO: 'off' })]);
if (demonstration.origin === null || empty.origin === null) throw new Error(`${demonstration.said()}${empty.said()}`);

process.stdin.resume();
process.stdin.once('end', () => void Promise.all([demonstration.end(), empty.end()]).then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ SEV_TEST_DEMONSTRATION: demonstration.origin, SEV_TEST_EMPTY: empty.origin })}\n`);
