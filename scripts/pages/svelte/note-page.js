// Runs before all else in a made page and notes what the page itself can know of its drawing.
globalThis.pageNotes = (() => {
  const warnings = [];
  const shifts = [];
  // Picture, submitter and text: Card.svelte draws these of every made paper.
  const CARD_PARTS = 3;
  let cards = [];
  let bodyParts = 0;
  let hydratedAt;
  for (const level of ['warn', 'error']) {
    const log = console[level];
    console[level] = (...words) => {
      warnings.push(words.join(' '));
      log(...words);
    };
  }
  addEventListener('error', (event) => warnings.push(event.message));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value, startTime, sources } of list.getEntries()) {
        shifts.push({ value, startTime, moved: sources.map(({ node }) => node?.nodeName ?? '') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }
  document.addEventListener('DOMContentLoaded', () => {
    cards = [...document.querySelectorAll('main article')];
    bodyParts = document.body.childElementCount;
  });
  return {
    hydrated(at) {
      hydratedAt = at;
    },
    /** What stands so far. `isKept`: the cards that the server sent are those of the page, in their order. */
    read() {
      const now = [...document.querySelectorAll('main article')];
      const isKept = now.length === cards.length && now.every((card, index) => card === cards[index]);
      const foreign = {
        inCards: now.map((card) => card.childElementCount - CARD_PARTS),
        inList: document.querySelectorAll('main .grid > :not(article, .col-span-1)').length,
        inBody: document.body.childElementCount - bodyParts,
      };
      return { warnings, shifts, hydratedAt, isKept, cards: now.length, foreign };
    },
  };
})();
