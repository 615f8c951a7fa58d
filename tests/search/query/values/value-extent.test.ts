import { describe, expect, it } from 'vitest';
import { archivedPapers, HAS_ARCHIVES } from '../../../recall/recorded-archives.ts';
import { read, slices } from '../build-query.ts';

const parts = (text: string) => slices(text).chips.map((chip) => chip.text);
const problems = (text: string) => slices(text).problems;

describe('a value without quotes', () => {
  it.each<[string, string[]]>([
    ['published:May 2025 agents', ['published:May 2025', 'agents']],
    ['published:3 May 2025, agents', ['published:3 May 2025,', 'agents']],
    ['seen:last week agents', ['seen:last week', 'agents']],
    ['seen: last week agents', ['seen: last week', 'agents']],
    ['-seen: last week agents', ['-seen: last week', 'agents']],
    ['(seen: 3 days ago) agents', ['(seen: 3 days ago)', 'agents']],
    ['seen:since March -agents', ['seen:since March', '-agents']],
    ['published:2025-05 to 2025-06 x', ['published:2025-05 to 2025-06', 'x']],
    ['published:2025-05 - 2025-06 x', ['published:2025-05 - 2025-06', 'x']],
    ['votes:> 50 agents', ['votes:> 50', 'agents']],
    ['votes:50 to 100', ['votes:50 to 100']],
    ['votes:at least 30 agents', ['votes:at least 30', 'agents']],
    ['votes:between 10 and 20 agents', ['votes:between 10 and 20', 'agents']],
    ['votes:50 or more agents', ['votes:50 or more', 'agents']],
    ['votes:1 204 agents', ['votes:1 204', 'agents']],
    ['stars:>12 400 agents', ['stars:>12 400', 'agents']],
    ['rank:top 10 agents', ['rank:top 10', 'agents']],
    ['sort: votes agents', ['sort: votes', 'agents']],
    ['in: trending agents', ['in: trending', 'agents']],
  ])('goes on over spaces in %j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['seen:yesterday monday blues', ['seen:yesterday', 'monday', 'blues']],
    ['published:2025 5 ways', ['published:2025', '5', 'ways']],
    ['votes:50 100 ways', ['votes:50', '100', 'ways']],
    ['rank:1 360 video', ['rank:1', '360', 'video']],
    ['votes:50 -100', ['votes:50', '-100']],
    ['votes:50 OR 100', ['votes:50 OR 100']],
    ['seen:may  2025', ['seen:may', '2025']],
    ['seen:"may" 2025', ['seen:"may"', '2025']],
    ['seen:last-week tag:x', ['seen:last-week', 'tag:x']],
  ])('ends where it is whole in %j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    'FIRST: Today and Tomorrow of Reranking',
    'First: 2025 in Review',
    'In: Trending Methods for Search',
    'IN: search of memory',
    'Last: 3 Days of Training',
    'RANK: 10 Ways to Rank',
    'Stars: Over 1000 Suns',
    'SEEN: Last Week in Vision',
    'TAG: Text and Graphs',
    'Is: Read the Docs',
  ])('is no part of a title such as %j', (title) => {
    expect(read(title).must).toEqual([]);
    expect(read(title).words.length).toBeGreaterThan(2);
  });

  it.each([
    'seen:last w',
    'seen: la',
    'seen:3 da',
    'votes:at le',
    'votes: >',
    'votes:between 10 and',
    'published:since ma',
  ])('is unfinished at the end of %j', (text) => {
    expect([read(text).must, read(text).words, read(text).problems]).toEqual([[], [], []]);
  });

  it.runIf(HAS_ARCHIVES)('goes on over a space in no recorded title, typed in small letters too', () => {
    const titles = [...archivedPapers().values()].flatMap(({ title }) => [title, title.toLowerCase()]);
    const colons = titles.filter((title) => title.includes(':'));
    expect(colons.length).toBeGreaterThan(5_000);
    const chips = colons.flatMap((title) => slices(title).chips);
    expect(chips.filter(({ name, text }) => name && /\s/.test(text))).toEqual([]);
  });
});
