import type { Paper } from '../../papers/paper.ts';
import type { Random } from '../../scripts/pages/random.ts';
import { random } from '../../scripts/pages/random.ts';
import type { BenchQuery, QueryClass } from './bench-query.ts';

// Of each hundred queries.
const FIELD_BOOSTS: Readonly<Record<QueryClass, number>> = { words: 40, prefixes: 30, typos: 15, filters: 15 };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*/gu;

/**
 * Draws `count` queries from the titles, keywords and summaries of papers, the same for the same papers: two to five
 * words that stand together, a keyword or a name of a title (words); the same cut after any letter, as at each
 * keystroke (prefixes); with one letter wrong (typos); with an author, a word left out or a month (filters).
 */
export function drawQueries(papers: readonly Paper[], count: number): BenchQuery[] {
  const dice = random('bench queries');
  const drawn = dice.some(papers, count);
  let total = 0;
  const queries: BenchQuery[] = [];
  for (const [queryClass, share] of Object.entries(FIELD_BOOSTS) as [QueryClass, number][]) {
    total += (count * share) / 100;
    while (queries.length < Math.round(total)) {
      const paper = drawn[queries.length % drawn.length];
      if (!paper) throw new Error('There are no papers to draw queries from.');
      queries.push(drawQuery(dice, paper, queryClass));
    }
  }
  return queries;
}

function drawQuery(dice: Random, paper: Paper, queryClass: QueryClass): BenchQuery {
  const words = someWords(dice, paper);
  switch (queryClass) {
    case 'words':
      return { queryClass, text: words, words };
    case 'prefixes': {
      const cut = words.slice(0, dice.between(1, words.length)).trimEnd();
      return { queryClass, text: cut, words: cut };
    }
    case 'typos': {
      const wrong = mistyped(dice, words);
      return { queryClass, text: wrong, words: wrong };
    }
    case 'filters':
      return filtered(dice, paper, words);
  }
}

function someWords(dice: Random, { title, aiKeywords = [], aiSummary = '' }: Paper): string {
  const place = dice.next();
  if (place < 0.3 && aiKeywords.length > 0) return dice.pick(aiKeywords).toLowerCase();
  const words = (place < 0.6 && aiSummary ? aiSummary : title).match(WORD) ?? [title];
  const from = dice.between(0, Math.max(0, words.length - 5));
  return words
    .slice(from, from + dice.between(2, 5))
    .join(' ')
    .toLowerCase();
}

/** One letter of the longest word left out, doubled, changed, or swapped with the next. */
function mistyped(dice: Random, text: string): string {
  const words = text.split(' ');
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const at = dice.between(1, Math.max(1, longest.length - 2));
  const [front, letter, back] = [longest.slice(0, at), longest.charAt(at), longest.slice(at + 1)];
  const wrong = dice.pick([
    front + back,
    front + letter + letter + back,
    front + dice.pick([...'aeiorst']) + back,
    front + back.charAt(0) + letter + back.slice(1),
  ]);
  return words.map((word) => (word === longest ? wrong : word)).join(' ');
}

function filtered(dice: Random, paper: Paper, words: string): BenchQuery {
  const [word = words] = words.split(' ').sort((a, b) => b.length - a.length);
  const queryClass = 'filters';
  const month = new Date(paper.firstSeen).toISOString().slice(0, 7);
  const author =
    dice
      .pick(paper.authors ?? [{ name: '' }])
      .name.match(WORD)
      ?.at(-1) ?? '';
  const kind = dice.between(1, 3);
  if (kind === 1 && author) return { queryClass, text: `${word} author:${author}`, words: word, author };
  if (kind === 2) return { queryClass, text: `${words} -benchmark`, words, without: 'benchmark' };
  return { queryClass, text: `${word} first:${month}`, words: word, first: month };
}
