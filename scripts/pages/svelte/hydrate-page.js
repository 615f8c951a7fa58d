// What the site's own script does: it draws the list on the server's elements. How late that happens is in the page.
import { flushSync, hydrate } from 'svelte';
import DailyPapers from './DailyPapers.svelte';

const target = document.querySelector('[data-target="DailyPapers"]');
const notes = globalThis.pageNotes;

function begin() {
  const page = hydrate(DailyPapers, { target, props: JSON.parse(target.dataset.props) });
  flushSync();
  notes.hydrated(performance.now());
  let step = 0;
  globalThis.redrawPage = () => {
    step += 1;
    flushSync(() => page.redraw(step));
  };
}

addEventListener('load', () => setTimeout(begin, Number(target.dataset.late)));
