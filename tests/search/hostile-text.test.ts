import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivIdInHref } from '../../adapters/hf/cards.ts';
import { printedCount } from '../../adapters/hf/printed-count.ts';
import { addressKeys } from '../../papers/address-key.ts';
import { githubRepo, httpsAddress } from '../../papers/addresses.ts';
import { parseListingKey, searchName } from '../../papers/listing.ts';
import { cleanTag } from '../../papers/mark.ts';
import { isPaperId, parseDoi } from '../../papers/paper-id.ts';
import { paperNamed } from '../../papers/paper-names.ts';
import { cleanText, isSeen } from '../../papers/text.ts';
import { titleKey } from '../../papers/title-key.ts';
import { phraseTest } from '../../search/analysis/phrase-test.ts';
import { phraseTerms } from '../../search/analysis/phrases.ts';
import { unstemmedNameWords } from '../../search/analysis/token-filter.ts';
import { normalizeText, tokenize } from '../../search/analysis/tokenizer.ts';
import { wordVariants } from '../../search/analysis/word-variants.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import { complete } from '../../search/query/completion/complete.ts';
import { nameMatcher } from '../../search/query/completion/name-matcher.ts';
import { highlight } from '../../search/query/highlight/highlight.ts';
import { tokenOffsets } from '../../search/query/highlight/token-offsets.ts';
import { lex } from '../../search/query/lexer.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import { pastedParts } from '../../search/query/pasted/pasted-parts.ts';
import { repeated, SHAPES } from '../hostile-shapes.ts';
import { runs } from '../property-runs.ts';
import { paper } from './made-paper.ts';

const NOW = Date.UTC(2026, 5, 3);
// As long as an abstract may be, and a quarter of it.
const LONG = 20_000;
const SHORT = LONG / 4;

// Four times the text may take up to eight times as long: twice what linear work takes, half of what quadratic does.
const GROWTH = 8;
// Below this many milliseconds of processor time the work is too little to compare, and to matter.
const FLOOR = 10;
const ATTEMPTS = 5;

/** Work over a text of a page, which repeats the shape; what is typed repeats it too, where something is. */
type Work = (text: string, shape: string) => unknown;

const ask = (text: string) => parseQuery(text, { now: NOW });
const typed = (shape: string) => repeated(shape, 60).replaceAll('"', '');
const tags = nameMatcher([{ name: 'attention' }, { name: 'a' }]);
const inHalf = (text: string) => text.slice(0, text.length / 2);

const WORKS: Record<string, Work> = {
  cleanText: (text) => cleanText(text, LONG),
  isSeen,
  titleKey,
  cleanTag,
  searchName,
  'names of papers': (text) => ['', 'https://a.org/', '10.1145/'].map((start) => paperNamed(start + text)),
  'keys of papers': (text) => ['', 'doi:10.1145/', 'title:', 'arxiv:'].map((start) => isPaperId(start + text)),
  parseDoi: (text) => [parseDoi(text), parseDoi(`10.1145/${text}`)],
  'keys of listings': (text) => ['search', 'profile', 'day'].map((kind) => parseListingKey(`hf:${kind}:${text}`)),
  addresses: (text) => [
    ...['', 'https://', 'https://a.org/'].map((start) => httpsAddress(start + text)),
    ...['', 'https://github.com/', 'https://github.com/a/'].map((start) => githubRepo(start + text)),
    ...['', 'https://a.org/', 'github.com/'].map((start) => addressKeys(start + text)),
  ],
  'what cards print': (text) => [printedCount(text), arxivIdInHref(text), arxivIdInHref(`/papers/${text}`)],
  normalizeText,
  tokenize,
  phraseTerms,
  unstemmedNameWords,
  tokenOffsets,
  wordVariants,
  lex: (text) => lex(text),
  'what is pasted': (text) => pastedParts(text),
  'the query parser': ask,
  'the phrase check': (text, shape) =>
    [phraseTerms(`${repeated(shape, 100)} zz`), ['attention', 'is', 'all', 'you', 'need'], ['1', '1', '1', '2']].map(
      (phrase) => phraseTest(phrase.slice(-24))(text),
    ),
  'the document of the index': (text) => indexDocument(paper(1, { abstract: text, title: text.slice(0, 500) }), []),
  'highlights in an abstract': (text, shape) => highlight(paper(1, { abstract: text }), ask(typed(shape))),
  'highlights of single letters': (text) => highlight(paper(1, { abstract: text }), ask('a e s is 1 β attention')),
  'highlights of a phrase': (text, shape) => highlight(paper(1, { abstract: text }), ask(`"${typed(shape)}"`)),
  'highlights in names': (text, shape) =>
    highlight(paper(1, { authors: text.match(/[\s\S]{1,200}/g)?.map((name) => ({ name })) ?? [] }), ask(typed(shape))),
  'highlights in note and tags': (text, shape) =>
    highlight(paper(1, { note: inHalf(text), tags: inHalf(text).match(/[\s\S]{1,50}/g) ?? [] }), ask(typed(shape))),
  'completion of names': (text, shape) =>
    nameMatcher(text.match(/[\s\S]{1,200}/g)?.map((name) => ({ name })) ?? [])(typed(shape)),
  'completion of what is typed': (text) =>
    ['', 'tag:', 'seen:', 'in:'].map((start) => complete(start + text, start.length + text.length, { now: NOW, tags })),
};

