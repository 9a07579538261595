import { css } from 'lit';

/**
 * The map, its markers and what stands under it.
 *
 * Of Leaflet's own style only what its panes and tiles need is here: its controls, popups and pictures are not used.
 */
export const mapStyles = css`
.staysmap { --sev-sea: #d6e8ec; --sev-land: #f6eedd; --sev-coast: #b39d74; --mk: max(48px, 2em); display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
.mapsea { position: relative; isolation: isolate; height: min(100cqi, 36em); min-height: 360px; border: 1px solid var(--sev-line); border-radius: var(--sev-radius-l); overflow: hidden; background: var(--sev-sea); }
.whereabouts .mapsea { height: 20em; min-height: 0; }
.staysmap .leaflet-container { position: absolute; z-index: 0; inset: 0; overflow: hidden; touch-action: pan-x pan-y; -webkit-tap-highlight-color: transparent; cursor: grab; user-select: none; -webkit-user-select: none; outline-offset: -3px; }
.staysmap .leaflet-dragging, .leaflet-dragging .mk { cursor: grabbing; }
.leaflet-pane, .leaflet-tile, .leaflet-tile-container, .leaflet-layer, .leaflet-image-layer { position: absolute; left: 0; top: 0; }
.leaflet-pane { z-index: 400; }
.leaflet-tile-pane { z-index: 200; }
.leaflet-marker-pane { z-index: 600; }
.leaflet-tile { max-width: none; max-height: none; padding: 0; visibility: hidden; pointer-events: none; }
.leaflet-tile-loaded { visibility: inherit; }
.leaflet-zoom-hide { visibility: hidden; }
.outline { pointer-events: none; overflow: visible; }
.outline path { fill: none; stroke-linejoin: round; stroke-linecap: round; vector-effect: non-scaling-stroke; }
/* No edge: it is there so that a border does not look like a coast. */
.outline .neighbours { fill: #e9ebe2; }
.outline .land { fill: var(--sev-land); stroke: var(--sev-coast); stroke-width: 1.5px; }
.outline .regions { stroke: #d9c9a5; stroke-width: 1.5px; }
.outline .rivers { stroke: #b5d3da; stroke-width: 2.5px; }
.staysmap .town { position: absolute; white-space: nowrap; line-height: 1; color: var(--sev-ink-soft); pointer-events: none; translate: 10px -50%; text-shadow: 0 0 3px var(--sev-land), 0 0 3px var(--sev-land); }
.staysmap .town.before { translate: calc(-100% - 10px) -50%; }
.staysmap .town::before { content: ""; position: absolute; left: -13px; top: calc(50% - 3px); width: 6px; height: 6px; border-radius: 50%; background: var(--sev-ink-soft); }
.staysmap .town.before::before { left: auto; right: -13px; }
.staysmap .mk { position: absolute; width: var(--mk); height: var(--mk); padding: 0; border: 0; border-radius: 50%; background: none; color: var(--sev-action); font: 700 1em/1.1 var(--sev-text-font, inherit); font-variant-numeric: lining-nums tabular-nums; white-space: nowrap; cursor: pointer; translate: -50% -122%; }
.staysmap .mk b { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; border: 3px solid currentColor; border-radius: inherit; background: var(--sev-field); box-shadow: 0 2px 4px rgb(27 41 45 / .18), 0 10px 24px -8px rgb(27 41 45 / .3); }
.staysmap .mk:not(.many) b { font-size: 1.111em; }
.staysmap .mk:not(.many) b:empty::before { content: ""; width: 14px; height: 14px; border-radius: 50%; background: currentColor; }
.staysmap .mk:not(.many)::after { content: ""; position: absolute; left: calc(50% - 9px); bottom: -11px; border: 9px solid transparent; border-top: 12px solid currentColor; border-bottom: 0; }
.staysmap .mk.many { width: calc(var(--mk) * 1.5); height: calc(var(--mk) * 1.18); border-radius: 14px; translate: -50% -50%; }
.staysmap .mk:hover b { background: var(--sev-action-soft); }
.staysmap .mk:hover, .staysmap .mk:focus-visible { z-index: 3; }
.staysmap .mk.on { z-index: 2; }
.staysmap .mk.on b { background: var(--sev-action); color: var(--sev-on-action); border-color: var(--sev-action); box-shadow: 0 0 0 3px #fff, 0 2px 8px rgb(27 41 45 / .4); }
.mapframe { position: relative; display: grid; gap: 10px; }
.staysmap .zooms { display: flex; flex-wrap: wrap; gap: 8px; }
.staysmap .zooms button { min-width: 48px; min-height: 48px; padding: 4px 12px; border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-m); background: var(--sev-field); color: var(--sev-ink); font: 700 1em/1.1 var(--sev-text-font, inherit); cursor: pointer; }
.staysmap .zooms .sign { font-size: 1.222em; }
.staysmap .zooms button:hover { border-color: var(--sev-ink); background: var(--sev-sand); }
.staysmap .zooms [aria-disabled=true] { border-style: dashed; color: var(--sev-ink-soft); }
.staysmap .credit { position: absolute; z-index: 1; right: 0; bottom: 0; padding: 2px 8px; border-radius: 8px 0 0; background: var(--sev-page); line-height: 1.3; }
.staysmap > p { color: var(--sev-ink-soft); line-height: 1.4; }
.staysmap h4 { margin: 6px 0 0; }
.staysmap details { border-top: 1px solid var(--sev-line); }
.staysmap summary { min-height: 48px; padding: 10px 0; font-weight: 700; cursor: pointer; }
.staysmap .spots { display: grid; gap: 4px; }
.staysmap .spots .link[aria-current] { text-decoration-style: double; }
.staysmap .together { padding: 12px 16px; border-radius: var(--sev-radius-m); background: var(--sev-sand); }
.staysmap .together h4:focus { outline: none; box-shadow: none; }
@container sev (min-width: 34em) {
  .staysmap .zooms { position: absolute; z-index: 1; left: 12px; top: 12px; flex-direction: column; align-items: start; }
  .staysmap .zooms .whole { position: absolute; left: calc(100% + 8px); top: 0; white-space: nowrap; }
}
@container sev (max-width: 34em) { .mapsea { margin-inline: calc(6px - var(--pad, 6px)); } }
@media (pointer: fine) { .staysmap .fingers { display: none; } }
@media (forced-colors: active) {
  .mapsea { background: Canvas; }
  .outline .neighbours { fill: none; }
  .outline .land { fill: Canvas; stroke: CanvasText; }
  .outline .regions { stroke: CanvasText; stroke-dasharray: 1 4; }
  .outline .rivers { stroke: none; }
  .staysmap .town { text-shadow: none; }
  .staysmap .town::before, .staysmap .mk:not(.many) b:empty::before { forced-color-adjust: none; background: CanvasText; }
  .staysmap .mk { forced-color-adjust: none; color: ButtonText; }
  .staysmap .mk b { background: ButtonFace; box-shadow: none; }
  .staysmap .mk.on b { background: linear-gradient(Highlight, Highlight) Canvas; color: HighlightText; border-color: HighlightText; box-shadow: 0 0 0 3px Highlight; }
}
@media print { .staysmap .zooms { display: none; } }
`;
