import { describe, expect, it } from 'vitest';
import { exactKey } from '../../../search/query/fields.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import { withStoredNames } from '../../../search/query/stored-names.ts';

const LISTS = new Map([['for the talk', ['id-1', 'id-2']]]);

const must = (text: string) => withStoredNames(parseQuery(text, { now: Date.UTC(2026, 10, 26) }), LISTS).must;
const list = (...names: string[]) => ({ is: 'any-key', keys: names.map((name) => exactKey('list', name)) });
const tag = (name: string) => ({
  is: 'any',
  clauses: [
    { is: 'exact', key: exactKey('tag', name) },
    { is: 'any-key', keys: [exactKey('tag', `${name}/`)], prefix: true },
  ],
});

describe('what the reader calls things', () => {
  it('is a list by its name, and by its id as it is stored', () => {
    expect(must('list:"For the Talk"')).toEqual([list('for the talk', 'id-1', 'id-2')]);
    expect(must('list:reading-list')).toEqual([{ is: 'exact', key: exactKey('list', 'reading-list') }]);
  });

  it('is a tag with those nested in it', () => {
    expect(must('tag:ml')).toEqual([tag('ml')]);
  });

  it('is found in groups and what is left out', () => {
    expect(must('-tag:ml')).toEqual([{ is: 'not', clause: tag('ml') }]);
    expect(must('(tag:ml OR list:"for the talk")')).toEqual([
      { is: 'any', clauses: [tag('ml'), list('for the talk', 'id-1', 'id-2')] },
    ]);
  });

  it('leaves the rest of a query as it is', () => {
    const query = parseQuery('sparse attention seen:7d -is:read', { now: Date.UTC(2026, 10, 26) });
    expect(withStoredNames(query)).toEqual(query);
  });
});
