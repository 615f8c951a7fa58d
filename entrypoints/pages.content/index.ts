import { defineContentScript } from '#imports';
import { ADAPTERS } from '../../adapters/index.ts';
import { bringAdapters } from '../feed.content/adapters-here.ts';
import { beginLifetime } from '../feed.content/lifetime.ts';
import { watchPage } from '../feed.content/watch-page.ts';

// On all pages but feeds: wxt.config.ts names those of the manifest, and the background registers it for the other
// sites (further-sites.ts). On a feed it comes when what reads feeds alone is not enough, and only brings what it has.
export default defineContentScript({
  registration: 'runtime',
  main() {
    bringAdapters({ list: ADAPTERS, areAll: true });
    const life = beginLifetime();
    if (life) watchPage(life);
  },
});
