// Runs in the page, before anything else. Notes when the first question of a widget has been painted and can be answered,
// going past an opening screen as soon as it can be left, and when the widget is ready. What a list of stays is for is to be
// read: its fields may come before or after, its first stay is what counts.
{
  const seen = { opened: 0, usable: 0, ready: 0, shift: 0 };
  Reflect.set(window, 'sevSeen', seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  // A widget for agents is ready only on a partner’s portal: here it says that nobody chose a group, once its code is there.
  for (const name of ['sev-ready', 'sev-error']) {
    document.addEventListener(name, () => {
      seen.ready = performance.now();
    });
  }
  const shown = (selector) =>
    [...document.querySelectorAll('*')]
      .flatMap((each) => Array.from(each.shadowRoot?.querySelectorAll(selector) ?? []))
      .find((control) => control.getClientRects().length > 0);
  const look = () => {
    // Nobody is signed in here: a desk can say so once all it needs for its first list is there.
    if (shown(document.querySelector('sev-finder') ? '.card a' : document.querySelector('sev-groups') ? '.told' : 'input, select')) {
      setTimeout(() => {
        seen.usable = performance.now();
      });
      return;
    }
    const start = seen.opened === 0 && shown('button');
    if (start) {
      seen.opened = performance.now();
      // Painted first, as for someone who presses at once.
      if (window.sevPress) setTimeout(() => start.click());
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
