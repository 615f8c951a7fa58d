// Stands first in a page of the site: notes all that the page can hear or see of whoever else is there.
globalThis.heard = (() => {
  const said = [];
  const changes = [];
  const targets = [window, document, document.documentElement];
  const events = new Set(['message', 'DOMContentLoaded']);
  for (let owner of targets) {
    for (; owner; owner = Object.getPrototypeOf(owner)) {
      for (const name of Object.getOwnPropertyNames(owner)) if (name.startsWith('on')) events.add(name.slice(2));
    }
  }
  const hear = (type) => {
    events.add(type);
    for (const target of targets) {
      target.addEventListener(
        type,
        (event) => {
          // What the browser itself sends is trusted, but for what a script posts.
          if (event.target === target && (!event.isTrusted || type === 'message')) {
            said.push({ type, data: event.data, detail: event.detail });
          }
        },
        true,
      );
    }
  };
  for (const type of [...events]) hear(type);
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName } of records) {
      if (type !== 'childList') changes.push(`${type} of ${target.nodeName}: ${attributeName}`);
    }
  });
  // Until then the parser itself appends to texts.
  document.addEventListener('DOMContentLoaded', () =>
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true }),
  );
  const globals = new Set([...Object.getOwnPropertyNames(window), 'heard']);
  const nodes = () => document.querySelectorAll('*').length;
  return {
    hear,
    events: () => [...events],
    all: () => ({
      said,
      changes,
      nodes: nodes(),
      globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name)),
      timeline: performance.getEntries().filter(({ entryType }) => /mark|measure/.test(entryType)).length,
    }),
  };
})();
