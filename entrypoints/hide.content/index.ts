import browser from 'webextension-polyfill';
import { defineContentScript } from '#imports';
import { onNavigation } from '../feed.content/navigation.ts';
import { treatCards } from './treat-cards.ts';

// Nothing tells a script that its extension is gone. Costs a look at one value.
const LOOK_EVERY = 10_000;

// On which pages it runs follows from the sites: wxt.config.ts.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const end = new AbortController();
    const page = treatCards();
    onNavigation(() => page.moved(), end.signal);
    const look = setInterval(() => {
      if (browser.runtime?.id !== undefined) return;
      clearInterval(look);
      end.abort();
      page.end();
    }, LOOK_EVERY);
  },
});
