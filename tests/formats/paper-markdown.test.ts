import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdownParagraph, paperMarkdown } from '../../formats/paper-markdown.ts';
import { anyText } from '../papers/any-text.ts';
import { runs } from '../property-runs.ts';

const paper = {
  title: 'Sparse Attention',
  address: 'https://arxiv.org/abs/2601.00001',
  authors: ['Ada Example', 'Bo Example'],
  authorCount: 2,
  publishedAt: Date.UTC(2026, 0, 1),
};

describe('a paper in Markdown', () => {
  it('is a link with the title, then who wrote it and in which year', () => {
    expect(paperMarkdown(paper)).toBe(
      '[Sparse Attention](https://arxiv.org/abs/2601.00001), Ada Example, Bo Example, 2026',
    );
  });

  it('names the first of more than three authors', () => {
    const many = { ...paper, authors: ['Ada Example', 'B', 'C'], authorCount: 12 };
    expect(paperMarkdown(many)).toContain('), Ada Example et al., 2026');
  });

  it('says nothing of what is not known', () => {
    const { title, address } = paper;
    expect(paperMarkdown({ title, address, authors: [], authorCount: 0 })).toBe(`[${title}](${address})`);
  });

  it('keeps brackets of an address inside of its link', () => {
    expect(paperMarkdown({ ...paper, address: 'https://doi.org/10.1016/s0(99)1' })).toContain(
      '](<https://doi.org/10.1016/s0(99)1>)',
    );
  });

  it('escapes what has a meaning in Markdown, whatever the title is', () => {
    fc.assert(
      fc.property(anyText(60), (title) => {
        const line = paperMarkdown({ ...paper, title, authors: [], authorCount: 0 });
        expect(line).not.toMatch(/[\r\n]/);
        const shown = line.slice(1, line.lastIndexOf(']('));
        expect(shown.replace(/\\[\\`*_{}[\]<>#|~$&]/g, '')).not.toMatch(/[\\`*_{}[\]<>#|~$&]/);
      }),
      { numRuns: runs(200), examples: [['a](https://evil.example) [b'], ['$x_1$ *bold* `code` <b>']] },
    );
  });
});

describe('a text as a paragraph of Markdown', () => {
  it('begins no list, rule, quote, heading or code, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '- ', '+ ', '* ', '1. ', '12) ', '---', '===', '# ', '> ', '    ', '```'),
        anyText(30),
        (begun, text) => {
          const kinds = marked.lexer(markdownParagraph(begun + text)).map(({ type }) => type);
          expect(kinds.filter((kind) => !['paragraph', 'space', 'text'].includes(kind))).toEqual([]);
        },
      ),
      { numRuns: runs(300), examples: [['- ', '']] },
    );
  });
});
