import { defineContentScript } from '#imports';
import { FEED_ADAPTERS } from '../../adapters/feed-adapters.ts';
import { bringAdapters } from './adapters-here.ts';
import { beginLifetime } from './lifetime.ts';
import { watchPage } from './watch-page.ts';

// On the pages that sites name as feeds (wxt.config.ts). What it lacks for others is brought when it is needed.
export default defineContentScript({
  registration: 'runtime',
  main() {
    bringAdapters({ list: FEED_ADAPTERS, areAll: false });
    const life = beginLifetime();
    if (life) watchPage(life);
  },
});
