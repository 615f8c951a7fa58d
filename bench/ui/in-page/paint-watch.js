// Stands before every script of a page and notes when its rows are painted. A change of the document is painted by the
// next frame; a message posted in that frame's animation callback is taken once the frame has been drawn. When the
// document has changed again by then, the next frame counts, so that nothing is called painted too early.
(() => {
  const QUIET_MS = 500;
  const MOST_ROWS = 20;
  const frames = [];
  const shifts = [];
  const channel = new MessageChannel();
  let changes = 0;
  let drawn = 0;
  let isWaiting = false;
  let quiet;
  let key;

  const rowsInView = () => {
    const rows = [];
    for (const row of document.querySelectorAll('article[data-row]')) {
      const { top, bottom, height } = row.getBoundingClientRect();
      if (top >= innerHeight || rows.length === MOST_ROWS) break;
      if (height > 0 && bottom > 0) rows.push(`${row.dataset.row} ${row.textContent}`);
    }
    return rows;
  };

  const waitForFrame = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      drawn = changes;
      channel.port2.postMessage(null);
    });
  };

  channel.port1.onmessage = () => {
    isWaiting = false;
    if (drawn !== changes) return waitForFrame();
    const at = performance.now();
    if (key) return noteKey(at);
    const rows = rowsInView();
    const state = rows.join('\n');
    if (rows.length === 0 || state === frames.at(-1)?.state) return;
    frames.push({ at, state, rows: rows.length });
    clearTimeout(quiet);
    quiet = setTimeout(() => globalThis.paintsSettled?.(JSON.stringify(opening())), QUIET_MS);
  };

  const isAnswered = () => {
    const list = document.querySelector('[role="feed"]');
    return list ? list.dataset.query === key.text : !document.querySelector('article[data-row]');
  };

  const noteKey = (at) => {
    if (key.pressed === undefined || !isAnswered()) return;
    const { pressed, resolve } = key;
    key = undefined;
    const from = performance.timeOrigin + pressed;
    const drawn = document.querySelectorAll('article[data-row]').length;
    resolve({ ms: at - pressed, from, to: performance.timeOrigin + at, rows: rowsInView().length, drawn });
  };

  const opening = () => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    firstRow: frames[0].at,
    corrected: frames.at(-1).at,
    corrections: frames.length - 1,
    rows: frames[0].rows,
    shift: shifts.reduce((sum, value) => sum + value, 0),
  });

  // The next key completes `text`. `painted` is when it was pressed and when the rows that answer were painted.
  globalThis.expectKey = (text) => {
    globalThis.painted = new Promise((resolve) => {
      key = { text, resolve };
    });
  };

  addEventListener(
    'keydown',
    (event) => {
      if (!key) return;
      key.pressed ??= event.timeStamp;
      waitForFrame();
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push(value);
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    changes += 1;
    waitForFrame();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
})();
