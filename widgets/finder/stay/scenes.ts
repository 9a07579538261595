import { html, svg, type TemplateResult } from 'lit';

const drawing = (shapes: TemplateResult): TemplateResult => html`<svg class="scene" viewBox="0 0 1200 150" preserveAspectRatio="xMidYMax slice" aria-hidden="true"><path fill="#fbf1dc" d="M0 0h1200v150H0z"/>${shapes}</svg>`;

const sea = svg`<circle cx="690" cy="76" r="34" fill="#f4b860"/><path d="M0 84c170-46 310-44 400-18 80 24 120 24 190 26H0z" fill="#b9cfc4"/><path d="M1200 84c-130-36-250-30-330-6-50 14-70 14-110 16h440z" fill="#cbdcd2"/><path d="M0 92h1200v58H0z" fill="#7fb3b6"/><path d="M0 112c100-12 200-12 300 0s200 12 300 0 200-12 300 0 200 12 300 0v38H0z" fill="#4f8f94"/><path d="M0 134c100-12 200-12 300 0s200 12 300 0 200-12 300 0 200 12 300 0v16H0z" fill="#0c5056"/><path d="M548 100h54l-8 10h-38z" fill="#1b292d"/><path d="M575 96V46l27 46z" fill="#fffdf8"/><path d="M571 96V58l-19 36z" fill="#f8e3bd"/>`;
const mountain = svg`<circle cx="760" cy="46" r="28" fill="#f4b860"/><path d="M0 120 150 60l90 40 130-76 120 84 110-60 130 70 120-90 140 80 110-50 100 42v50H0z" fill="#b9cfc4"/><path d="m370 24 46 32-22 6-24-14-26 10zM850 28l44 25-20 8-24-12-26 12z" fill="#fffdf8"/><path d="M0 150v-20l140-44 160 40 140-54 150 52 170-60 150 56 150-40 140 46v24z" fill="#4f8f94"/><path d="M0 150v-8l200-22 260 14 240-20 260 18 240-14v32z" fill="#0c5056"/>`;
const countryside = svg`<circle cx="420" cy="60" r="32" fill="#f4b860"/><path d="M0 96c220-50 420-46 640-8 190 32 380 26 560-14v76H0z" fill="#cbdcd2"/><path d="M0 118c240-34 470-24 700 2 180 20 340 16 500-10v40H0z" fill="#8fb59a"/><path d="M0 136c300-18 700-10 1200 0v14H0z" fill="#1c5833"/><path d="M748 122V92m0 14 12-10" stroke="#5a4320" stroke-width="5"/><circle cx="748" cy="78" r="26" fill="#4f8f6a"/><path d="M548 120V96l24-20 24 20v24z" fill="#fffdf8"/><path d="m540 98 32-28 32 28z" fill="#93492c"/>`;
const city = svg`<circle cx="760" cy="52" r="30" fill="#f4b860"/><path d="M0 150V92h90V70h70v30h80V60l40-24 40 24v44h90V80h100v-22h60v50h90V66h80v40h70V84h110v22h80V70h90v36h110v44z" fill="#b9cfc4"/><path d="M0 150v-34h140V96h90v28h120V88h80v36h130l50-40 50 40h110V92h90v32h130v-22h90v22h120v26z" fill="#4f8f94"/><path d="M0 150v-12h1200v12z" fill="#0c5056"/><path d="M380 102h16v14h-16zm30 0h12v14h-12zM788 104h14v12h-14zm28 0h14v12h-14zM172 108h14v10h-14zm26 0h14v10h-14z" fill="#f8e3bd"/>`;

/** The drawing of a setting, in place of a photograph. Decoration. */
export function settingScene(setting: string): TemplateResult {
  if (setting === 'mountain') return drawing(mountain);
  if (setting === 'countryside') return drawing(countryside);
  return drawing(setting === 'city' ? city : sea);
}
