// Makes the page's recorded day the present for the extension's content scripts. The driver serves a page with the
// header `server-timing: clock;dur=<ms>`, the one way to hand a number to a content script before it runs without the
// page seeing it in its document. Date then starts there; performance.now() goes on as it was, so durations hold.
// Temporal.Now and Intl.DateTimeFormat without a date still use the real time.
(() => {
  if (globalThis.daybookPageClock) return;
  const [navigation] = performance.getEntriesByType('navigation');
  const clock = navigation?.serverTiming?.find((entry) => entry.name === 'clock');
  if (!clock) return;
  globalThis.daybookPageClock = true;
  const RealDate = Date;
  const now = () => Math.floor(clock.duration + performance.now());
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
})();
