/** What the catalogue's pages add to the product's own `/pages.css`. */
export const catalogueStyle = `
.catalogue { --edge: #5c696b; --on: #e2efee; overflow-wrap: break-word; }
.catalogue .skip { position: absolute; left: -999rem; }
.catalogue .skip:focus { left: 12px; top: 12px; padding: 12px; background: var(--paper); z-index: 1; }
.top { max-width: 1080px; margin: 0 auto; padding: 12px 20px 0; display: flex; flex-wrap: wrap; gap: 0 28px; align-items: center; justify-content: space-between; }
.top a, .back, .chosen a, .ways a, .pages a, .panel a, .side a, footer a { display: inline-flex; align-items: center; min-height: 48px; min-width: 48px; font-weight: 700; }
.home { font-family: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, "Noto Serif", serif; font-size: 1.2em; text-decoration: none; }
.nb { display: inline-block; }
.tel { white-space: nowrap; font-size: min(1em, 10vw); }
.soft { color: var(--soft); }
.filters { margin-top: 20px; background: var(--paper); border: 1px solid var(--line); border-radius: 18px; padding: 20px; }
.row { display: grid; gap: 16px 20px; grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr)); align-items: end; }
.row.end { margin-top: 20px; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), max-content)); }
.field { display: grid; margin: 0; }
.field label, legend { font-weight: 700; padding: 0; }
.hint { color: var(--soft); }
input[type="text"], select { min-height: 56px; width: 100%; max-width: 100%; font: inherit; color: var(--ink); background: #fff; border: 2px solid var(--edge); border-radius: 8px; padding: 8px 12px; margin-top: 4px; }
fieldset { border: 0; padding: 0; margin: 20px 0 0; min-width: 0; }
.filters ul, .chosen, .ways, .pages ul, .stays, .know, .facts.two, .days { list-style: none; padding: 0; margin: 8px 0 0; }
.filters ul, .chosen, .pages ul { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
.filters li { max-width: 100%; }
.chip { display: inline-flex; align-items: center; gap: 10px; min-height: 48px; padding: 6px 18px 6px 14px; border: 2px solid var(--edge); border-radius: 28px; background: #fff; cursor: pointer; }
.chip input { width: 24px; height: 24px; margin: 0; accent-color: var(--action); flex: none; }
.chip span { min-width: 0; overflow-wrap: anywhere; hyphens: auto; }
.chip em { font-style: normal; color: var(--soft); }
.chip:has(:checked) { border-color: var(--action); background: var(--on); font-weight: 700; }
.chip:hover { background: var(--sand); border-color: var(--ink); }
.chip.none { border-style: dashed; }
.chip:has(:focus-visible) { outline: 3px solid var(--ink); outline-offset: 3px; }
button, .button { display: inline-flex; align-items: center; justify-content: center; min-height: 56px; padding: 8px 28px; font: inherit; font-size: 1.11em; font-weight: 700; color: #fff; background: var(--action); border: 4px solid var(--action); border-radius: 12px; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { background: #083a3f; border-color: #083a3f; }
.ways li { padding: 4px 0; }
.found { margin-top: 32px; }
.stays { display: grid; gap: 20px; margin-top: 16px; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); }
.stay { position: relative; background: var(--paper); border: 1px solid var(--line); border-radius: 18px; padding: 20px; min-width: 0; }
.stay h3 { font-family: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, "Noto Serif", serif; font-size: 1.22em; line-height: 1.22; margin: 0; }
.stay h3 a { color: var(--ink); text-decoration-color: var(--action); }
.stay h3 a::after { content: ""; position: absolute; inset: 0; border-radius: inherit; }
.stay p { margin-top: 6px; }
.stay .money { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--line); }
.money b, .remains b { font-family: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, "Noto Serif", serif; font-size: 1.44em; margin-right: .3em; }
.pages { margin-top: 28px; }
.scene { display: block; width: 100%; height: 150px; border-radius: 18px; margin-top: 8px; }
.sheet { display: grid; gap: 28px 36px; margin-top: 24px; }
.sheet > * { min-width: 0; }
@media (min-width: 52em) { .sheet { grid-template-columns: 3fr 2fr; align-items: start; } }
.sheet h2, .catalogue section h2 { margin-top: 28px; }
.sheet .panel h2 { margin-top: 0; }
.lead { font-size: 1.11em; }
.facts.two { display: grid; gap: 8px 20px; grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr)); margin-top: 16px; }
.facts.two li:first-child { grid-column: 1 / -1; font-weight: 700; }
.days span { display: block; }
.days span::first-letter { text-transform: uppercase; }
.letter { max-width: 46em; margin-top: 28px; background: var(--paper); border: 1px solid var(--line); border-radius: 18px; padding: 20px; }
.letter p { margin-top: 6px; }
.written { max-width: 62ch; margin-top: 16px; padding-top: 16px; border-top: 1px solid var(--line); white-space: pre-line; }
@media print { .letter { break-inside: avoid; border: 0; padding: 0; } }
sev-finder { display: block; margin-top: 20px; }
.embedded { background: var(--paper); }
.embedded main { max-width: 30em; padding: 8px; }
.embedded sev-finder { margin-top: 8px; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.days li { border-top: 1px solid var(--line); padding: 12px 0; display: grid; gap: 4px 20px; }
@media (min-width: 36em) { .days li:has(b) { grid-template-columns: 9em 1fr; } }
.know li { padding: 6px 0; }
.panel { background: #f3eadb; border-radius: 18px; padding: 20px; }
.panel dl { margin: 12px 0 0; }
.panel dl div, .remains { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 16px; padding: 4px 0; }
.panel dd { margin: 0; font-weight: 700; white-space: nowrap; }
.bar { display: block; width: 100%; height: 24px; margin-top: 8px; border: 2px solid var(--ink); border-radius: 8px; background: #fff; }
.bar .aid { fill: var(--action); }
.remains b { font-size: 2em; margin: 0; }
.call .tel { color: #fff; background: var(--action); border: 4px solid var(--action); border-radius: 12px; min-height: 56px; width: 100%; justify-content: center; text-decoration: none; font-size: min(1.11em, 8.5vw); }
@media (forced-colors: active) { .bar { background: Canvas; forced-color-adjust: none; border-color: CanvasText; } .bar .aid { fill: CanvasText; } }
@media print { .filters, .pages, .top, .chosen, .back { display: none; } .stay, .days li { break-inside: avoid; } .scene { height: 80px; } .call .tel { color: #000; background: none; } }
`.trimStart();
