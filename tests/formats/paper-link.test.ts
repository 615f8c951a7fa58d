import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { paperLink } from '../../formats/paper-link.ts';
import { anyText } from '../papers/any-text.ts';
import { runs } from '../property-runs.ts';

const ADDRESS = 'https://doi.org/10.1000/a&b';

describe('a link for the clipboard', () => {
  it('is the address alone as text, and the title as a link in HTML', () => {
    expect(paperLink({ title: 'Sparse “Attention”', address: ADDRESS })).toEqual({
      text: ADDRESS,
      html: '<a href="https://doi.org/10.1000/a&amp;b">Sparse “Attention”</a>',
    });
  });

  it('has nothing of any title as markup', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(80), fc.string()), (title) => {
        const { html } = paperLink({ title, address: ADDRESS });
        const { body } = new JSDOM(`<!doctype html><body>${html}`).window.document;
        expect(body.children).toHaveLength(1);
        expect(body.firstElementChild?.children).toHaveLength(0);
        expect(body.firstElementChild?.getAttribute('href')).toBe(ADDRESS);
      }),
      { numRuns: runs(60), examples: [['</a><img src=x onerror=alert(1)>'], ['" onclick="x']] },
    );
  });
});
