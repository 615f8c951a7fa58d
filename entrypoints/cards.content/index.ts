import { defineContentScript } from '#imports';
import { beginLifetime } from '../feed.content/lifetime.ts';
import { markCards } from './mark-cards.ts';

// It runs where the capture script does, and is registered with it.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const life = beginLifetime('daybookCards');
    if (life) markCards(life);
  },
});
