import browser from 'webextension-polyfill';

browser.runtime.sendMessage({
  command: 'capture',
  input: {
    captureId: crypto.randomUUID(),
    listing: { listing: document.title },
    via: 'cards',
    rows: [{ paper: { paperId: 'arxiv:2601.00001', abstract: 'long' } }],
    cards: 1,
    unreadable: 0,
    at: Date.now(),
    readMs: Date.parse(new Date().toISOString()) - Date.now(),
  },
});
