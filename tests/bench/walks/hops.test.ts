import { describe, expect, it } from 'vitest';
import type { Call } from '../../../bench/walks/calls.ts';
import { chainOf, libraryObjects, wayFrom } from '../../../bench/walks/hops.ts';

class Index {}
class Searcher {}
class Segment {}
class Request {}

const call = (name: string, caller?: Call, self?: object, file = 'search/index.ts'): Call => ({
  name,
  file,
  self,
  caller,
});

describe('the way to a call', () => {
  it('is every call behind the entrance, the first one first', () => {
    const handler = call('search', undefined, undefined, 'handlers.ts');
    const read = call('read', call('find', handler));
    expect(wayFrom(chainOf(read), 'handlers.ts')).toEqual({ names: ['find', 'read'], unnamed: 0 });
  });

  it('is the whole when it does not lead through the entrance', () => {
    expect(wayFrom(chainOf(call('read', call('find'))), 'handlers.ts').names).toEqual(['find', 'read']);
  });

  it('counts functions without a name separately, and one that calls itself once', () => {
    const each = call('eachClause', call('', call('find')));
    expect(wayFrom(chainOf(call('read', call('eachClause', each))), '')).toEqual({
      names: ['find', 'eachClause', 'read'],
      unnamed: 1,
    });
  });
});

describe('the objects that stand for the library', () => {
  const classes = new Set(['Index', 'Searcher', 'Segment', 'Request']);
  const [index, searcher] = [new Index(), new Searcher()];
  const segments = [new Segment(), new Segment()];
  const isRead = ({ name }: Call) => name === 'read';

  function query(): Call[] {
    const find = call('find', undefined, index);
    const search = call('search', find, searcher);
    const plan = call('plan', find, new Request());
    return [find, search, plan, ...segments.map((segment) => call('read', search, segment))];
  }

  it('are those that every query uses, whatever the segment', () => {
    expect(libraryObjects([query(), query()], isRead, classes)).toEqual(['Index', 'Searcher']);
  });

  it('are none that only a segment uses, or only after the first read', () => {
    const [own, late] = [new Searcher(), new Index()];
    const calls = query().map((each) => (each.self === searcher ? { ...each, self: undefined } : each));
    const below = call('block', calls.findLast(isRead), own);
    const first = [below, ...calls, call('show', undefined, late)];
    expect(libraryObjects([first, first], isRead, new Set(['Segment', 'Searcher']))).toEqual([]);
  });

  it('are of the engine', () => {
    expect(libraryObjects([query(), query()], isRead, new Set(['Searcher']))).toEqual(['Searcher']);
  });
});
