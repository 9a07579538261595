import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, type Site, type Visitor } from './site.ts';

let site: Site;
before(async () => { site = await openSite(); });
after(() => site.close());

const tags = ['sev-eligibility', 'sev-aid', 'sev-finder'] as const;

/** Opens the town hall's page as a device set this way shows it, the simulator at its first question. */
async function visitWith(feature: string, value: string): Promise<Visitor> {
  const visitor = await site.visit('/town-hall', { width: 1000 });
  await visitor.ready(...tags);
  const device = await visitor.page.createCDPSession();
  await device.send('Emulation.setEmulatedMedia', feature === 'media' ? { media: value } : { features: [{ name: feature, value }] });
  await visitor.press('Commencer');
  await visitor.reads('Pour qui est ce séjour ?');
  return visitor;
}

/** What a style is on whatever a selector finds in each widget. */
function stylesOf(visitor: Visitor, selector: string, style: string): Promise<string[]> {
  return visitor.page.evaluate((names, wanted, property) => names.flatMap((name) => [...(document.querySelector(name)?.shadowRoot?.querySelectorAll(wanted) ?? [])]
    .map((one) => getComputedStyle(one).getPropertyValue(property))), tags, selector, style);
}

test('who asks for less motion sees none', async () => {
  const moving = async (visitor: Visitor): Promise<string[]> => [...await stylesOf(visitor, '.sev *', 'transition-duration'), ...await stylesOf(visitor, '.sev *', 'animation-duration')].filter((time) => !/^0s(, 0s)*$/.test(time));
  const [usual, still] = [await visitWith('prefers-reduced-motion', 'no-preference'), await visitWith('prefers-reduced-motion', 'reduce')];
  assert.ok((await moving(usual)).length > 0);
  assert.deepEqual(await moving(still), []);
  await usual.leave();
  await still.leave();
});

test('in forced colours every control keeps an edge, and what is chosen is told by more than a colour', async () => {
  const visitor = await visitWith('forced-colors', 'active');
  await visitor.press('Pour moi', 'radio');
  const edges = await stylesOf(visitor, '.btn, .t, .choice, .chip, .card', 'border-bottom-width');
  assert.ok(edges.length > 8);
  assert.deepEqual(edges.filter((width) => Number.parseFloat(width) < 2), []);
  assert.deepEqual([...new Set(await stylesOf(visitor, '.choice:has(:checked)', 'border-bottom-width'))], ['4px']);
  assert.deepEqual([...new Set(await stylesOf(visitor, '.choice:not(:has(:checked))', 'border-bottom-width'))], ['2px']);
  await visitor.leave();
});

test('on paper no widget keeps a frame, a tinted ground or what is only pressed', async () => {
  const visitor = await visitWith('media', 'print');
  assert.deepEqual([...new Set(await stylesOf(visitor, '.sev', 'border-top-width'))], ['0px']);
  assert.deepEqual([...new Set(await stylesOf(visitor, '.foot, .noprint', 'display'))], ['none']);
  assert.deepEqual([...new Set(await stylesOf(visitor, '.sev', 'background-color'))], ['rgb(255, 255, 255)']);
  await visitor.leave();
});
