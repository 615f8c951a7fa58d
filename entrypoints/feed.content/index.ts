import { defineContentScript } from '#imports';
import { PAPER_PAGES } from '../../adapters/match-patterns.ts';
import { watchPage } from './watch-page.ts';

// The pages of users and organisations are added in wxt.config.ts: they need another rule.
export default defineContentScript({
  matches: PAPER_PAGES.matches,
  runAt: 'document_idle',
  main(ctx) {
    watchPage(ctx);
  },
});
