// Notes every message that the extension's content scripts send, and its reply, where the driver can read it
// from outside: in an attribute of the document's root. Also sends messages for the driver, from this world.
(() => {
  if (globalThis.daybookAckProbe) return;
  globalThis.daybookAckProbe = true;
  const root = document.documentElement;
  // In Chromium 156 `browser` and `chrome` are two objects with one runtime, in Firefox 153 they are one object.
  const runtimes = [...new Set([globalThis.browser?.runtime, globalThis.chrome?.runtime])].filter(Boolean);
  const sendForReal = runtimes[0].sendMessage.bind(runtimes[0]);

  function note(message, sentAt, ms, outcome) {
    const input = message?.input;
    const ack = {
      command: String(message?.command),
      ...(input?.captureId !== undefined && { captureId: input.captureId }),
      sentAt,
      ms,
      ...outcome,
      ...(message?.command === 'capture' && { input: summary(input ?? {}) }),
    };
    // Read again each time: after an update of the extension an older probe may still be at work on this page.
    const acks = JSON.parse(root.getAttribute('data-daybook-acks') ?? '[]');
    root.setAttribute('data-daybook-acks', JSON.stringify([...acks, ack]));
  }

  // Rows hold whole abstracts; the driver needs only which papers there were.
  function summary({ rows, captureId, ...rest }) {
    return { ...rest, papers: Array.isArray(rows) ? rows.map((row) => row?.paper?.paperId) : [] };
  }

  for (const runtime of runtimes) {
    const real = runtime.sendMessage;
    runtime.sendMessage = (...args) => {
      const place = args.findIndex((arg) => typeof arg === 'object' && arg !== null);
      const message = args[place];
      const sentAt = Date.now();
      // For background-clock.js.
      if (message) args[place] = { ...message, pageClock: sentAt };
      const start = performance.now();
      const done = (outcome) => note(message, sentAt, performance.now() - start, outcome);
      // webextension-polyfill passes a callback in browsers without a `browser` of their own (Chromium before 148).
      const callback = args.at(-1);
      if (typeof callback === 'function') {
        const noting = (reply) => {
          const error = runtime.lastError?.message;
          done(error === undefined ? { reply } : { error });
          callback(reply);
        };
        return real.apply(runtime, [...args.slice(0, -1), noting]);
      }
      try {
        const answer = real.apply(runtime, args);
        answer.then(
          (reply) => done({ reply }),
          (error) => done({ error: String(error?.message ?? error) }),
        );
        return answer;
      } catch (error) {
        done({ error: String(error?.message ?? error) });
        throw error;
      }
    };
  }

  const api = globalThis.browser ?? globalThis.chrome;

  const rootOf = (host) => globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot;

  function controlsOf(shadow) {
    return [...shadow.querySelectorAll('button, input, select')].flatMap((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      const label = control.getAttribute('aria-label') ?? '';
      const pressed = control.getAttribute('aria-pressed') ?? '';
      const hasFocus = shadow.activeElement === control;
      const place = { x: x + width / 2, y: y + height / 2 };
      return width > 0 ? [{ text: control.textContent, label, pressed, hasFocus, ...place }] : [];
    });
  }

  // What the extension has put into the page, with what is in its closed shadow roots.
  function guests() {
    return [...document.querySelectorAll('main article > div:last-child, body > div')].flatMap((host) => {
      const shadow = rootOf(host);
      if (!shadow) return [];
      const card = host.closest('article')?.querySelector('a')?.getAttribute('href') ?? '';
      const frames = [...shadow.children].filter((child) => child.localName !== 'style');
      const text = frames
        .map((frame) => frame.innerText)
        .join('\n')
        .trim();
      return [{ card, text, controls: controlsOf(shadow) }];
    });
  }

  // `path` names a function of the extension's API: `storage.local.get`; or one of the probe's own.
  function call(path, args) {
    if (path === 'probe.guests') return guests();
    if (path === 'runtime.sendMessage') return sendForReal(...args);
    const names = path.split('.');
    const name = names.pop();
    return names.reduce((object, each) => object[each], api)[name](...args);
  }

  document.addEventListener('daybook-probe-call', async (event) => {
    event.preventDefault();
    const { id, path, args } = JSON.parse(event.detail);
    const answer = (outcome) => root.setAttribute(`data-daybook-probe-${id}`, JSON.stringify(outcome));
    try {
      answer({ reply: await call(path, args) });
    } catch (error) {
      answer({ error: String(error?.message ?? error) });
    }
  });
})();
