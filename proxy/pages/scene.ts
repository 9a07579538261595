import { html } from 'hono/html';
import type { Setting } from '../../schema/contract/catalogue.ts';
import type { Piece } from './layout.ts';

const scenes: Record<Setting, Piece> = {
  sea: html`<circle cx="560" cy="74" r="34" fill="#f4b860"></circle><path d="M0 88c80-40 150-42 230-20 60 16 100 22 160 22H0z" fill="#b9cfc4"></path><path d="M900 88c-70-30-130-28-190-10-40 12-70 12-110 12h300z" fill="#cbdcd2"></path><path d="M0 90h900v60H0z" fill="#7fb3b6"></path><path d="M0 112c75-12 150 10 225 0s150-10 225 0 150 10 225 0 150-10 225 0v38H0z" fill="#4f8f94"></path><path d="M0 132c75-10 150 8 225 0s150-8 225 0 150 8 225 0 150-8 225 0v18H0z" fill="#0c5056"></path><path d="M436 98h52l-8 10h-36z" fill="#1b292d"></path><path d="M462 94V46l26 44z" fill="#fffdf8"></path>`,
  mountain: html`<circle cx="640" cy="52" r="30" fill="#f4b860"></circle><path d="M0 130 180 40l110 60L430 20l160 90 110-60 200 90v10H0z" fill="#b9cfc4"></path><path d="m430 20 46 26-30 6-18 12-24-20z" fill="#fffdf8"></path><path d="M0 150c120-50 240-50 380-30s300 20 520-16v46z" fill="#4f8f94"></path><path d="M0 150c200-26 360-20 520-10s240 4 380-8v18z" fill="#0c5056"></path>`,
  countryside: html`<circle cx="300" cy="56" r="32" fill="#f4b860"></circle><path d="M0 110c140-60 280-50 420-20s300 20 480-20v80H0z" fill="#cbdcd2"></path><path d="M0 130c160-40 300-30 460-10s280 10 440-16v46H0z" fill="#7fb39a"></path><path d="M0 150c200-24 400-20 560-8s220 0 340-6v14z" fill="#2f6b52"></path><path d="M640 128V84h8v44z" fill="#1b292d"></path><circle cx="644" cy="74" r="26" fill="#2f6b52"></circle>`,
  city: html`<circle cx="450" cy="60" r="32" fill="#f4b860"></circle><path d="M0 150V96h70V70h60v26h60V60l40-24 40 24v40h80v50z" fill="#b9cfc4"></path><path d="M900 150V84h-70V56h-60v34h-50V70l-36-22-36 22v34h-60v46z" fill="#cbdcd2"></path><path d="M340 150V104h60V88l50-30 50 30v16h60v46z" fill="#4f8f94"></path><path d="M0 150v-14h900v14z" fill="#0c5056"></path>`,
};

/** A drawing of the setting: decoration, which says nothing that words do not. */
export function scene(setting: Setting): Piece {
  return html`<svg class="scene" viewBox="0 0 900 150" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false"><rect width="900" height="150" fill="#fbf1dc"></rect>${scenes[setting]}</svg>`;
}
