// Runs in the page, before anything else: notes when a widget shows a control that has been painted, and when it is ready.
{
  const seen = { usable: 0, ready: 0, shift: 0 };
  Reflect.set(window, 'sevSeen', seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('sev-ready', () => {
    seen.ready = performance.now();
  });
  const look = () => {
    const controls = [...document.querySelectorAll('*')].flatMap((each) => Array.from(each.shadowRoot?.querySelectorAll('button, input, select') ?? []));
    if (controls.some((control) => control.getClientRects().length > 0)) {
      setTimeout(() => {
        seen.usable = performance.now();
      });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
