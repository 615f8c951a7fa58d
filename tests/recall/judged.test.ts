import { describe, expect, it } from 'vitest';
import { contentWords } from './content-words.ts';
import heldOut from './held-out.json';
import judged from './judged.json';
import type { ArchivedPaper } from './recorded-archives.ts';
import { archivedPapers, HAS_ARCHIVES } from './recorded-archives.ts';

const KINDS = ['description', 'half-name', 'typo', 'author-topic', 'keywords', 'record'];
const compared = judged.filter(({ kind }) => kind !== 'record');

describe('the judged set', () => {
  it('has 120 questions, most of them descriptions', () => {
    const counts = KINDS.map((kind) => judged.filter((each) => each.kind === kind).length);
    expect(judged).toHaveLength(120);
    expect(counts).toEqual([45, 15, 15, 15, 15, 15]);
  });

  it('asks each question once, in 1 to 15 words', () => {
    const queries = judged.map(({ query }) => query.toLowerCase());
    expect(new Set(queries).size).toBe(queries.length);
    expect(queries.filter((query) => query !== query.trim() || query === '' || query.split(' ').length > 15)).toEqual(
      [],
    );
  });

  it('gives 1 to 4 papers for each, by their keys', () => {
    const isRight = (ids: string[]) =>
      ids.length >= 1 && ids.length <= 4 && new Set(ids).size === ids.length && ids.every((id) => KEY.test(id));
    expect(judged.filter(({ ids }) => !isRight(ids))).toEqual([]);
  });

  it('uses what only Daybook knows in the record questions and nowhere else', () => {
    const asksTheRecord = judged.filter(({ query }) => CONSTRUCT.test(query));
    expect(asksTheRecord).toEqual(judged.filter(({ kind }) => kind === 'record'));
  });
});

describe('the held-out set', () => {
  it('has 80 descriptions in 5 to 14 words, none of them in the judged set', () => {
    expect(heldOut).toHaveLength(80);
    const lengths = heldOut.map(({ query }) => query.split(' ').length);
    expect(lengths.filter((words) => words < 5 || words > 14)).toEqual([]);
    const queries = new Set(heldOut.map(({ query }) => query.toLowerCase()));
    expect(queries.size).toBe(80);
    expect(judged.filter(({ query }) => queries.has(query.toLowerCase()))).toEqual([]);
  });
});

describe.runIf(HAS_ARCHIVES)('the judged set over the recorded archives', () => {
  const archive = archivedPapers();
  const paper = (id: string): ArchivedPaper => archive.get(id) ?? { title: '', places: [] };

  it('names only papers that are in them', () => {
    const ids = [...judged, ...heldOut].flatMap((each) => each.ids);
    expect(ids.filter((id) => !archive.has(id))).toEqual([]);
  });

  it('shares no content word with any title it asks for in at least half of the compared questions', () => {
    const sharesNone = compared.filter(({ query, ids }) => {
      const titles = contentWords(ids.map((id) => paper(id).title).join(' '));
      return contentWords(query).isDisjointFrom(titles);
    });
    // A misspelt or cut name is no other word, so these kinds do not help.
    const inOtherWords = sharesNone.filter(({ kind }) => kind !== 'typo' && kind !== 'half-name');
    expect(inOtherWords.length).toBeGreaterThanOrEqual(compared.length / 2);
    expect(inOtherWords.filter(({ kind }) => kind === 'description')).toHaveLength(45);
  });

  it('gives record questions papers that were listed on such days, at such ranks, with such votes', () => {
    const wrong = judged.filter(({ query, ids }) => !ids.every((id) => paper(id).places.some(placeFits(query))));
    expect(wrong).toEqual([]);
  });
});

const KEY = /^arxiv:\d{4}\.\d{5}$/;
const CONSTRUCT = /\b(seen|in|rank|votes|first|last|published|submitter|org|tag):/;

/** Whether a place passes the query's filters; only those that this set uses are understood. */
function placeFits(query: string): (place: ArchivedPaper['places'][number]) => boolean {
  const [, since = '', till = since] = /\b(?:seen|first|last):([\d-]+)(?:\.\.([\d-]+))?/.exec(query) ?? [];
  const [, below = Number.POSITIVE_INFINITY] = /\brank:<(\d+)/.exec(query) ?? [];
  const [, above = -1] = /\bvotes:>(\d+)/.exec(query) ?? [];
  return ({ day, rank, votes }) => day >= since && day <= `${till}~` && rank < Number(below) && votes > Number(above);
}
