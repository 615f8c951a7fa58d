import { describe, expect, it } from 'vitest';
import { phraseTerms } from '../../../../search/analysis/phrases.ts';
import { paper } from '../../made-paper.ts';
import { required, searchOver } from '../../made-search.ts';

const SLICE = { from: 0, limit: 5 };

describe('a paper that was called otherwise before', () => {
  const formerTitles = [{ title: 'A working title', at: 1 }];
  const ask = searchOver([
    { paper: paper(1, { title: 'Final words', formerTitles }), sightings: [] },
    { paper: paper(2, { title: 'Other words' }), sightings: [] },
  ]);
  const phrase = (text: string) => ask({ must: [{ is: 'phrase', terms: phraseTerms(text) }] }, SLICE);

  it('answers to the words of both titles, anywhere and in the title', async () => {
    expect((await ask({ must: [required('working')] }, SLICE)).numbers).toEqual([1]);
    expect((await ask({ must: [required('working', 'title')] }, SLICE)).numbers).toEqual([1]);
    expect((await ask({ must: [required('final')] }, SLICE)).numbers).toEqual([1]);
  });

  it('answers to a phrase of either, and to none that begins in one and ends in the other', async () => {
    expect((await phrase('working title')).numbers).toEqual([1]);
    expect((await phrase('final words')).numbers).toEqual([1]);
    expect((await phrase('words a working')).numbers).toEqual([]);
  });
});
