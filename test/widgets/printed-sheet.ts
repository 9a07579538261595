import type { WidgetDriver } from './driver.ts';

/** Presses a button that prints, without a printer: the paper it would have gone to. */
export async function printedSheet(widget: WidgetDriver, button: string): Promise<Document> {
  const original = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  if (!original) throw new Error('no such property');
  let printed = 0;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    ...original,
    get(this: HTMLIFrameElement) {
      const page: unknown = original.get?.call(this);
      if (page && typeof page === 'object') Object.assign(page, { print: () => { printed++; } });
      return page;
    },
  });
  await widget.press('button', button);
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', original);
  const paper = widget.root.querySelector('iframe')?.contentDocument;
  if (printed !== 1 || !paper) throw new Error(`printed ${printed} times`);
  return paper;
}
