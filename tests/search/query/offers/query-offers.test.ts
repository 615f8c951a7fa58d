import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOffers } from '../../../../search/query/offers/offer.ts';
import { queryOffers } from '../../../../search/query/offers/query-offers.ts';
import { parseQuery } from '../../../../search/query/parse-query.ts';
import { runs } from '../../../property-runs.ts';
import { NOW } from '../build-query.ts';

/** The texts after each offer is taken. */
const offersFor = (text: string) => queryOffers(text, parseQuery(text, { now: NOW }), NOW);
const taken = (text: string) => offersFor(text).map((offer) => withOffers(text, [offer]));

describe('what is offered', () => {
  it.each<[string, string[]]>([
    ['authors:lecun', ['author:lecun']],
    ['Authors:lecun', ['author:lecun']],
    ['authors: lecun video', ['author:lecun video']],
    ['video -authors:"Yann LeCun"', ['video -author:"Yann LeCun"']],
    ['by:lecun', ['author:lecun']],
    ['keywords:rl', ['keyword:rl']],
    ['upvotes:>50', ['votes:>50']],
    ['likes:50-100', ['votes:50-100']],
    ['tags:rl', ['tag:rl']],
    ['abs:rl', ['abstract:rl']],
    ['organization:meta', ['org:meta']],
    ['date:2025-05', ['seen:2025-05', 'published:2025-05']],
    ['year:2024', ['published:2024', 'seen:2024']],
    ['since:2025-05', ['seen:>=2025-05', 'published:>=2025-05']],
    ['before:2025', ['seen:<2025', 'published:<2025']],
    ['order:votes', ['sort:votes']],
    ['tittle:rl', ['title:rl']],
    ['auhtor:rl', ['author:rl']],
    ['sumbitter:rl', ['submitter:rl']],
    ['pulbished:2025', ['published:2025']],
    ['(tags:rl OR x)', ['(tag:rl OR x)']],
  ])('for names that no filter has in %j: %j', (text, offers) => {
    expect(taken(text)).toEqual(offers);
  });

  it.each<[string, string[]]>([
    ['seen:lst-week x', ['seen:last-week x']],
    ['seen:yesterdy x', ['seen:yesterday x']],
    ['published:febuary x', ['published:february x']],
    ['seen:>3d x', ['seen:<3-days-ago x']],
    ['in:daily x', ['in:day x']],
    ['in:day,weekly x', ['in:day,week x']],
    ['is:stared x', ['is:starred x']],
    ['is:favourite x', ['is:starred x']],
    ['sort:vote x', ['sort:votes x']],
    ['sort:newest x', ['sort:seen x']],
    ['has:github x', ['has:code x']],
    ['votes:50votes x', ['votes:50 x']],
    ['tag: rlhf', ['tag:rlhf']],
    ['author: lecun x', ['author:lecun x']],
  ])('for values that the filter does not take in %j: %j', (text, offers) => {
    expect(taken(text)).toEqual(offers);
  });

  it('for words that the record can answer, but not in quotes, in groups, under a hyphen or beside OR', () => {
    expect(taken('robots last week -video')).toEqual(['robots seen:last-week -video']);
    for (const text of ['"last week"', '(last week)', '-last week', 'last OR week', 'title:last week']) {
      expect([text, taken(text)]).toEqual([text, []]);
    }
  });

  it.each([
    ...['FIRST: Faster Improved Reranking', 'TAG: Text and Graphs', 'In: Search of Memory', 'Authors: Who They Are'],
    ...['https://arxiv.org/abs/2602.08025', 'arxiv:2602.08025', 'id:2602.08025', 'vision:language', 'foo:bar', 'a:b'],
    ...['author:lecun', 'seen:last-week', 'Tags:', 'deep learning'],
  ])('is nothing for %j', (text) => {
    expect(taken(text)).toEqual([]);
  });

  it('can be read wherever it is taken, and changes nothing else', () => {
    const piece = fc.constantFrom(
      ...[
        'authors:',
        'tags:',
        'date:',
        'seen:lst-week',
        'in:daily',
        'last week',
        'top ten',
        '"',
        '(',
        ')',
        '-',
        'OR',
        'x',
      ],
      ...['2025', 'votes:', '30 votes', 'on trending', ' ', ' ', '  ', 'https://', 'tittle:'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(' ')),
        (text) => {
          const offers = offersFor(text);
          expect(offers.length).toBeLessThanOrEqual(6);
          for (const offer of offers) {
            const { from, to, insert } = offer;
            expect([0 <= from, from < to, to <= text.length]).toEqual([true, true, true]);
            const next = withOffers(text, [offer]);
            expect(next).toBe(text.slice(0, from) + insert + text.slice(to));
            const { chips } = parseQuery(next, { now: NOW });
            expect(chips.some((chip) => chip.from <= from && from < chip.to)).toBe(true);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
