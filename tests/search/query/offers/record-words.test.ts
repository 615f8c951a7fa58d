import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordWords } from '../../../../search/query/offers/record-words.ts';
import { runs } from '../../../property-runs.ts';
import { archivedPapers, HAS_ARCHIVES } from '../../../recall/recorded-archives.ts';

const said = (text: string) => recordWords(text).map(({ from, to, filters }) => [text.slice(from, to), ...filters]);

describe('the record in plain words', () => {
  it.each([
    ['robots last week', 'last week', 'seen:last-week'],
    ['robots from last week', 'from last week', 'seen:last-week'],
    ['I saw it yesterday', 'I saw it yesterday', 'seen:yesterday'],
    ['robots two weeks ago', 'two weeks ago', 'seen:two-weeks-ago'],
    ['a couple of days ago robots', 'a couple of days ago', 'seen:a-couple-of-days-ago'],
    ['robots in the past 3 days', 'in the past 3 days', 'seen:past-3-days'],
    ['robots in May', 'in May', 'seen:may'],
    ['robots in may 2025', 'in may 2025', 'seen:may-2025'],
    ['robots since March', 'since March', 'seen:since-march'],
    ['robots before 2025', 'before 2025', 'seen:before-2025'],
    ['robots on monday', 'on monday', 'seen:monday'],
    ['saw robots last monday', 'last monday', 'seen:last-monday'],
    ['robots last spring', 'last spring', 'seen:last-spring'],
    ['robots published in 2024', 'published in 2024', 'published:2024'],
    ['robots published last year', 'published last year', 'published:last-year'],
    ['robots about thirty votes', 'about thirty votes', 'votes:24..36'],
    ['robots with around 50 upvotes', 'with around 50 upvotes', 'votes:40..60'],
    ['robots 30 upvotes', '30 upvotes', 'votes:24..36'],
    ['robots 47 votes', '47 votes', 'votes:47'],
    ['robots a dozen votes', 'a dozen votes', 'votes:10..14'],
    ['robots more than 100 likes', 'more than 100 likes', 'votes:>=101'],
    ['robots 50+ votes', '50+ votes', 'votes:>=50'],
    ['robots at most five votes', 'at most five votes', 'votes:<=5'],
    ['robots between 20 and 40 votes', 'between 20 and 40 votes', 'votes:20..40'],
    ['robots 20-40 votes', '20-40 votes', 'votes:20..40'],
    ['robots over 1k github stars', 'over 1k github stars', 'stars:>=1001'],
    ['robots halfway down', 'halfway down', 'rank:10..25'],
    ['robots about half way down the page', 'about half way down the page', 'rank:10..25'],
    ['robots in the middle of the list', 'in the middle of the list', 'rank:10..25'],
    ['robots near the top', 'near the top', 'rank:1..5'],
    ['robots at the very top of the page', 'at the very top of the page', 'rank:1..5'],
    ['robots at the bottom', 'at the bottom', 'rank:>=25'],
    ['robots near the end of the page', 'near the end of the page', 'rank:>=25'],
    ['robots top ten', 'top ten', 'rank:1..10'],
    ['robots in the top 3', 'in the top 3', 'rank:1..3'],
    ['robots first three on the page', 'first three on the page', 'rank:1..3'],
    ['robots the first paper on the page', 'the first paper on the page', 'rank:1'],
    ['robots the second paper on the page', 'the second paper on the page', 'rank:2'],
    ['robots ranked 3rd', 'ranked 3rd', 'rank:3'],
    ['robots on trending', 'on trending', 'in:trending'],
    ['robots on the trending page', 'on the trending page', 'in:trending'],
    ['robots in the weekly', 'in the weekly', 'in:week'],
    ['robots on the monthly page', 'on the monthly page', 'in:month'],
    ['robots in the daily list', 'in the daily list', 'in:day'],
    ['robots on an organization page', 'on an organization page', 'in:organisation'],
    ['robots in a collection', 'in a collection', 'in:collection'],
    ['robots seen twice', 'seen twice', 'times:>1'],
    ['robots seen three times', 'seen three times', 'times:>=3'],
    ['robots seen several times', 'seen several times', 'times:>2'],
    ['robots seen only once', 'seen only once', 'times:1'],
    ['starred robots', 'starred', 'is:starred'],
    ['robots that I bookmarked', 'that I bookmarked', 'is:starred'],
    ['robots I opened', 'I opened', 'is:opened'],
    ['robots I have not read yet', 'I have not read yet', 'is:unread'],
    ['robots on my reading list', 'on my reading list', 'list:reading-list'],
    ['robots with my note', 'with my note', 'has:note'],
  ])('of %j: %j is %j', (text, words, filter) => {
    expect(said(text)).toEqual([[words, filter]]);
  });

  it('is read wherever it stands, each part for itself', () => {
    expect(said('Starred robots about thirty votes, halfway down, on trending last week')).toEqual([
      ['Starred', 'is:starred'],
      ['about thirty votes', 'votes:24..36'],
      ['halfway down', 'rank:10..25'],
      ['on trending', 'in:trending'],
      ['last week', 'seen:last-week'],
    ]);
  });

  it.each([
    ...['lost in the middle', 'top-5 accuracy', 'top 5 accuracy', 'top-k sampling', 'rank-1 editing', 'last words'],
    ...[
      'on trending topics',
      'in the wild',
      'may the force',
      'yesterdays',
      'at the edge',
      'in daily life',
      'half-precision',
    ],
    ...[
      'majority votes',
      'two-stage votes',
      'in the search for robots',
      'opened doors',
      'with code',
      'a day in the life',
    ],
    ...['first-order methods', 'the last layer', 'one week-long study', '30 votes-per-image', 'march of robots'],
  ])('is not read into %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.runIf(HAS_ARCHIVES)('is not read into any recorded title', () => {
    const titles = [...archivedPapers().values()].map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(7_000);
    expect(titles.filter((title) => recordWords(title).length > 0)).toEqual([]);
  });

  it('lies within any text, in order and without overlaps', () => {
    const piece = fc.constantFrom(
      'last',
      'week',
      ' ',
      '30',
      'votes',
      'top',
      'ten',
      'the',
      'on',
      'in',
      'may',
      '\n',
      'ß',
      'İ',
      'seen',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 120 }).map((parts) => parts.join('')),
        (text) => {
          let end = 0;
          for (const { from, to } of recordWords(text)) {
            expect([end <= from, from < to, to <= text.length]).toEqual([true, true, true]);
            end = to;
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
