import { expect } from 'chai';
import { smallTexts } from './accessibility.ts';
import { openAid, retiredCouple } from './aid/estimate-driver.ts';
import { clearPage, openInterview } from './eligibility/interview-driver.ts';
import { openFinder } from './finder/finder-driver.ts';
import { openDesk } from './groups/desk-driver.ts';
import { fillJeanne, openRegistration } from './registration/registration-driver.ts';

/** What stylesheets of real pages do to everything they can reach. */
const hosts: Record<string, string> = {
  'a root at 62.5 %': 'html { font-size: 62.5% }',
  'a root of 8 px': 'html { font-size: 8px }',
  'small text everywhere': '* { font-size: 11px }',
  'small text said to be important': '* { font-size: 11px !important }',
  'spread, raised, tight': 'body, * { letter-spacing: .3em; text-transform: uppercase; line-height: 1; word-spacing: 1em; font-style: italic; text-align: center; text-indent: 2em; white-space: nowrap }',
};

interface Standing {
  root: ShadowRoot;
  clear(): void;
}

/** Each widget, where a good part of it shows. */
const widgets: Record<string, () => Promise<Standing>> = {
  'sev-eligibility': async () => {
    const interview = await openInterview();
    await interview.press('button', 'Commencer');
    return { root: interview.root, clear: () => clearPage(interview) };
  },
  'sev-aid': async () => openAid({ answers: retiredCouple }),
  'sev-aid for a group': async () => {
    const aid = await openAid({ attributes: { layout: 'group' } });
    await aid.press('button', 'Essayer avec un exemple');
    return aid;
  },
  'sev-finder': async () => openFinder(),
  'sev-finder on a sheet': async () => openFinder({ fragment: '#sev.stay=embruns-2026-10-09' }),
  'sev-groups': async () => {
    const desk = await openDesk();
    await desk.press('button', 'Compléter : Les Embruns');
    return desk;
  },
  'sev-registration': async () => {
    const desk = await openRegistration();
    await fillJeanne(desk);
    return desk;
  },
};

const sheet = new CSSStyleSheet();
before(() => { document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; });
after(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet); });

for (const [widget, open] of Object.entries(widgets)) {
  const [element] = widget.split(' ');
  describe(`${widget} on a host page`, () => {
    let standing: Standing;
    afterEach(() => {
      sheet.replaceSync('');
      standing.clear();
    });

    for (const [name, css] of Object.entries(hosts)) {
      it(`with ${name}: the text keeps its size and its own setting`, async () => {
        sheet.replaceSync(css);
        standing = await open();
        expect(smallTexts(standing.root)).to.deep.equal([]);
        const { letterSpacing, textTransform, fontStyle, textAlign, whiteSpace, wordSpacing, textIndent } = styleOf(standing, 'h2');
        expect({ letterSpacing, textTransform, fontStyle, textAlign, whiteSpace, wordSpacing, textIndent }).to.deep.equal({
          letterSpacing: 'normal', textTransform: 'none', fontStyle: 'normal', textAlign: 'start', whiteSpace: 'normal', wordSpacing: '0px', textIndent: '0px',
        });
      });
    }

    it('with a reader’s 200 %: the text doubles', async () => {
      standing = await open();
      const size = (): number => Number.parseFloat(styleOf(standing, 'footer p').fontSize);
      const before = size();
      sheet.replaceSync('html { font-size: 200% }');
      expect(size() / before).to.equal(2);
    });

    it('whose box the page dresses anew: the parts that are told take it', async () => {
      sheet.replaceSync(['frame', 'content', 'foot'].map((part) => `${element}::part(${part}) { border: 7px dotted; padding: 3px }`).join('\n'));
      standing = await open();
      for (const selector of ['.sev', '.in', '.foot']) {
        const { borderStyle, borderWidth, padding } = styleOf(standing, selector);
        expect([borderStyle, borderWidth, padding], selector).to.deep.equal(['dotted', '7px', '3px']);
      }
    });

    for (const accent of ['#ffff00', '#ffffff', '#ff0000', '#8a1f3d', '#000000']) {
      it(`with ${accent} as accent: buttons keep 7 to 1`, async () => {
        sheet.replaceSync(`:root { --sev-accent: ${accent} }`);
        standing = await open();
        const { backgroundColor, color } = styleOf(standing, '.btn');
        expect(contrast(backgroundColor, color)).to.be.at.least(7);
      });
    }
  });
}

function styleOf({ root }: Standing, selector: string): CSSStyleDeclaration {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`nothing is « ${selector} »`);
  return getComputedStyle(found);
}

/** The WCAG contrast of two colours, whatever notation the browser computes, read from a canvas. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const paint = new OffscreenCanvas(1, 1).getContext('2d');
    if (!paint) throw new Error('no canvas');
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...paint.getImageData(0, 0, 1, 1).data].map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
