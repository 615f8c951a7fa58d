import { render } from 'svelte/server';
import DailyPapers from './DailyPapers.svelte';

/** What the server sends in the place of the list. */
export function renderPage(props) {
  return render(DailyPapers, { props }).body;
}
