// Stands before a page: notes when its first row of a paper was there, in `firstRowAt`, and when the rows were those
// that answer a typed text, in `answersAt`; in milliseconds since 1970.
globalThis.answersAt = {};
new MutationObserver(() => {
  const now = performance.timeOrigin + performance.now();
  if (document.querySelector('article[data-row]')) globalThis.firstRowAt ??= now;
  const text = document.querySelector('[role="feed"]')?.dataset.query;
  if (text) globalThis.answersAt[text] ??= now;
}).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-query'] });
