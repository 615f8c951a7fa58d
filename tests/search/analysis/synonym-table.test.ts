import { describe, expect, it } from 'vitest';
import { synonymsOf } from '../../../search/analysis/synonym-table.ts';
import { termsOfToken } from '../../../search/analysis/token-filter.ts';

const terms = (word: string) => synonymsOf([termsOfToken(word)].flat()[0] ?? '');

describe('what everyday words mean in papers', () => {
  it('is known by terms, whatever the form of the word', () => {
    expect(terms('photo')).toEqual(['imag']);
    expect(terms('photos')).toEqual(['imag']);
    expect(terms('drones')).toEqual(['uav', 'aerial']);
  });

  it('is nothing for words of the field itself', () => {
    expect(['image', 'transformer', 'diffusion', 'gpt-4o', ''].map(terms)).toEqual([[], [], [], [], []]);
  });

  it('is the joined term of a compound', () => {
    expect(terms('blurry')).toEqual(['superresolution', 'restoration']);
  });

  it('is never the word itself', () => {
    expect(terms('clothing')).toEqual(['garment', 'fashion', 'tryon']);
    expect(terms('cheating')).toEqual(['hack']);
  });
});
