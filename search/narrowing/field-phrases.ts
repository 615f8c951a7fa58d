import type { Paper } from '../../papers/paper.ts';
import { fieldText } from '../analysis/field-text.ts';
import { STOP_WORDS } from '../analysis/stop-words.ts';
import { tokenOffsets } from '../query/highlight/token-offsets.ts';

/** The fields that chips are taken from: short, and in words that a reader has seen. */
export const NARROWED_FIELDS = ['keywords', 'title', 'organisation'] as const;
export type NarrowedField = (typeof NARROWED_FIELDS)[number];

/** The most words of a chip. */
export const MAX_WORDS = 3;
// Longer texts are cut: a title or a list of keywords is no longer, unless a page made it so.
const MAX_TEXT = 600;

/** Up to three consecutive terms in a field of some hits. */
export interface FieldPhrase {
  field: NarrowedField;
  terms: readonly string[];
  /** as the best of the hits writes it */
  label: string;
  /** the places of the hits that have it, the best first */
  hits: readonly number[];
}

/**
 * Finds what may be offered of hits: whole keywords, words and phrases of titles, names of organisations. A hit has a
 * phrase by the same rule by which a quoted one is found in that field; what one hit alone has is left out. Costs some
 * 20 µs for each hit, most of it when it is taken.
 */
export class FieldPhrases {
  readonly #papers: Paper[] = [];
  readonly #texts = NARROWED_FIELDS.map((field) => ({ field, texts: [] as string[], terms: [] as PlacedTerm[][] }));

  /** Takes the next best hit. */
  add(paper: Paper): void {
    this.#papers.push(paper);
    for (const { field, texts, terms } of this.#texts) {
      const text = fieldText(paper, field).slice(0, MAX_TEXT);
      texts.push(text);
      terms.push(termsIn(text));
    }
  }

  /** The phrases of all hits so far. */
  all(): FieldPhrase[] {
    return this.#texts.flatMap(({ field, texts, terms }) => {
      const isSayable = sayableTest(this.#papers, texts, field);
      return runsOf(terms).flatMap((run) => {
        const said = run.written.find(isSayable);
        return said ? [{ field, terms: run.terms, label: textAt(texts, said), hits: run.hits }] : [];
      });
    });
  }
}

/** Where consecutive terms stand in the text of a hit. */
interface Place {
  place: number;
  from: number;
  to: number;
}

/** Consecutive terms. */
interface Run {
  id: number;
  terms: readonly string[];
  hits: number[];
  /** where they stand as words of their own, at most in MOST_TRIED hits */
  written: Place[];
}

type Runs = readonly (readonly (Run | undefined)[])[];

const MOST_TRIED = 4;
// More than the runs of one length in these texts.
const IDS = 1_000_000;

/**
 * The runs of up to MAX_WORDS terms that more than one text has. None has a run without both that are a term shorter,
 * so only where those are common is a longer one looked for: most are not.
 */
function runsOf(texts: readonly (readonly PlacedTerm[])[]): Run[] {
  const common: Run[] = [];
  let shorter: Runs | undefined;
  for (let length = 1; length <= MAX_WORDS; length += 1) {
    const found = new Map<string | number, Run>();
    const runs = texts.map((terms, place) => runsIn(terms, place, length, found, shorter));
    shorter = runs.map((each) => each.map((run) => (run && run.hits.length > 1 ? run : undefined)));
    for (const run of found.values()) if (run.hits.length > 1) common.push(run);
  }
  return common;
}

/** The runs of this length in one text, by the term that they begin with. */
function runsIn(
  terms: readonly PlacedTerm[],
  place: number,
  length: number,
  found: Map<string | number, Run>,
  shorter: Runs | undefined,
): (Run | undefined)[] {
  return terms.map((first, start) => {
    const last = terms[start + length - 1];
    const [head, tail] = [shorter?.[place]?.[start], shorter?.[place]?.[start + 1]];
    if (!last || (shorter && !(head && tail))) return undefined;
    const key = head && tail ? head.id * IDS + tail.id : first.term;
    const known = found.get(key);
    const run = known ?? { id: found.size, terms: [...(head?.terms ?? []), last.term], hits: [], written: [] };
    if (!known) found.set(key, run);
    if (run.hits.at(-1) !== place) run.hits.push(place);
    if (first.begins && last.ends && run.written.length < MOST_TRIED) {
      run.written.push({ place, from: first.from, to: last.to });
    }
    return run;
  });
}

function textAt(texts: readonly string[], { place, from, to }: Place): string {
  return texts[place]?.slice(from, to) ?? '';
}

interface PlacedTerm {
  term: string;
  from: number;
  to: number;
  /** it begins, or ends, what is written there: `llama3` is two terms */
  begins: boolean;
  ends: boolean;
}

function termsIn(text: string): PlacedTerm[] {
  const placed: PlacedTerm[] = [];
  for (const { start, terms } of tokenOffsets(text)) {
    for (const { from, to, terms: inside, isInSequence } of terms) {
      if (!isInSequence) continue;
      for (const [i, term] of inside.entries()) {
        placed.push({ term, from: start + from, to: start + to, begins: i === 0, ends: i === inside.length - 1 });
      }
    }
  }
  return placed;
}

/** Tells the places whose text can be offered as it is written. */
function sayableTest(
  papers: readonly Paper[],
  texts: readonly string[],
  field: NarrowedField,
): (where: Place) => boolean {
  const ends = new Map<number, Map<number, number>>();
  const endsIn = (place: number): Map<number, number> => {
    const known = ends.get(place) ?? keywordEnds(texts[place] ?? '');
    ends.set(place, known);
    return known;
  };
  const isWhole = ({ place, from, to }: Place) =>
    field === 'keywords'
      ? endsIn(place).get(from) === to
      : from === 0 && to === (papers[place]?.organisation?.name.length ?? 0);
  return (where) => {
    const text = textAt(texts, where);
    return field === 'title' ? isTitlePhrase(text) : isWhole(where) && isPlain(text);
  };
}

// fieldText joins keywords so.
const KEYWORD = /[^,]+?(?=\s*(?:,|$))/g;

function keywordEnds(text: string): Map<number, number> {
  return new Map(
    Array.from(text.matchAll(KEYWORD), ({ 0: found, index }): [number, number] => {
      const blank = found.length - found.trimStart().length;
      return [index + blank, index + found.length];
    }),
  );
}

// Words with one blank or joint between them: nothing that ends a clause.
const PLAIN = /^[\p{L}\p{M}\p{N}]+(?:[-.&_'’\u2010-\u2013/+ ][\p{L}\p{M}\p{N}]+)*$/u;

function isPlain(text: string): boolean {
  return PLAIN.test(text) && /\p{L}/u.test(text);
}

function isTitlePhrase(text: string): boolean {
  if (!isPlain(text)) return false;
  const words = text.toLowerCase().split(' ');
  const isEmpty = (word = '') => STOP_WORDS.has(word) || word.length < 2;
  return !isEmpty(words[0]) && !isEmpty(words.at(-1));
}

// A word of a title begins with a capital because it is one of a title: `Video`, but not `GPT` or `LoRA`.
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/gu;

/** The phrase as it stands in a sentence. */
export function inSentence({ field, label }: FieldPhrase): string {
  return field === 'title' ? label.replace(CAPITALIZED, (capital) => capital.toLowerCase()) : label;
}
