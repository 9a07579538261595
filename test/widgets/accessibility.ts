import 'axe-core/axe.js';
import type axeType from 'axe-core';
import { plain } from './driver.ts';

declare global {
  interface Window {
    axe: typeof axeType;
  }
}

/** Runs axe on a widget with the norms we hold: A, AA of 2.2, and AAA's contrast; lists each violation with its element. */
export async function violations(element: HTMLElement): Promise<string[]> {
  const { violations: found } = await window.axe.run(element, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'] },
    rules: {
      'target-size': { enabled: true },
      'color-contrast-enhanced': { enabled: true },
      // A widget is a part of a page: landmarks, and what stands above its first heading, are the page's.
      region: { enabled: false },
      'identical-links-same-purpose': { enabled: true },
    },
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${plain(node.failureSummary)}`));
}

const pressed = 'a[href], button, input, select, textarea, summary';

/** The things to press that are smaller than 48 px on a side, the whole card of a choice counting as one. */
export function smallTargets(root: ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>(pressed)].flatMap((one) => {
    const target = one.closest('label.choice') ?? one;
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('iframe')) return [];
    const { width, height } = target.getBoundingClientRect();
    return width >= 47.99 && height >= 47.99 ? [] : [`${plain(target.textContent)} ${width.toFixed(1)} × ${height.toFixed(1)}`];
  });
}

/** Texts drawn under 18 px. */
export function smallTexts(root: ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>('.sev *')].flatMap((one) => {
    const says = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && plain(node.textContent));
    const size = Number.parseFloat(getComputedStyle(one).fontSize);
    return says && one.checkVisibility() && size < 18 ? [`${plain(one.textContent).slice(0, 40)} ${size}`] : [];
  });
}

/** How far the widget scrolls sideways, in pixels. */
export function sideways(element: HTMLElement): number {
  const wrapper = element.shadowRoot?.querySelector('.sev');
  return Math.max(element.scrollWidth - element.clientWidth, wrapper ? wrapper.scrollWidth - wrapper.clientWidth : 0);
}

const spacing = new CSSStyleSheet();
spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');

/** What is lost, cut or pushed aside when a reader sets the spacing of texts as WCAG 1.4.12 lets them. */
export function lostWhenSpaced(element: HTMLElement): string[] {
  const root = element.shadowRoot;
  if (!root) throw new Error('nothing to space');
  const before = root.adoptedStyleSheets;
  root.adoptedStyleSheets = [...before, spacing];
  const aside = sideways(element);
  const cut = [...root.querySelectorAll<HTMLElement>('.sev *:not(.vh, .vh *, svg, svg *, :has(> [type=file]))')].filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    // What is there for screen readers alone is a point.
    return one.clientWidth > 2 && ((overflowX !== 'visible' && overflowX !== 'auto' && one.scrollWidth > one.clientWidth + 1) || (overflowY !== 'visible' && overflowY !== 'auto' && one.scrollHeight > one.clientHeight + 1));
  });
  root.adoptedStyleSheets = before;
  return [...(aside ? [`${aside} px aside`] : []), ...cut.map((one) => `cut: ${one.outerHTML.slice(0, 120)}`)];
}