/** The milliseconds of processor time that the work takes this thread, whatever else the machine does. */
function costOf(work: () => unknown): number {
  const { user, system } = process.threadCpuUsage();
  work();
  const after = process.threadCpuUsage();
  return (after.user - user + after.system - system) / 1_000;
}

/** What the work costs for a long text against a short one, at best of a few times; undefined when within bounds. */
function excess(work: Work, shape: string, text = (length: number) => repeated(shape, length)): object | undefined {
  let [long, short] = [Infinity, Infinity];
  const [longText, shortText] = [text(LONG), text(SHORT)];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    long = Math.min(
      long,
      costOf(() => work(longText, shape)),
    );
    if (long <= GROWTH * FLOOR) return undefined;
    short = Math.min(
      short,
      costOf(() => work(shortText, shape)),
    );
    if (long <= GROWTH * Math.max(short, FLOOR)) return undefined;
  }
  return { shape, long, short };
}

describe('work over a text that a page repeats without end', () => {
  it.each(Object.entries(WORKS))('grows no faster than the text: %s', (_name, work) => {
    expect(SHAPES.flatMap((shape) => excess(work, shape) ?? [])).toEqual([]);
  });

  // A property found `aaa…#`: a pattern looked back over the whole word at each of its letters.
  it.each(['+', '*', '#', '@', '×2', '·a', '∞', '™', '.net', 'infty', '^2', '_1', '²', 'β', '-\n1'])(
    'grows no faster than what stands before a mark: %j',
    (mark) => {
      const before = ['a', 'A', '1', 'β', '²', 'a\u0301', '\u0301', '+', '-\n', ' '];
      const text = (run: string) => (length: number) => `a${repeated(run, length)}${mark}`;
      expect(
        before.flatMap((run) => excess((written) => [tokenize(written), tokenOffsets(written)], run, text(run)) ?? []),
      ).toEqual([]);
    },
  );

  it('grows no faster than a text of several of these, one after the other or in turn', () => {
    const shape = fc.constantFrom(...SHAPES);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(WORKS)), shape, shape, shape, fc.nat(2), (name, a, b, c, way) => {
        const texts = [
          (length: number) => a + repeated(b, length) + c,
          (length: number) => repeated(a, length / 2) + repeated(b, length / 2),
          (length: number) => repeated(a + b + c, length),
        ];
        expect(excess(WORKS[name] ?? (() => {}), b, texts[way])).toBeUndefined();
      }),
      { numRuns: runs(200), examples: [['what cards print', 'a', '  ', 'a', 0]] },
    );
  });

  it('is not limited by its length alone: what grows with its square is found out', () => {
    const places = (text: string) => Array.from(text, (_, at) => text.slice(at).toUpperCase().length);
    expect(excess(places, 'a')).toMatchObject({ shape: 'a' });
  });
});
