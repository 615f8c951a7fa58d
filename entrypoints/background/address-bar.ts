import type { Omnibox } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import { mainAddress } from '../../papers/main-address.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { paperNamed } from '../../papers/paper-names.ts';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import { presentPaper } from '../../storage/reads/detail.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { papersById } from '../../storage/reads/papers.ts';
import { questionOf } from './answer-query.ts';
import type { Daybook } from './daybook.ts';
import { isLibraryPage, libraryPage } from './library-page.ts';
import type { DescriptionFormat, Suggestion } from './suggestions.ts';
import { described, suggestionOf } from './suggestions.ts';

// Chromium shows nine rows at most, its own among them; what is searched for on the full page must have one.
const MOST = 5;

/** The papers that answer what is typed, best first. */
interface Found {
  papers: SeenPaper[];
  /** they have only some of the words: none of them is what Enter opens */
  loose: boolean;
}

/**
 * Answers what is typed behind Daybook's keyword in the address bar, from now on; to be called in the background's
 * first turn. The papers found are suggested best first. Enter opens the best one, or the one that was chosen, and
 * where none has all the words, the full page with the search, as the last suggestion does.
 */
export function answerAddressBar(daybook: Daybook, log: (error: unknown) => void): void {
  const { omnibox } = browser;
  const format = formatOf();
  let asked = 0;

  omnibox.onInputStarted.addListener(() => {
    showDefault(described(text('address_bar_default'), format), format);
    daybook.index.warm().catch(log);
  });

  omnibox.onInputChanged.addListener((typed, suggest) => {
    asked += 1;
    const mine = asked;
    const isNewest = () => mine === asked;
    suggestionsFor(daybook, typed, format)
      .then(({ best, others }) => {
        if (isNewest()) showDefault(best, format);
        suggest(others);
      })
      .catch((error: unknown) => {
        log(error);
        suggest([searchSuggestion(typed, format)]);
      });
  });

  omnibox.onInputEntered.addListener((entered, disposition) => {
    asked += 1;
    addressFor(daybook, entered)
      .catch((error: unknown) => {
        log(error);
        return libraryPage({ q: entered });
      })
      .then((address) => open(address, disposition))
      .catch(log);
  });
}

// Chromium shows a new default at once, Firefox with the next letter: there it would be that of the letter before.
function showDefault(line: string, format: DescriptionFormat): void {
  const shown = format === 'xml' ? line : described(text('address_bar_default'), format);
  browser.omnibox.setDefaultSuggestion({ description: shown });
}

async function suggestionsFor(
  daybook: Daybook,
  typed: string,
  format: DescriptionFormat,
): Promise<{ best: string; others: Suggestion[] }> {
  const asDefault = described(text('address_bar_default'), format);
  if (typed.trim() === '') return { best: asDefault, others: [] };
  const { papers, loose } = await findPapers(daybook, typed, MOST);
  const { query } = questionOf(typed, Date.now());
  const found = papers.map((seen) => suggestionOf(seen, query, format));
  const last = searchSuggestion(typed, format);
  const [first] = found;
  if (!first || loose) return { best: last.description, others: [...found, last] };
  return format === 'plain'
    ? { best: asDefault, others: [...found, last] }
    : { best: first.description, others: [...found.slice(1), last] };
}

function searchSuggestion(typed: string, format: DescriptionFormat): Suggestion {
  return {
    content: libraryPage({ q: typed }),
    description: described(text('address_bar_search', typed.trim()), format),
  };
}

/** The address that opening what was entered opens: what was typed, or the content of a suggestion. */
async function addressFor(daybook: Daybook, entered: string): Promise<string> {
  if (isLibraryPage(entered)) return entered;
  const named = paperNamed(entered.slice(0, LIMITS.address));
  const { papers, loose } = named ? await paperUnder(daybook, named) : await findPapers(daybook, entered, 1);
  const [best] = loose ? [] : papers;
  if (!best) return libraryPage(entered.trim() === '' ? {} : { q: entered });
  return mainAddress(best) ?? libraryPage({ paper: best.paper.paperId });
}

async function paperUnder(daybook: Daybook, paperId: PaperId): Promise<Found> {
  const library = await daybook.library();
  const paper = await presentPaper(library, paperId);
  return { papers: paper ? await papersById(library, [paper.paperId]) : [], loose: false };
}

async function findPapers(daybook: Daybook, typed: string, limit: number): Promise<Found> {
  const { hits, loose } = await daybook.commands.run(() => search(daybook, typed, limit));
  const ids = hits.map(({ paperId }) => paperId);
  return { papers: await papersById(await daybook.library(), ids), loose };
}

async function search(daybook: Daybook, typed: string, limit: number): Promise<SearchAnswer> {
  try {
    return await daybook.index.search(typed.slice(0, LIMITS.pasted), { from: 0, limit });
  } catch (error) {
    daybook.failed(error);
    throw error;
  }
}

async function open(url: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

// Only Firefox has this function.
function formatOf(): DescriptionFormat {
  return 'getBrowserInfo' in browser.runtime ? 'plain' : 'xml';
}
