import { beforeEach, describe, expect, it } from 'vitest';
import { chipLabel } from '../../../components/labels/chip-labels.ts';
import { FILTER_LABELS } from '../../../components/labels/filter-labels.ts';
import { problemLabel } from '../../../components/labels/problem-labels.ts';
import { searchExamples } from '../../../components/search/search-examples.ts';
import { text } from '../../../messages/catalogue.ts';
import { isFilterName } from '../../../search/query/filters.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import { speakEnglish } from '../english.ts';

const read = (typed: string) => parseQuery(typed, { now: Date.now() });

beforeEach(speakEnglish);

describe('the labels of a search', () => {
  it('name each of its chips', () => {
    const typed = 'deep "chain of thought" tag:RL -is:read -"old news" (a OR b) sort:votes near:2402.17764';
    expect(read(typed).chips.map(chipLabel)).toEqual([
      'deep',
      '“chain of thought”',
      'tag: rl',
      'not is: read',
      'not "old news"',
      'a OR b',
      'sort: votes',
      'near: 2402.17764',
    ]);
  });

  it('say how a value was taken that can be written in many ways', () => {
    const typed =
      'published:2025/5 published:5/3/2025 published:since March 2025 votes:50-100 stars:>1,000 rank:top ten -times:<2 published:2024';
    expect(read(typed).chips.map(chipLabel)).toEqual([
      'published: May 2025',
      'published: 3 May 2025',
      'published: since 1 Mar 2025',
      'votes: 50–100',
      'stars: 1,001 or more',
      'rank: 1–10',
      'not times: <2',
      'published: 2024',
    ]);
  });

  it.each([
    ['seen:foo x', '“seen:foo” is no day; looked for as “seen” and “foo”'],
    ['rank:first x', '“rank:first” is no number; looked for as “rank” and “first”'],
    ['has:cod x', '“has:cod” is looked for as “has” and “cod”; has: can be code, project, note, summary or media'],
    ['near:nothing x', '“near:nothing” is no paper’s id; looked for as “near” and “nothing”'],
    ['tag:# x', '“tag:#” needs something behind it'],
    ['title: x', '“title:” needs something behind it'],
    ['OR x', '“OR” can do nothing there and is left out'],
    [`${'x'.repeat(201)}`, 'Only the first 200 characters are looked at'],
    ['a '.repeat(25), 'Only the first 24 words are looked at'],
  ])('explain what is wrong with %j', (typed, words) => {
    expect(read(typed).problems.map((problem) => problemLabel(problem, typed))).toEqual([words]);
  });

  it('give the meaning of every filter', () => {
    for (const [name, key] of Object.entries(FILTER_LABELS)) {
      expect([name, isFilterName(name), text(key) !== '']).toEqual([name, true, true]);
    }
  });
});

describe('the examples', () => {
  it.each([
    ['without anything of the reader’s', searchExamples()],
    ['with a tag and a paper of the reader’s', searchExamples('to read', 'title:some-paper')],
  ])('are ten that the language understands, %s', (_, examples) => {
    expect(examples).toHaveLength(10);
    expect(new Set(examples.map(({ means }) => means)).size).toBe(10);
    for (const { query } of examples) expect([query, read(query).problems]).toEqual([query, []]);
  });
});
