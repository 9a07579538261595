import { type CSSResult, render, type TemplateResult } from 'lit';

/**
 * Prints one sheet alone, whatever page the widget stands on.
 *
 * A widget cannot hide its host's content from a printer, so the sheet is rendered into an empty frame of the same
 * origin, with a constructed stylesheet: no markup is parsed and no inline style is needed, so a strict
 * Content-Security-Policy lets it through. `place` is where the hidden frame is kept; the last one is replaced.
 */
export function printSheet(place: ParentNode & Node, title: string, lang: string, sheet: TemplateResult, styles: readonly CSSResult[]): void {
  place.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:absolute;width:0;height:0;border:0;visibility:hidden';
  place.append(frame);
  const page = frame.contentWindow;
  const paper = frame.contentDocument;
  if (!page || !paper) return;
  paper.title = title;
  paper.documentElement.lang = lang;
  const Sheet = paper.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  paper.adoptedStyleSheets = styles.map(({ cssText }) => {
    const made = new Sheet();
    made.replaceSync(cssText);
    return made;
  });
  render(sheet, paper.body, { creationScope: paper });
  page.focus();
  page.print();
}
