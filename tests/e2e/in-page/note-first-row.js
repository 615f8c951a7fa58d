// Stands before a page: notes when its first row of a paper was there, in `firstRowAt`, and when the rows were those
// that answer a typed text, in `answersAt`; in milliseconds since 1970. `firstRows` says where the rows in view stood
// at first, `rowsInView` where they stand.
globalThis.answersAt = {};
globalThis.rowsInView = () =>
  [...document.querySelectorAll('article[data-row]')]
    .map((row) => ({ row: row.dataset.row, ...row.getBoundingClientRect().toJSON() }))
    .filter(({ top, bottom, height }) => height > 0 && top < innerHeight && bottom > 0)
    .map(({ row, top, bottom }) => `${row} from ${Math.round(top)} to ${Math.round(bottom)}`);
new MutationObserver(() => {
  const now = performance.timeOrigin + performance.now();
  if (document.querySelector('article[data-row]')) {
    globalThis.firstRowAt ??= now;
    globalThis.firstRows ??= globalThis.rowsInView();
  }
  const text = document.querySelector('[role="feed"]')?.dataset.query;
  if (text) globalThis.answersAt[text] ??= now;
}).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-query'] });
