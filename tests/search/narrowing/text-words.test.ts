import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../papers/paper.ts';
import { asWritten, TextWords } from '../../../search/narrowing/text-words.ts';
import { paper } from '../made-paper.ts';

function textWords(papers: readonly Paper[]) {
  const words = new TextWords();
  for (const each of papers) words.add(each);
  return words.all();
}

describe('the words of some hits', () => {
  it('are plain words by their stems, wherever they stand, with the hits that have them', () => {
    const papers = [
      paper(1, { title: 'Otters swimming' }),
      paper(2, { title: '?', abstract: 'It swims with the river-bank.', aiKeywords: ['otter'] }),
    ];
    expect(textWords(papers).map(({ label, hits }) => [label, hits])).toEqual([
      ['otters', [0, 1]],
      ['swimming', [0, 1]],
      ['river', [1]],
      ['bank', [1]],
    ]);
  });

  it('are as many as a text of any length has at its beginning', () => {
    const [word] = textWords([paper(1, { title: '?', abstract: `${' '.repeat(5_000)}late` })]);
    expect(word).toBeUndefined();
  });

  it('are written as the paper writes them, but for a capital at their beginning', () => {
    const written = paper(1, { title: 'Rivers for LiDAR' });
    expect([asWritten('rivers', written), asWritten('lidar', written), asWritten('gone', written)]).toEqual([
      'rivers',
      'LiDAR',
      'gone',
    ]);
  });
});
