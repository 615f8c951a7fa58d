import type { Relaxation } from '../../papers/relaxation.ts';
import type { PaperIndex } from '../../search/engine/index/paper-index.ts';
import type { PaperReader } from '../../search/engine/ranking/find-papers.ts';
import { typedWords } from '../../search/query/lexer.ts';
import { queryOffers } from '../../search/query/offers/query-offers.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import type { Query, Word } from '../../search/query/query.ts';
import { isEmptyQuery } from '../../search/query/query.ts';
import { withoutChip } from '../../search/query/query-chips.ts';
import { withStoredNames } from '../../search/query/stored-names.ts';

/** A part of a typed search that can be left out. */
interface Part {
  from: number;
  to: number;
  isWord: boolean;
}

const MAX_PARTS = 8;
const MAX_RELAXATIONS = 5;
/** Papers with a phrase are counted by reading them. */
const COUNTED = 30;
const MAX_TYPOS = 2;
const MIN_MISSPELLED = 3;
const ONE = { from: 0, limit: 1 };

/**
 * The parts that are to blame for a search that found nothing, or nothing with all its words: those without which there
 * are papers, words that no paper has with the spelling that some have, and all words that none has where no part alone
 * helps. At most five, in the order of the text. To be asked after such an answer only: costs two searches for each of
 * the first eight parts, and three for a spelling.
 */
export async function relaxQuery(
  text: string,
  now: number,
  index: PaperIndex,
  read: PaperReader,
): Promise<Relaxation[]> {
  const count = async (asked: string) => {
    const query = withStoredNames(parseQuery(asked, { now }));
    if (isEmptyQuery(query)) return { total: 0, exact: true };
    return index.find(withAllWords(query), { from: 0, limit: COUNTED }, now, read);
  };
  const found: Relaxation[] = [];
  const absent: Part[] = [];
  for (const part of partsOf(text, now)) {
    const { from, to, isWord } = part;
    if (isWord && (await isAbsent(text.slice(from, to), now, index, read))) {
      absent.push(part);
      const insert = await spellingOf(text.slice(from, to), now, index, read);
      const spelled = insert && (await count(text.slice(0, from) + insert + text.slice(to)));
      if (spelled && spelled.total > 0) found.push({ from, to, insert, total: spelled.total, exact: spelled.exact });
    }
    const { total, exact } = await count(withoutChip(text, { from, to }));
    if (total > 0) found.push({ from, to, insert: '', total, exact });
  }
  const [first, ...more] = absent.map(({ from, to }) => ({ from, to }));
  if (found.length === 0 && first && more.length > 0) {
    const { total, exact } = await count(absent.reduceRight(withoutChip, text));
    if (total > 0) found.push({ ...first, more, insert: '', total, exact });
  }
  return found.slice(0, MAX_RELAXATIONS);
}

/** The parts that took effect; words that together say something of the record are one. */
function partsOf(text: string, now: number): Part[] {
  const query = parseQuery(text, { now });
  const said = queryOffers(text, query, now).filter(({ why }) => why === 'record');
  const places = [...new Map(said.map(({ from, to }) => [from, { from, to, isWord: false }])).values()];
  const chips = query.chips.filter(({ kind }) => kind !== 'sort');
  const others = chips.filter((chip) => places.every(({ from, to }) => chip.to <= from || to <= chip.from));
  return [...places, ...others.map(({ from, to, kind }) => ({ from, to, isWord: kind === 'word' }))]
    .sort((a, b) => a.from - b.from)
    .slice(0, MAX_PARTS);
}

/** The query with its words required, and in no order that costs anything. */
function withAllWords({ words, must, near }: Query): Query {
  const all = words.length > 0 ? [{ is: 'words' as const, words }] : [];
  return { words: [], must: [...must, ...all], ...(near && { near }), chips: [], problems: [] };
}

/** True for one word that no paper has, nor one like it. */
async function isAbsent(typed: string, now: number, index: PaperIndex, read: PaperReader): Promise<boolean> {
  const [word, second] = typedWords(typed);
  if (!word || second) return false;
  return (await index.find(queryOf(word), ONE, now, read)).total === 0;
}

/** The word of most papers that is spelled like one that none has, as some paper has it; '' when there is none. */
async function spellingOf(typed: string, now: number, index: PaperIndex, read: PaperReader): Promise<string> {
  const [term = ''] = typedWords(typed)[0]?.variants[0] ?? [];
  if (term.length < MIN_MISSPELLED) return '';
  const near = await index.similarTerms(term, MAX_TYPOS);
  const known = near.find(({ edits }) => edits <= (term.length > 4 ? MAX_TYPOS : 1))?.term;
  if (!known) return '';
  const { hits } = await index.find(queryOf({ typed: known, variants: [[known]] }), ONE, now, read);
  const [paper] = await read(hits.map(({ paperId }) => paperId));
  const there = typedWords(`${paper?.title ?? ''} ${paper?.abstract ?? ''} ${paper?.aiKeywords?.join(' ') ?? ''}`);
  return there.find(({ variants }) => variants.some(([first, next]) => first === known && !next))?.typed ?? '';
}

function queryOf(word: Word): Query {
  return withAllWords({ words: [word], must: [], chips: [], problems: [] });
}
