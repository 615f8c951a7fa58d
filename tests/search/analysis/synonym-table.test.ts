import { describe, expect, it } from 'vitest';
import { synonymsOf } from '../../../search/analysis/synonym-table.ts';
import { synonymTerms } from '../../../search/analysis/synonym-terms.ts';
import words from '../../../search/analysis/synonyms.json' with { type: 'json' };
import { termsOfToken } from '../../../search/analysis/token-filter.ts';

const terms = (word: string) => synonymsOf([termsOfToken(word)].flat()[0] ?? '');

describe('what is shipped of the synonyms', () => {
  it('is made of the words that were written down', async () => {
    const made = `${JSON.stringify(synonymTerms(words), null, 2)}\n`;
    await expect(made).toMatchFileSnapshot('../../../search/analysis/synonym-terms.json');
  });
});

describe('synonymsOf', () => {
  it('finds a word by its term, whatever its form', () => {
    expect(terms('photo')).toEqual(['imag']);
    expect(terms('photos')).toEqual(['imag']);
    expect(terms('drones')).toEqual(['uav', 'aerial']);
  });

  it('is empty for words that papers use themselves', () => {
    expect(['image', 'transformer', 'diffusion', 'gpt-4o', ''].map(terms)).toEqual([[], [], [], [], []]);
  });

  it('gives the joined term of a compound', () => {
    expect(terms('blurry')).toEqual(['superresolution', 'restoration']);
  });

  it('never gives the word itself', () => {
    expect(terms('clothing')).toEqual(['garment', 'fashion', 'tryon']);
    expect(terms('cheating')).toEqual(['hack']);
  });
});
