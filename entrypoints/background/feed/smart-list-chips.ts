import type { CardChip } from '../../../papers/feed-cards.ts';
import type { Paper } from '../../../papers/paper.ts';
import { isTitleId } from '../../../papers/paper-id.ts';
import { cut } from '../../../papers/text.ts';
import type { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { highlight } from '../../../search/query/highlight/highlight.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import type { Library } from '../../../storage/library.ts';
import { listIds } from '../../../storage/reads/lists.ts';
import { readPapers } from '../../../storage/reads/papers.ts';
import type { SmartList } from '../../../storage/reads/smart-lists.ts';
import { ruleQuery } from '../rule-query.ts';

// The first in the reader's order. Each is one search among the cards alone.
const MOST_LISTS = 30;
const MOST_WORDS = 4;
const LONGEST_WORD = 40;

/**
 * The smart lists that find any of these papers, with the words of theirs that occur in it. As a rule asks: papers with
 * all words as typed, so that no chip is a guess.
 */
export async function smartListChips(
  index: PaperIndex,
  library: Library,
  lists: readonly SmartList[],
  papers: readonly Paper[],
): Promise<CardChip[]> {
  const ids = papers.map(({ paperId }) => paperId).filter((id) => !isTitleId(id));
  const byId = new Map(papers.map((paper) => [paper.paperId, paper]));
  const now = Date.now();
  const chips: CardChip[] = [];
  for (const { name, text } of lists.slice(0, MOST_LISTS)) {
    const query = ruleQuery({ text, now, lists: await listIds(library, text) }, ids);
    if (!query || ids.length === 0) continue;
    const { hits } = await index.find(query, { from: 0, limit: ids.length }, now, (found) =>
      readPapers(library, found),
    );
    const typed = parseQuery(text, { now });
    for (const { paperId } of hits) {
      const paper = byId.get(paperId);
      if (!paper) continue;
      const words = highlight(paper, typed).words.map((word) => cut(word.typed, LONGEST_WORD));
      chips.push({ paperId, name, words: [...new Set(words)].slice(0, MOST_WORDS) });
    }
  }
  return chips;
}
