import { describe, expect, it } from 'vitest';
import { FILTERS } from '../../../search/query/filters.ts';
import { clausesOf, query, slices, word } from './build-query.ts';

const chips = (text: string) => slices(text).chips.map((chip) => [chip.text, chip.value]);

describe('an open quote', () => {
  it('ends before the white space at the end of the query', () => {
    expect(chips('a "b c ')).toEqual([
      ['a', 'a'],
      ['"b c', 'b c'],
    ]);
    expect(chips('-(title:“b c \n')).toEqual([['-(title:“b c', '(title:“b c']]);
    expect(chips('tag:"b c  ')).toEqual([['tag:"b c', 'b c']]);
  });

  it('after any filter name has chip and problem without it', () => {
    for (const name of Object.keys(FILTERS)) {
      for (const quote of ['"', '“', '”']) {
        const { chips, problems } = slices(`x -(${name}:${quote}{a} \\b `);
        const named = `${name}:${quote}{a} \\b`;
        expect(chips.map(({ text }) => text)).toEqual(['x', `-(${named}`]);
        expect(problems.filter(([place]) => place !== named)).toEqual([]);
      }
    }
  });

  it('with LaTeX after a filter that does not take it is read as words without white space', () => {
    expect(clausesOf('seen:"{a ')).toEqual(query({ words: [word('seen'), word('a')] }));
    expect(clausesOf('seen:"$a$ b ')).toEqual(query({ words: [word('seen'), word('$a$', ['a']), word('b')] }));
    expect(clausesOf('seen:"$a$ b"')).toEqual(query({ words: [word('seen'), word('$a$', ['a']), word('b')] }));
  });
});
