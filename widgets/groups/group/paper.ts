const look = 50;

/**
 * Opens a page to print by the link that was followed, dressed whatever the policy around.
 *
 * A page of this kind keeps to the policy of the one that opens it, and a strict one refuses the style written in it:
 * the same rules are then put on as a constructed sheet. It is looked for again and again, since a window forgets whoever
 * listened to it when it leaves its first, empty page. Where no window may be opened, the link is left to itself.
 */
export function openPaper(event: Event, address: string): void {
  const opened = window.open(address, '_blank');
  if (!opened) return;
  event.preventDefault();
  const timer = setInterval(() => {
    const style = opened.closed ? null : opened.document.querySelector('style');
    if (!opened.closed && (!style || opened.document.readyState === 'loading')) return;
    clearInterval(timer);
    if (!style || style.sheet) return;
    const sheet = new opened.window.CSSStyleSheet();
    sheet.replaceSync(style.textContent);
    opened.document.adoptedStyleSheets = [sheet];
  }, look);
}
