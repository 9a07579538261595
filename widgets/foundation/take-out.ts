import { type CSSResult, render, type TemplateResult } from 'lit';

/** A page of A4 between margins of 10 mm, in CSS pixels. */
const pageHeight = ((297 - 2 * 10) * 96) / 25.4;

/**
 * Prints one sheet alone, whatever page the widget stands on.
 *
 * A widget cannot hide its host's content from a printer, so the sheet is rendered into an empty frame of the same
 * origin, with a constructed stylesheet: no markup is parsed and no inline style is needed, so a strict
 * Content-Security-Policy lets it through. `place` is where the hidden frame is kept; the last one is replaced.
 * `tighter` names classes that make the sheet smaller: they are added one by one, until it fits on a page of A4.
 */
export function printSheet(place: ParentNode & Node, title: string, lang: string, sheet: TemplateResult, styles: readonly CSSResult[], tighter: readonly string[] = []): void {
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
  frame.style.width = '182mm';
  const written = paper.body.firstElementChild;
  for (const name of tighter) if (written && written.getBoundingClientRect().height > pageHeight) written.classList.add(name);
  page.focus();
  page.print();
}

/** Hands a file, or the text of a table, over to the person under this name. Nothing leaves the device. */
export function download(place: ParentNode & Node, name: string, file: Blob | string): void {
  const address = URL.createObjectURL(typeof file === 'string' ? new Blob([file], { type: 'text/csv;charset=utf-8' }) : file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  place.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address));
}
