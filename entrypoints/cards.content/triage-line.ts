import { markdownLink } from '../../formats/paper-markdown.ts';
import { countText, number, text } from '../../messages/catalogue.ts';
import { paperAddresses, sitePage } from '../../papers/addresses.ts';
import type { FeedCards } from '../../papers/feed-cards.ts';
import { SITES } from '../../papers/sources.ts';
import { button, element } from './guest.ts';
import type { Card } from './page-cards.ts';

/** What the reader does with the line. */
export interface TriageLineEvents {
  onTurn(): void;
  /** the papers that were kept are wanted in Daybook */
  onOpen(papers: string[]): void;
  say(words: string): void;
}

/** A part of the bar: turns the keys on and off, says how far the reader has come, and at the end what was kept. */
export class TriageLine {
  readonly #turn: HTMLButtonElement;
  readonly #progress = element('progress', 'progress');
  readonly #words = element('span', 'line');
  readonly #keptWords = element('span', 'line');
  readonly #kept: HTMLElement;
  readonly element: HTMLElement;
  #papers: readonly Card[] = [];

  constructor(events: TriageLineEvents) {
    this.#turn = button(text('infeed_triage'), events.onTurn);
    this.#turn.title = text('infeed_triage_help');
    this.#progress.ariaLabel = text('triage_progress');
    // Heard once, when there is something to copy or open.
    this.#keptWords.setAttribute('role', 'status');
    const copy = button(text('copy_markdown'), () => void this.#copy(events.say));
    const open = button(text('cards_open'), () => events.onOpen(this.#papers.map(({ paperId }) => paperId)));
    this.#kept = element('span', 'row', this.#keptWords, copy, open);
    this.element = element('span', 'row', this.#turn, this.#progress, this.#words, this.#kept);
  }

  /** Shows how far the reader is, once they have begun; and what was kept, when they are through or have ended. */
  draw({ switches, counts }: FeedCards, hasBegun: boolean, kept: readonly Card[] | undefined): void {
    this.#turn.ariaPressed = String(switches.triage);
    const isShown = switches.triage && hasBegun;
    this.#progress.hidden = !isShown;
    this.#words.hidden = !isShown;
    this.#progress.max = Math.max(counts.all, 1);
    this.#progress.value = counts.acted;
    const isDone = counts.acted >= counts.all;
    const words = isDone
      ? countText('triage_done', counts.all)
      : text('cards_done_of', number(counts.acted), number(counts.all));
    if (this.#words.textContent !== words) this.#words.textContent = words;
    this.#papers = kept ?? [];
    this.#kept.hidden = this.#papers.length === 0;
    const keptWords = kept && kept.length > 0 ? countText('cards_kept', kept.length) : '';
    if (this.#keptWords.textContent !== keptWords) this.#keptWords.textContent = keptWords;
  }

  async #copy(say: (words: string) => void): Promise<void> {
    const links = this.#papers.map(({ paperId, title }) => ({ title, address: addressOf(paperId) ?? '' }));
    try {
      await navigator.clipboard.writeText(links.map((link) => `- ${markdownLink(link)}\n`).join(''));
      say(countText('done_copied_markdown', links.length));
    } catch {
      say(text('not_copied'));
    }
  }
}

function addressOf(paperId: string): string | undefined {
  const site = SITES.find(({ hosts }) => hosts.includes(location.hostname));
  return (site && sitePage({ paperId }, site)) ?? paperAddresses({ paperId }).arxiv;
}
