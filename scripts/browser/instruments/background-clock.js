// Makes the page's recorded day the present for the extension's background too, while it takes a message of that page:
// ack-probe.js puts the page's time on each. Only then, and not after the first await: pages of several days may be
// open at once. What is sent for the driver has none, and is taken at the real time.
(() => {
  const RealDate = Date;
  let clock;
  const now = () => clock ?? RealDate.now();
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  const runtimes = [...new Set([globalThis.browser?.runtime, globalThis.chrome?.runtime])].filter(Boolean);
  for (const { onMessage } of runtimes) {
    const add = onMessage.addListener.bind(onMessage);
    onMessage.addListener = (listener) =>
      add((message, ...rest) => {
        clock = message?.pageClock;
        try {
          return listener(message, ...rest);
        } finally {
          clock = undefined;
        }
      });
  }
})();
