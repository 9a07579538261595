import { expect } from 'chai';
import { smallTexts } from '../accessibility.ts';
import { clearPage, type Interview, openInterview } from './interview-driver.ts';

/** What stylesheets of real pages do to everything they can reach. */
const hosts: Record<string, string> = {
  'a root at 62.5 %': 'html { font-size: 62.5% }',
  'a root of 8 px': 'html { font-size: 8px }',
  'small text everywhere': '* { font-size: 11px }',
  'small text said to be important': '* { font-size: 11px !important }',
  'spread, raised, tight': 'body, * { letter-spacing: .3em; text-transform: uppercase; line-height: 1; word-spacing: 1em; font-style: italic; text-align: center; text-indent: 2em; white-space: nowrap }',
};

describe('on a host page', () => {
  let interview: Interview;
  const sheet = new CSSStyleSheet();
  before(() => { document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; });
  after(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet); });
  afterEach(() => {
    sheet.replaceSync('');
    clearPage(interview);
  });

  for (const [name, css] of Object.entries(hosts)) {
    it(`with ${name}: the text keeps its size and its own setting`, async () => {
      sheet.replaceSync(css);
      interview = await openInterview();
      await interview.press('button', 'Commencer');
      expect(smallTexts(interview.root)).to.deep.equal([]);
      const legend = interview.root.querySelector('h2');
      if (!legend) throw new Error('no heading');
      const { letterSpacing, textTransform, fontStyle, textAlign, whiteSpace, wordSpacing, textIndent } = getComputedStyle(legend);
      expect({ letterSpacing, textTransform, fontStyle, textAlign, whiteSpace, wordSpacing, textIndent }).to.deep.equal({
        letterSpacing: 'normal', textTransform: 'none', fontStyle: 'normal', textAlign: 'start', whiteSpace: 'normal', wordSpacing: '0px', textIndent: '0px',
      });
    });
  }

  it('with a reader’s 200 %: the text doubles', async () => {
    interview = await openInterview();
    const size = (): number => Number.parseFloat(getComputedStyle(interview.root.querySelector('p.lead') ?? interview.element).fontSize);
    const before = size();
    sheet.replaceSync('html { font-size: 200% }');
    expect(size() / before).to.equal(2);
  });

  for (const accent of ['#ffff00', '#ffffff', '#ff0000', '#8a1f3d', '#000000']) {
    it(`with ${accent} as accent: buttons keep 7 to 1`, async () => {
      sheet.replaceSync(`:root { --sev-accent: ${accent} }`);
      interview = await openInterview();
      const { backgroundColor, color } = getComputedStyle(interview.find('button', 'Commencer'));
      expect(contrast(backgroundColor, color)).to.be.at.least(7);
    });
  }
});

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
