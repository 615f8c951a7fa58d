import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

describe('a list', () => {
  it('names papers by ids, DOIs and addresses, several a line, with words around them', async () => {
    const { entries, refused } = await readFile(
      'pasted',
      [
        '2602.08025',
        'arXiv:2602.08026v2, cs/0112017',
        '',
        '## Read these',
        '* https://huggingface.co/papers/2602.08027 (again 2602.08027)',
        '1. [Its *Title*](https://arxiv.org/abs/2602.08028), by someone',
        'doi:10.1234/made.1',
        'and then nothing',
      ].join('\n'),
    );
    expect(entries.map(({ at, ids, facts }) => [at.line, ...ids, facts.title])).toEqual([
      [1, 'arxiv:2602.08025', undefined],
      [2, 'arxiv:2602.08026', undefined],
      [2, 'arxiv:cs/0112017', undefined],
      [5, 'arxiv:2602.08027', undefined],
      [6, 'arxiv:2602.08028', 'Its *Title*'],
      [7, 'doi:10.1234/made.1', undefined],
    ]);
    expect(refused).toEqual([{ at: { entry: 7, line: 8 }, reason: 'not-a-paper', shown: 'and then nothing' }]);
  });
});
