import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Completion } from '../../../../search/query/completion/complete.ts';
import { complete } from '../../../../search/query/completion/complete.ts';
import { nameMatcher } from '../../../../search/query/completion/name-matcher.ts';
import { parseQuery } from '../../../../search/query/parse-query.ts';
import { NOW } from '../build-query.ts';
import '../../../property-runs.ts';

const KNOWN = {
  tags: nameMatcher([
    { name: 'rl', count: 12 },
    { name: 'to read', count: 7 },
    { name: 'rlhf', count: 3 },
    { name: 'deep-rl', count: 2 },
    { name: 'vision', count: 1 },
  ]),
  lists: nameMatcher([{ name: 'reading-list' }]),
  authors: nameMatcher([{ name: 'Yann LeCun', count: 4 }, { name: 'Ann "Bit" Other' }, { name: 'Plainname' }]),
  now: NOW,
};

/** Completes at `|`. */
function completions(withCaret: string): Completion[] {
  return complete(withCaret.replace('|', ''), withCaret.indexOf('|'), KNOWN);
}

/** The texts after each completion. */
function texts(withCaret: string): string[] {
  const text = withCaret.replace('|', '');
  return completions(withCaret).map(({ insert, from, to }) => text.slice(0, from) + insert + text.slice(to));
}

describe('complete', () => {
  it.each<[string, string[]]>([
    ['se|', ['seen:']],
    ['SE|', ['seen:']],
    ['-ta|', ['-tag:']],
    ['deep (se| x', ['deep (seen: x']],
    ['st|', ['status:', 'stars:']],
    ['vo|', ['votes:', 'votes-now:']],
    ['list|', ['list:']],
    ['s|een', []],
    ['se|en', ['seen:']],
    ['s|', []],
    ['deep|', []],
    ['|', []],
    ['"se|', []],
    ['tag|:rl', []],
  ])('completes filter names at %s', (withCaret, expected) => {
    expect(texts(withCaret)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['tag:r|', ['tag:rl ', 'tag:rlhf ', 'tag:"to read" ', 'tag:deep-rl ']],
    ['tag:RLH|', ['tag:rlhf ']],
    ['-tag:vis| x', ['-tag:vision x']],
    ['tag:"to|', ['tag:"to read" ']],
    ['tag:"to| deep', ['tag:"to read" deep']],
    ['tag:"to|" deep', ['tag:"to read" deep']],
    ['tag:nothing|', []],
    ['list:|', ['list:reading-list ']],
    ['author:lec|', ['author:"Yann LeCun" ']],
    ['author:"yann l|', ['author:"Yann LeCun" ']],
    ['author:"yann |', ['author:"Yann LeCun" ']],
    ['author:"yann | ', ['author:"Yann LeCun" ']],
    ['author:bit|', ['author:"Ann  Bit  Other" ']],
    ['author:plainname|', []],
    ['tag:visoin|', ['tag:vision ']],
    ['is:s|', ['is:starred ', 'is:shown ', 'is:skipped ']],
    ['is:starred|', []],
    ['has:|', ['has:code ', 'has:project ', 'has:note ', 'has:summary ', 'has:media ']],
    ['in:day,se|', ['in:day,search ']],
    ['in:d|', ['in:day ']],
    ['status:re|', ['status:reading ', 'status:read ']],
    ['sort:r|', ['sort:relevance ', 'sort:rank ']],
    ['rank:<|', ['rank:<4 ', 'rank:<11 ']],
    ['near:26|', []],
    ['submitter:a|', []],
    ['seen:y|', ['seen:yesterday ']],
    [
      'seen:2026-0|',
      ['2026-06', '2026-05', '2026-04', '2026-03', '2026-02', '2026-01'].map((month) => `seen:${month} `),
    ],
    ['first:>last-w|', ['first:>last-week ']],
    ['seen:2026-05..tod|', ['seen:2026-05..today ']],
    ['seen:mo|', ['seen:monday ']],
    ['seen:ma|', ['seen:march ', 'seen:may ']],
    ['seen:3 w|', ['seen:3-weeks ', 'seen:3-weeks-ago ']],
    ['seen:past|', ['seen:past-week ', 'seen:past-month ', 'seen:past-year ']],
    ['x seen:last w|', ['x seen:last-week ']],
    ['seen: last w|', ['seen:last-week ']],
    ['sort: vot|', ['sort:votes ']],
  ])('completes values at %s', (withCaret, expected) => {
    expect(texts(withCaret)).toEqual(expected);
  });

  it('gives the number of papers of a tag and the days of a date value', () => {
    expect(completions('tag:rl|')[0]).toEqual({
      insert: 'tag:rl ',
      from: 0,
      to: 6,
      label: 'rl',
      name: 'tag',
      isName: false,
      count: 12,
    });
    expect(completions('seen:last-w|')[0]?.days).toEqual({ from: '2026-05-25', to: '2026-05-31' });
    expect(
      completions('seen:|')
        .map(({ label }) => label)
        .slice(0, 4),
    ).toEqual(['today', 'yesterday', 'this-week', 'last-week']);
  });

  it('gives nothing for names that are not loaded', () => {
    for (const text of ['tag:r', 'list:r', 'author:lec']) expect(complete(text, text.length, { now: NOW })).toEqual([]);
  });

  it('gives values that the parser reads', () => {
    const names = ['seen', 'first', 'is', 'has', 'in', 'status', 'sort', 'rank', 'votes', 'stars', 'times', 'source'];
    for (const name of [...names, 'votes-now', 'tag', 'list', 'published']) {
      for (const { insert } of completions(`${name}:|`)) {
        const { chips, problems } = parseQuery(insert, { now: NOW });
        expect([insert, chips.length, problems]).toEqual([insert, 1, []]);
      }
    }
  });

  it('never fails, and replaces text around the caret', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('t', 'a', 'g', ':', '"', ' ', '-', '(', 's', 'e', '.') }),
        fc.nat(),
        (text, at) => {
          const caret = at % (text.length + 1);
          for (const { from, to } of complete(text, caret, KNOWN)) {
            expect([from < caret, caret <= to, to <= text.length]).toEqual([true, true, true]);
          }
        },
      ),
    );
  });
});
