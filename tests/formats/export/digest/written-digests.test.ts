import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { digestAtom } from '../../../../formats/export/digest/digest-atom.ts';
import { digestMarkdown } from '../../../../formats/export/digest/digest-markdown.ts';
import type { WrittenDigest } from '../../../../formats/export/digest/written-digest.ts';
import { anyText } from '../../../papers/any-text.ts';
import { runs } from '../../../property-runs.ts';

const NOW = Date.parse('2026-06-08T09:00:00Z');

const DIGEST: WrittenDigest = {
  first: '2026-06-01',
  title: 'Your week, 1–7 June 2026',
  summary: 'You saw 2 papers on 1 day.',
  sections: [
    {
      title: 'What rose',
      sentence: '1 paper has more votes.',
      lines: [
        { name: 'R&D of <b>*LLMs*</b>', address: 'https://arxiv.org/abs/2606.00001', about: 'from 3 to 9 votes' },
        { name: 'Known by title', about: '' },
      ],
    },
    { title: 'Nothing', sentence: 'Nothing was kept.', lines: [] },
  ],
};

const { DOMParser } = new JSDOM().window;
const parser = new DOMParser();

/** What an independent parser of XML makes of it. */
function parsed(xml: string): Document {
  return parser.parseFromString(xml, 'application/xml');
}

const line = fc.record({
  name: anyText(30),
  address: fc.constantFrom(undefined, 'https://doi.org/10.1/a(b)', 'https://arxiv.org/abs/2606.00001'),
  about: anyText(30),
});
const section = fc.record({ title: anyText(20), sentence: anyText(20), lines: fc.array(line, { maxLength: 3 }) });
const anyDigest: fc.Arbitrary<WrittenDigest> = fc.record({
  first: fc.constant('2026-06-01'),
  title: anyText(20),
  summary: anyText(20),
  sections: fc.array(section, { maxLength: 3 }),
});

describe('a digest in Markdown', () => {
  it('has a heading for each part and a list below it, and nothing of its texts is markup', () => {
    expect(digestMarkdown(DIGEST)).toBe(
      [
        '# Your week, 1–7 June 2026',
        'You saw 2 papers on 1 day.',
        '## What rose',
        '1 paper has more votes.',
        '- [R\\&D of \\<b\\>\\*LLMs\\*\\</b\\>](https://arxiv.org/abs/2606.00001): from 3 to 9 votes\n- Known by title',
        '## Nothing',
        'Nothing was kept.\n',
      ].join('\n\n'),
    );
  });

  it('has a line for each thing and no more, whatever its texts are', () => {
    fc.assert(
      fc.property(anyDigest, (digest) => {
        const lines = digestMarkdown(digest).split('\n');
        const things = digest.sections.flatMap((each) => each.lines).length;
        expect(lines.filter((each) => each.startsWith('- '))).toHaveLength(things);
      }),
      { numRuns: runs(200), examples: [[{ ...DIGEST, sections: [{ title: '', sentence: '- ', lines: [] }] }]] },
    );
  });
});

describe('a digest in Atom', () => {
  it('is a feed of one entry, which keeps its name when it is written again', () => {
    const feed = parsed(digestAtom(DIGEST, NOW));
    const text = (selector: string) => [...feed.querySelectorAll(selector)].map((each) => each.textContent);
    expect(text('feed > id')).toEqual(['tag:daybook.invalid,2026:digest']);
    expect(text('entry > id')).toEqual(['tag:daybook.invalid,2026:digest:2026-06-01']);
    expect(text('entry > title')).toEqual(['Your week, 1–7 June 2026']);
    expect(text('updated')).toEqual(['2026-06-08T09:00:00.000Z', '2026-06-08T09:00:00.000Z']);
    expect(text('h2')).toEqual(['What rose', 'Nothing']);
    expect(text('li')).toEqual(['R&D of <b>*LLMs*</b>: from 3 to 9 votes', 'Known by title']);
    expect(feed.querySelector('a')?.getAttribute('href')).toBe('https://arxiv.org/abs/2606.00001');
  });

  it('is well-formed, and has no element but its own, whatever its texts are', () => {
    fc.assert(
      fc.property(anyDigest, (digest) => {
        const feed = parsed(digestAtom(digest, NOW));
        expect(feed.querySelector('parsererror')).toBeNull();
        const things = digest.sections.flatMap((each) => each.lines);
        expect(feed.querySelectorAll('li')).toHaveLength(things.length);
        expect(feed.querySelectorAll('a')).toHaveLength(things.filter(({ address }) => address).length);
        expect(feed.querySelectorAll('script, b, img')).toHaveLength(0);
      }),
      { numRuns: runs(50) },
    );
  });
});
