import type { NarrowingChip, NarrowingKind } from '../../papers/narrowing.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Query } from '../query/query.ts';
import { withPart } from '../query/with-part.ts';
import { choose, firstUnread, soloGain } from './choose.ts';
import type { NarrowedField } from './field-phrases.ts';
import { inSentence } from './field-phrases.ts';
import type { HitPhrase, HitPhrases } from './hit-phrases.ts';
import { namedTerms } from './query-terms.ts';
import { asWritten } from './text-words.ts';

/** Hits that chips are computed from. */
export const NARROWED_HITS = 200;
/** The most chips of what papers say of themselves. */
export const MAX_CHIPS = 8;
/** Fewer papers are sooner read than narrowed. */
export const FEWEST_HITS = 6;
const FOR_EACH_HIT = 6;
const CANDIDATES = 240;
// So many, as often, are looked up: each is a page of the index's dictionary, which may have to be read first.
const ROUNDS = 3;
const AT_ONCE = 24;

/** A term in one field, of which it is asked how many papers have it. */
export interface FieldTerm {
  field: NarrowedField | 'anywhere';
  term: string;
}

/** What chips are made from. */
export interface NarrowedAnswer {
  typed: string;
  query: Query;
  /** of the best hits, at most NARROWED_HITS */
  hits: HitPhrases;
  now: number;
  /** how many papers of the library have each term in its field, and how many there are; asked once */
  frequencies: (terms: readonly FieldTerm[]) => Promise<{ papers: number; having: readonly number[] }>;
}

/** The chips of what papers say of themselves: at most MAX_CHIPS, none of a word of the query. */
export async function aboutChips(answer: NarrowedAnswer): Promise<NarrowingChip[]> {
  const { typed, query, now } = answer;
  const { papers } = answer.hits;
  if (papers.length < FEWEST_HITS) return [];
  const candidates = candidatesOf(answer.hits, query);
  const worth = await worthsOf(candidates, answer);
  const choices = candidates.map((phrase, i) => ({ phrase, hits: phrase.hits, worth: worth[i] ?? 0 }));
  const chosen = choose(choices, papers.length, MAX_CHIPS);
  // The narrowest first: who goes along them takes the first that fits, and it leaves least to read.
  chosen.sort((a, b) => a.hits.length - b.hits.length);
  return chosen.flatMap(({ phrase }) => {
    const chip = chipOf(phrase, papers);
    return withPart(typed, `-${chip.part}`, now) === undefined ? [] : [chip];
  });
}

/**
 * What may be offered, each term or phrase where it is worth most. For each hit the best few whose best hit it is: all
 * of those worth most bring up the same.
 */
function candidatesOf(hits: HitPhrases, query: Query): HitPhrase[] {
  const named = namedTerms(query);
  const { papers } = hits;
  const best = new Map<string, { phrase: HitPhrase; gain: number }>();
  for (const phrase of hits.all()) {
    if (phrase.hits.length < 2 || phrase.hits.length === papers.length) continue;
    if (phrase.terms.some((term) => named.has(term))) continue;
    const gain = soloGain(phrase.hits) * guessedWorth(phrase, papers);
    const key = phrase.terms.join(' ');
    if (gain > (best.get(key)?.gain ?? 0)) best.set(key, { phrase, gain });
  }
  // Of phrases of the same hits the longest says most.
  const sorted = [...best.values()].sort((a, b) => b.gain - a.gain || b.phrase.terms.length - a.phrase.terms.length);
  const groups = Map.groupBy(sorted, ({ phrase }) => firstUnread(phrase.hits) ?? 0);
  const places = [...groups.keys()].sort((a, b) => a - b);
  const some = places.flatMap((place) => groups.get(place)?.slice(0, FOR_EACH_HIT) ?? []);
  const choices = some.slice(0, CANDIDATES).map(({ phrase }) => ({
    phrase,
    hits: phrase.hits,
    worth: guessedWorth(phrase, papers),
  }));
  // Some alternatives to each: what is chosen first may prove to be said by all papers.
  const left = new Set(choices);
  const chosen: HitPhrase[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const choice of choose([...left], papers.length, AT_ONCE)) {
      chosen.push(choice.phrase);
      left.delete(choice);
    }
  }
  return chosen;
}

/** The fewer of the hits have it, the likelier it is that few papers do. */
function guessedWorth({ hits }: HitPhrase, papers: readonly Paper[]): number {
  return Math.sqrt(Math.log(1 + papers.length / hits.length));
}

async function worthsOf(phrases: readonly HitPhrase[], { frequencies, hits: { papers } }: NarrowedAnswer) {
  const terms = phrases.flatMap(({ field, terms }) => terms.map((term) => ({ field, term })));
  const { papers: size, having } = await frequencies(terms);
  let next = 0;
  return phrases.map(({ terms, hits }) => {
    // No paper has a phrase without its rarest word.
    const inLibrary = Math.max(hits.length, Math.min(...terms.map(() => having[next++] ?? 0)));
    return Math.log(1 + hits.length / papers.length / (inLibrary / Math.max(size, 1)));
  });
}

type Field = HitPhrase['field'];

const KINDS: Readonly<Record<Field, NarrowingKind>> = {
  anywhere: 'word',
  keywords: 'keyword',
  title: 'title',
  organisation: 'organisation',
};
const FILTERS: Readonly<Record<Field, string>> = {
  anywhere: '',
  keywords: 'keyword:',
  title: 'title:',
  organisation: 'org:',
};

function chipOf(phrase: HitPhrase, papers: readonly Paper[]): NarrowingChip {
  const { field, hits, label } = phrase;
  const best = papers[hits[0] ?? 0];
  return {
    kind: KINDS[field],
    label: field !== 'anywhere' ? inSentence(phrase) : best ? asWritten(label, best) : label,
    part: `${FILTERS[field]}"${label.toLowerCase()}"`,
    keeps: hits.length,
  };
}
