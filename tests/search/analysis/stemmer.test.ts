import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { americanSpelling } from '../../../search/analysis/american-spelling.ts';
import { stem } from '../../../search/analysis/stemmer.ts';
import { runs } from '../../property-runs.ts';

describe('stem', () => {
  it.each([
    'model models modeling modelling modeled modelled',
    'embed embeds embedding embeddings embedded',
    'train trains trained training',
    'run runs running',
    'use uses used using',
    'base bases based basing',
    'scale scales scaled scaling',
    'tune tunes tuned tuning',
    'image images imaged imaging',
    'cache caches cached caching',
    'merge merges merged merging',
    'study studies studied studying',
    'query queries queried querying',
    'plan plans planned planning',
    'value values valued valuing',
    'control controls controlled controlling',
    'distill distills distilled distilling',
    'learn learns learned learning',
    'bias biases biased',
    'loss losses',
    'class classes',
    'lens lenses',
    'box boxes',
    'movie movies',
    'tree trees',
    'gpu gpus',
    'matrix matrices',
    'agree agrees agreed agreeing',
    'explore explores explored exploring',
    'tag tags tagged tagging',
  ])('gives one stem to %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each(
    `bias loss class analysis series species string speed diffusion embed news corpus status basis bring ring need
     infrared texas virus process access attention beijing was this its gas`.split(/\s+/),
  )('leaves %s alone', (word) => {
    expect(stem(word)).toBe(word);
  });

  it.each([
    ['plan', 'plane'],
    ['car', 'care'],
    ['not', 'note'],
    ['star', 'stare'],
    ['sing', 'sin'],
    ['wing', 'win'],
    ['universal', 'university'],
    ['transformer', 'transform'],
    ['diffusion', 'diffuse'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(['gpt4s', 'modèles', 'llama2ing', 'βs'])('leaves alone what has digits or other letters: %s', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('gives at least three letters of the American word, none of them new but for one at the end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}(?:s|es|ies|ing|ings|ed|ied|e|ll|ie)?$/), (word) => {
        const term = stem(word);
        expect(term.length).toBeGreaterThanOrEqual(Math.min(3, word.length));
        const american = americanSpelling(word);
        expect(term.length).toBeLessThanOrEqual(american.length);
        expect(american.startsWith(term.slice(0, -1))).toBe(true);
      }),
      { numRuns: runs(1_000) },
    );
  });
});
