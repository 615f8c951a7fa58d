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
 * What may be offered of these hits: whole keywords, words and phrases of titles, names of organisations. A hit has a
 * phrase by the same rule by which a quoted one is found in that field. Costs some 30 µs for each hit.
 */
export function fieldPhrases(papers: readonly Paper[]): FieldPhrase[] {
  return NARROWED_FIELDS.flatMap((field) => {
    const found = new Map<string, { terms: string[]; label?: string; hits: number[] }>();
    for (const [place, paper] of papers.entries()) {
      const seen = new Set<string>();
      for (const { terms, label } of runsIn(paper, field)) {
        const key = terms.join(' ');
        const run = found.get(key) ?? { terms, hits: [] };
        found.set(key, run);
        if (label !== undefined) run.label ??= label;
        if (!seen.has(key)) run.hits.push(place);
        seen.add(key);
      }
    }
    return [...found.values()].flatMap(({ terms, label, hits }) =>
      label === undefined ? [] : [{ field, terms, label, hits }],
    );
  });
}

/** Consecutive terms; without a label those that nobody would say, by which a hit has the phrase all the same. */
interface Run {
  terms: string[];
  label?: string;
}

interface PlacedTerm {
  term: string;
  from: number;
  to: number;
  /** it begins, or ends, what is written there: `llama3` is two terms */
  begins: boolean;
  ends: boolean;
}

function runsIn(paper: Paper, field: NarrowedField): Run[] {
  const text = fieldText(paper, field).slice(0, MAX_TEXT);
  const terms = termsIn(text);
  const isSayable = sayable(paper, field, text);
  const runs: Run[] = [];
  for (let start = 0; start < terms.length; start++) {
    for (let end = start + 1; end <= Math.min(start + MAX_WORDS, terms.length); end++) {
      const run = terms.slice(start, end);
      const [first, last] = [run[0], run.at(-1)];
      const isWhole = first?.begins && last?.ends && isSayable(first.from, last.to);
      runs.push({ terms: run.map(({ term }) => term), ...(isWhole && { label: text.slice(first.from, last.to) }) });
    }
  }
  return runs;
}

function termsIn(text: string): PlacedTerm[] {
  return tokenOffsets(text).flatMap(({ start, terms }) =>
    terms
      .filter(({ isInSequence }) => isInSequence)
      .flatMap(({ from, to, terms: inside }) =>
        inside.map((term, i) => ({
          term,
          from: start + from,
          to: start + to,
          begins: i === 0,
          ends: i === inside.length - 1,
        })),
      ),
  );
}

/** Which runs of a field can be offered as they are written. */
function sayable(paper: Paper, field: NarrowedField, text: string) {
  if (field === 'title') return (from: number, to: number) => isTitlePhrase(text.slice(from, to));
  const wholes = field === 'keywords' ? keywordEnds(text) : new Map([[0, paper.organisation?.name.length ?? 0]]);
  return (from: number, to: number) => wholes.get(from) === to && isPlain(text.slice(from, to));
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
