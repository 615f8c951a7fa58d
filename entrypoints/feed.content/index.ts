import { defineContentScript } from '#imports';
import { beginLifetime } from './lifetime.ts';
import { watchPage } from './watch-page.ts';

// On which pages it runs follows from the sites: wxt.config.ts names those of the manifest, and the background
// registers it for the others (further-sites.ts).
export default defineContentScript({
  registration: 'runtime',
  main() {
    const life = beginLifetime();
    if (life) watchPage(life);
  },
});
