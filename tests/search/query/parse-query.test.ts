import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../search/query/parse-query.ts';
import type { Query } from '../../../search/query/query.ts';
import {
  all,
  any,
  clausesOf,
  exact,
  inField,
  minutes,
  not,
  paper,
  phrase,
  query,
  read,
  seen,
  sighting,
  slices,
  word,
  words,
} from './build-query.ts';

type Row = [text: string, expected: Partial<Query>];

const rank = (from?: number, to?: number) =>
  ({ column: 'rank', ...(from !== undefined && { from }), ...(to !== undefined && { to }) }) as const;
const inSearch = { kinds: ['search'] } as const;

describe('parseQuery', () => {
  describe('reads words', () => {
    it.each<Row>([
      ['', {}],
      ['   ', {}],
      ['Diffusion models', { words: [word('Diffusion', ['diffusion']), word('models', ['model'])] }],
      ['Möbius', { words: [word('Möbius', ['mobius'], ['moebius'])] }],
      ['gpt-4o', { words: [word('gpt-4o', ['gpt4o'], ['gpt', '4o'])] }],
      ['text/video,audio', { words: [word('text'), word('video'), word('audio')] }],
      ['f(x)', { words: [word('f'), word('x')] }],
      ['foo:bar', { words: [word('foo'), word('bar')] }],
      ['and or not', { words: [word('and'), word('or'), word('not')] }],
      ['a - b -- c & d', { words: [word('a'), word('b'), word('c'), word('d')] }],
      ['--flag', { words: [word('flag')] }],
      ['$n$-gram', { words: [word('$n$-gram', ['ngram'], ['n', 'gram'])] }],
    ])('%j', (text, expected) => {
      expect(clausesOf(text)).toEqual(query(expected));
    });
  });

  describe('reads phrases, also without the closing quote', () => {
    it.each<Row>([
      ['"chain of thoughts"', { must: [phrase('chain', 'of', 'thought')] }],
      ['“chain of thought”', { must: [phrase('chain', 'of', 'thought')] }],
      ['"chain of', { must: [phrase('chain', 'of')] }],
      ['"diffusion"', { must: [phrase('diffusion')] }],
      ['a"b c"d', { words: [word('a'), word('d')], must: [phrase('b', 'c')] }],
      ['"gpt-4o mini"', { must: [phrase('gpt', '4o', 'mini')] }],
      ['""', {}],
      ['" - "', {}],
    ])('%j', (text, expected) => {
      expect(clausesOf(text)).toEqual(query(expected));
    });
  });

  describe('reads negations', () => {
    it.each<Row>([
      ['video -audio', { words: [word('video')], must: [not(words('audio'))] }],
      ['-"old news"', { must: [not(phrase('old', 'news'))] }],
      ['-tag:rl', { must: [not(exact('tag', 'rl'))] }],
      ['-(a b)', { must: [not(words('a', 'b'))] }],
      ['-(a OR "b c")', { must: [not(any(words('a'), phrase('b', 'c')))] }],
      ['-title:seen', { must: [not(inField('title', 'seen'))] }],
      ['-OR', { must: [not({ is: 'words', words: [word('OR', ['or'])] })] }],
      ['-(-a)', { must: [not(not(words('a')))] }],
    ])('%j', (text, expected) => {
      expect(clausesOf(text)).toEqual(query(expected));
    });
  });

  describe('joins the neighbours of OR, and nothing else', () => {
    it.each<Row>([
      ['a OR b', { must: [any(words('a'), words('b'))] }],
      ['a OR b OR "c d"', { must: [any(words('a'), words('b'), phrase('c', 'd'))] }],
      ['x a OR b y', { words: [word('x'), word('y')], must: [any(words('a'), words('b'))] }],
      ['tag:rl OR is:starred', { must: [any(exact('tag', 'rl'), paper({ flag: 'starred', value: true }))] }],
      ['a OR -b', { must: [any(words('a'), not(words('b')))] }],
      ['(a b) OR c', { must: [any(words('a', 'b'), words('c'))] }],
      ['(a tag:b) OR c', { must: [any(all(words('a'), exact('tag', 'b')), words('c'))] }],
      ['(a OR b) (c OR d)', { must: [any(words('a'), words('b')), any(words('c'), words('d'))] }],
      ['a or b', { words: [word('a'), word('or'), word('b')] }],
      ['(a b) ((c))', { words: [word('a'), word('b'), word('c')] }],
      ['(a OR b', { must: [any(words('a'), words('b'))] }],
      ['()', {}],
    ])('%j', (text, expected) => {
      expect(clausesOf(text)).toEqual(query(expected));
    });
  });

  describe('reads filters', () => {
    it.each<Row>([
      ['title:diffusion', { must: [inField('title', 'diffusion')] }],
      ['abstract:"chain of"', { must: [{ is: 'phrase', terms: ['chain', 'of'], field: 'abstract' }] }],
      ['AUTHOR:LeCun', { must: [inField('authors', 'LeCun', ['lecun'])] }],
      ['org:mistral', { must: [inField('organisation', 'mistral')] }],
      ['keyword:rlhf', { must: [inField('keywords', 'rlhf')] }],
      ['submitter:AK391', { must: [exact('submitter', 'ak391')] }],
      ['tag:"#To  Read"', { must: [exact('tag', 'to read')] }],
      ['list:reading-list', { must: [exact('list', 'reading-list')] }],
      ['status:reading', { must: [paper({ status: 1 })] }],
      ['is:Starred', { must: [paper({ flag: 'starred', value: true })] }],
      ['is:read', { must: [paper({ status: 2 })] }],
      ['is:unread', { must: [paper({ status: 0 })] }],
      ['is:reading', { must: [paper({ status: 1 })] }],
      ['is:skipped', { must: [paper({ status: 3 })] }],
      ['is:opened', { must: [paper({ flag: 'opened', value: true })] }],
      ['is:shown', { must: [paper({ flag: 'shown', value: true })] }],
      ['is:partial', { must: [paper({ flag: 'partial', value: true })] }],
      ['is:listed', { must: [paper({ flag: 'listed', value: true })] }],
      ['has:code', { must: [paper({ flag: 'code', value: true })] }],
      ['has:project', { must: [paper({ flag: 'project', value: true })] }],
      ['has:note', { must: [paper({ flag: 'note', value: true })] }],
      ['has:summary', { must: [paper({ flag: 'summary', value: true })] }],
      ['has:media', { must: [paper({ flag: 'media', value: true })] }],
      ['votes-now:>50', { must: [paper({ column: 'votesNow', from: 52 })] }],
      ['stars:>1k', { must: [paper({ column: 'stars', from: 1002 })] }],
      ['times:>2', { must: [paper({ column: 'times', from: 3 })] }],
      ['source:hf', { must: [paper({ source: 0 })] }],
      ['first:2025-09', { must: [minutes('firstSeen', '2025-09-01', '2025-09-30')] }],
      ['last:yesterday', { must: [minutes('lastSeen', '2026-06-02', '2026-06-02')] }],
      ['opened:<2026', { must: [minutes('opened', '', '2025-12-31')] }],
      ['added:last-week', { must: [minutes('added', '2026-05-25', '2026-05-31')] }],
      // Papers are dated in UTC.
      ['published:1970-01-02', { must: [paper({ column: 'published', from: 1440, to: 2879 })] }],
      ['near:2602.08025v2', { near: 'arxiv:2602.08025' }],
      ['near:arxiv:2602.08025', { near: 'arxiv:2602.08025' }],
      ['near:https://huggingface.co/papers/2602.08025', { near: 'arxiv:2602.08025' }],
      ['near:doi:10.1145/3292500', { near: 'doi:10.1145/3292500' }],
      ['near:title:a-title', { near: 'title:a-title' }],
      ['sort:votes', { sort: 'votes' }],
      ['sort:relevance a', { sort: 'relevance', words: [word('a')] }],
    ])('%j', (text, expected) => {
      expect(clausesOf(text)).toEqual(query(expected));
      expect(read(text).problems).toEqual([]);
    });
  });

  describe('combines neighbouring sighting filters into one clause', () => {
    const may = seen('2026-05-01', '2026-05-31');
    it.each<Row>([
      ['seen:2026-05', { must: [sighting(may)] }],
      ['seen:2026-05 rank:<10', { must: [sighting(may, rank(undefined, 9))] }],
      ['rank:3 a votes:>50', { words: [word('a')], must: [sighting(rank(3, 3), { column: 'votes', from: 52 })] }],
      ['in:trending,day rank:1..5', { must: [sighting({ kinds: ['day', 'trending'] }, rank(1, 5))] }],
      ['(seen:2026-05 rank:1) (in:search)', { must: [sighting(may, rank(1, 1)), sighting(inSearch)] }],
      ['in:search (rank:1 a)', { must: [all(words('a'), sighting(rank(1, 1))), sighting(inSearch)] }],
      ['seen:2026-05 -in:search', { must: [not(sighting(inSearch)), sighting(may)] }],
      ['-(in:search rank:1)', { must: [not(sighting(inSearch, rank(1, 1)))] }],
      ['in:search OR rank:1', { must: [any(sighting(inSearch), sighting(rank(1, 1)))] }],
      ['a OR (in:search rank:1)', { must: [any(words('a'), sighting(inSearch, rank(1, 1)))] }],
    ])('%j', (text, expected) => {
      expect(clausesOf(text)).toEqual(query(expected));
    });
  });

  describe('ignores an unfinished end without a problem', () => {
    it.each([
      'seen:',
      'seen: ',
      'seen:to',
      'seen:2026-0',
      'seen:>',
      'tag:',
      'tag:"',
      'title:',
      'is:st',
      'in:day,',
      'rank:<',
      'sort:v',
      'near:26',
      '-',
      '-tag:',
      '(',
      '-(',
      '(seen:)',
      'OR',
    ])('x %s', (end) => {
      expect(clausesOf(`x ${end}`)).toEqual(query({ words: [word('x')] }));
      expect(read(`x ${end}`).problems).toEqual([]);
    });
  });

  describe('reads as words or ignores what it cannot use, and reports it', () => {
    it.each<[string, Partial<Query>, [string, string][]]>([
      ['seen:foo', { words: [word('seen'), word('foo')] }, [['seen:foo', 'value']]],
      ['seen:to x', { words: [word('seen'), word('to'), word('x')] }, [['seen:to', 'value']]],
      ['-is:good', { must: [not(words('is', 'good'))] }, [['is:good', 'value']]],
      ['rank:-3', { words: [word('rank'), word('3')] }, [['rank:-3', 'value']]],
      ['title: x', { words: [word('x')] }, [['title:', 'value']]],
      ['OR x', { words: [word('x')] }, [['OR', 'operator']]],
      ['a OR OR b', { must: [any(words('a'), words('b'))] }, [['OR', 'operator']]],
      ['(a OR) b', { words: [word('a'), word('b')] }, [['OR', 'operator']]],
      ['a ) b', { words: [word('a'), word('b')] }, [[')', 'operator']]],
      ['sort:votes sort:seen', { sort: 'votes' }, [['sort:seen', 'operator']]],
      ['a OR sort:votes', { must: [words('a')] }, [['sort:votes', 'operator']]],
      ['-near:2602.08025', {}, [['near:2602.08025', 'operator']]],
    ])('%j', (text, expected, problems) => {
      expect(clausesOf(text)).toEqual(query(expected));
      expect(slices(text).problems).toEqual(problems);
    });
  });

  it('reads 200 characters, and reports the rest', () => {
    const text = `${'a '.repeat(2)}${'x'.repeat(300)}`;
    expect(read(text).words.map(({ typed }) => typed.length)).toEqual([1, 1, 196]);
    expect(read(text).problems).toEqual([{ from: 200, to: 304, why: 'too-long' }]);
  });

  it('reads 24 terms of words and phrases, and reports where it dropped some', () => {
    const text = `${'a '.repeat(22)}"b c d" e tag:f gpt-4o`;
    expect(read(text).words).toHaveLength(22);
    expect(read(text).must).toEqual([phrase('b', 'c'), exact('tag', 'f')]);
    expect(slices(text).problems).toEqual([['"b c d" e tag:f gpt-4o', 'too-many']]);
  });

  it('gives a chip for each part that took effect', () => {
    expect(
      slices('Deep "chain of" -(-tag:x) -"a b" -Tag:RL (a OR b) (rank:<3 x) (is:read) sort:votes near:2602.08025 foo')
        .chips,
    ).toEqual([
      { text: 'Deep', kind: 'word', value: 'Deep' },
      { text: '"chain of"', kind: 'phrase', value: 'chain of' },
      { text: '-(-tag:x)', kind: 'not', value: '(-tag:x)' },
      { text: '-"a b"', kind: 'not', value: '"a b"' },
      { text: '-Tag:RL', kind: 'not', name: 'tag', value: 'rl' },
      { text: 'a OR b', kind: 'any', value: 'a OR b' },
      { text: '(rank:<3 x)', kind: 'group', value: '(rank:<3 x)' },
      { text: 'is:read', kind: 'filter', name: 'is', value: 'read' },
      { text: 'sort:votes', kind: 'sort', name: 'sort', value: 'votes' },
      { text: 'near:2602.08025', kind: 'near', name: 'near', value: '2602.08025' },
      { text: 'foo', kind: 'word', value: 'foo' },
    ]);
  });

  it('takes days as local days of the given moment', () => {
    const midnight = new Date(2026, 5, 3).getTime();
    const today = (now: number) => parseQuery('seen:today', { now }).must;
    expect(today(midnight)).toEqual([sighting(seen('2026-06-03', '2026-06-03'))]);
    expect(today(midnight - 1)).toEqual([sighting(seen('2026-06-02', '2026-06-02'))]);
  });
});
