// Stands before the content script in its world: notes what it would let the page hear, whatever it is called.
(() => {
  globalThis.noted = [];
  // Of a node that is in no document, or in a closed shadow root, the page hears nothing.
  const isHeard = (target) => !(target instanceof Node) || target.getRootNode() === document;
  const note = (owner, name) => {
    const real = owner[name];
    owner[name] = function (...given) {
      if (isHeard(this)) globalThis.noted.push(`${name} ${given[0]?.type ?? given[0]}`);
      return real.apply(this, given);
    };
  };
  note(EventTarget.prototype, 'dispatchEvent');
  note(window, 'postMessage');
  for (const name of ['setAttribute', 'removeAttribute', 'toggleAttribute']) note(Element.prototype, name);
  for (const name of ['appendChild', 'insertBefore', 'removeChild']) note(Node.prototype, name);
  for (const name of ['mark', 'measure']) note(Performance.prototype, name);
})();
