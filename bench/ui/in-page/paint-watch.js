// Stands before every script of a page and notes when its rows are painted. A change of the document is painted by the
// next frame. Resize observers are called in it once the document is laid out, right before it is painted, and in the
// order in which they were made (https://www.w3.org/TR/resize-observer/#html-event-loop): what one that is made in that
// frame sees is what the frame shows, what the page's own observers changed among it. A message posted in the frame's
// animation callback is taken once the frame has been drawn.
(() => {
  const QUIET_MS = 500;
  const MOST_ROWS = 20;
  const frames = [];
  const shifts = [];
  const channel = new MessageChannel();
  let changes = 0;
  let shown;
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
      shown = undefined;
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        shown = look();
      });
      observer.observe(document.documentElement);
      channel.port2.postMessage(null);
    });
  };

  const look = () => {
    const rows = rowsInView();
    const drawn = document.querySelectorAll('article[data-row]').length;
    return { changes, rows: rows.length, drawn, state: rows.join('\n'), answers: key?.pressed >= 0 && isAnswered() };
  };

  channel.port1.onmessage = () => {
    isWaiting = false;
    // The document may have changed since, and then has another frame.
    if (shown?.changes !== changes) waitForFrame();
    if (!shown) return;
    const at = performance.now();
    if (key) noteKey(at);
    else noteRows(at);
  };

  const noteRows = (at) => {
    const { rows, state } = shown;
    if (rows === 0 || state === frames.at(-1)?.state) return;
    frames.push({ at, state, rows });
    clearTimeout(quiet);
    quiet = setTimeout(() => globalThis.paintsSettled?.(JSON.stringify(opening())), QUIET_MS);
  };

  const isAnswered = () => {
    const list = document.querySelector('[role="feed"]');
    return list ? list.dataset.query === key.text : !document.querySelector('article[data-row]');
  };

  const noteKey = (at) => {
    if (!shown.answers) return;
    const { pressed, resolve } = key;
    const { rows, drawn } = shown;
    const from = performance.timeOrigin + pressed;
    key = undefined;
    resolve({ ms: at - pressed, from, to: performance.timeOrigin + at, rows, drawn });
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
