import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Via } from '../../papers/capture.ts';
import { cleanCapture, cleanFacts, cleanRow } from '../../papers/clean.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { captureOf } from '../storage/made-library.ts';
import '../property-runs.ts';

const FACTS: PaperFacts = {
  paperId: 'arxiv:2601.00001',
  title: 'A title',
  abstract: 'An abstract.',
  authors: [{ name: 'Ada Example', handle: 'ada' }, { name: 'Bo' }],
  publishedAt: Date.UTC(2026, 0, 2),
  submittedAt: Date.UTC(2026, 0, 3),
  aiSummary: 'One sentence.',
  aiKeywords: ['a term'],
  organisation: { handle: 'lab', name: 'The Lab' },
  submitter: { handle: 'sam', name: 'Sam' },
  githubRepo: 'https://github.com/lab/code',
  githubStars: 12,
  projectPage: 'https://lab.example.org/',
  thumbnail: 'https://cdn.example.org/x.png',
  media: ['https://cdn.example.org/x.mp4'],
  doi: '10.1145/abc',
  venue: 'A Venue',
  type: 'paper-conference',
  partial: true,
};

describe('cleaning a capture', () => {
  const cleaned = (via: Via, paper: object) =>
    cleanCapture({ ...captureOf([]), via, rows: [{ paper }] }).rows[0]?.paper;

  it.each<[Via, true | undefined]>([
    ['links', undefined],
    ['text', true],
    ['cards', undefined],
    ['json', undefined],
  ])('takes the title of a partial record for %s as one that may not be the site’s own: %s', (via, isUnsure) => {
    expect(cleaned(via, FACTS)?.unsureTitle).toBe(isUnsure);
    const { partial: _, ...complete } = FACTS;
    expect(cleaned(via, complete)?.unsureTitle).toBeUndefined();
  });

  it('keeps what its adapter says of a title, and takes no former titles from a page', () => {
    expect(cleaned('cards', { ...FACTS, unsureTitle: true })).toEqual({ ...FACTS, unsureTitle: true });
    expect(cleaned('cards', { ...FACTS, unsureTitle: 'yes' })).toEqual(FACTS);
    expect(cleaned('json', { ...FACTS, formerTitles: [{ title: 'Planted', at: 1 }] })).toEqual(FACTS);
  });
});

describe('cleaning facts', () => {
  it('gives clean facts back as they are', () => {
    expect(cleanFacts(FACTS)).toEqual(FACTS);
  });

  it.each<[string, object, Partial<PaperFacts>]>([
    ['folds a title that wraps', { title: ' A \n title\u202e' }, { title: 'A title' }],
    ['reads times as ISO texts', { publishedAt: '2026-01-02T00:00:00.000Z' }, { publishedAt: FACTS.publishedAt ?? 0 }],
    [
      'drops authors without a name',
      { authors: [{ name: ' ' }, null, 'Ada', { name: 'Bo' }] },
      { authors: [{ name: 'Bo' }] },
    ],
    [
      'names an organisation by its handle',
      { organisation: { handle: 'lab' } },
      { organisation: { handle: 'lab', name: 'lab' } },
    ],
    ['cuts an abstract', { abstract: 'x'.repeat(90_000) }, { abstract: 'x'.repeat(LIMITS.abstract) }],
    ['writes a DOI in lower case', { doi: '10.1145/ABC' }, { doi: '10.1145/abc' }],
  ])('%s', (_what, dirty, clean) => {
    expect(cleanFacts({ ...FACTS, ...dirty })).toEqual({ ...FACTS, ...clean });
  });

  it.each<[keyof PaperFacts, unknown]>([
    ['abstract', { toString: 'x' }],
    ['authors', 'Ada'],
    ['authors', []],
    ['publishedAt', 'never'],
    ['publishedAt', 1e18],
    ['submittedAt', Number.NaN],
    ['aiKeywords', [' ', 7]],
    ['organisation', { handle: '../x', name: 'X' }],
    ['submitter', { name: 'No handle' }],
    ['githubRepo', 'https://github.com.evil.org/a/b'],
    ['githubStars', -1],
    ['githubStars', '12'],
    ['projectPage', 'javascript:alert(1)'],
    ['thumbnail', 'http://example.org/x.png'],
    ['media', ['data:text/html,x']],
    ['doi', 'not a doi'],
    ['venue', 7],
    ['type', 'burnt'],
    ['partial', 'yes'],
  ])('leaves out %s when it is %j', (field, value) => {
    const { [field]: _, ...rest } = FACTS;
    expect(cleanFacts({ ...FACTS, [field]: value })).toEqual(rest);
  });

  it('keeps a thousand authors and the number of all', () => {
    const authors = Array.from({ length: 1_001 }, (_, i) => ({ name: `Author ${i}` }));
    expect(cleanFacts({ ...FACTS, authors, authorCount: 50_000 })).toMatchObject({
      authors: authors.slice(0, 1_000),
      authorCount: 50_000,
    });
    expect(cleanFacts({ ...FACTS, authorCount: 50_000 })).not.toHaveProperty('authorCount');
  });

  it.each([
    ['no key', { paperId: 'arxiv:x' }],
    ['a key with a version', { paperId: 'arxiv:2601.00001v2' }],
    ['a key that is no text', { paperId: 7 }],
    ['no title', { title: ' \u200b ' }],
  ])('gives nothing for a paper with %s', (_what, more) => {
    expect(cleanFacts({ ...FACTS, ...more })).toBeUndefined();
  });

  it('makes a record of known fields and nothing else out of anything, and cleaning it again changes nothing', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    const fields = Object.keys(FACTS);
    const record = fc.dictionary(fc.constantFrom(...fields, 'csrf', 'constructor', 'toString'), anything);
    fc.assert(
      fc.property(record, fc.boolean(), (found, isPaper) => {
        const facts = cleanFacts(isPaper ? { ...found, paperId: FACTS.paperId, title: 'A title' } : found);
        if (!facts) return;
        expect(fields).toEqual(expect.arrayContaining(Object.keys(facts)));
        expect(cleanFacts(facts)).toEqual(facts);
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }),
    );
  });

  it('never reaches the prototype of objects', () => {
    cleanFacts(
      JSON.parse(
        `{"__proto__": {"polluted": 1}, "paperId": "arxiv:2601.00001", "title": "x", "constructor": {"prototype": {"polluted": 1}}}`,
      ),
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('cleaning a capture', () => {
  it('counts the places without a paper', () => {
    const rows = [
      { paper: FACTS, rank: 1, upvotes: 5 },
      { paper: { title: 'No key' } },
      null,
      { paper: FACTS, rank: 0, upvotes: -1 },
    ];
    const { unreadable: _, ...read } = { ...captureOf([]), cards: 6, rows };
    expect(cleanCapture(read)).toMatchObject({
      cards: 6,
      unreadable: 4,
      rows: [{ paper: FACTS, rank: 1, upvotes: 5 }, { paper: FACTS }],
    });
    expect(cleanRow({ paper: FACTS, rank: 0, upvotes: -1 })).toEqual({ paper: FACTS });
  });
});
