import { describe, expect, it } from 'vitest';
import { IMPORT_LIMITS } from '../../../formats/import/limits.ts';
import { readFile } from './read-file.ts';

const read = (text: string) => readFile('a.ris', text);

describe('RIS', () => {
  it('may have one or two blanks in its tags, lines that go on, a mark of its encoding, and no ER', async () => {
    const { entries, refused } = await read(
      '\uFEFFTY  - JOUR\nTI - A title\n  that goes on\nAU  - Example, Ada, Jr\nAB  - One\ntwo\n\nthree\nTY  - CONF\nT1  - B\nY1  - 2025///\nEP  -\n',
    );
    expect(refused).toEqual([]);
    expect(entries.map(({ at, facts }) => [at.line, facts])).toEqual([
      [
        1,
        {
          title: 'A title that goes on',
          authors: [{ name: 'Ada Example Jr' }],
          abstract: 'One two three',
          type: 'article-journal',
          partial: true,
        },
      ],
      [9, { title: 'B', publishedAt: Date.UTC(2025, 0), type: 'paper-conference', partial: true }],
    ]);
  });

  it("names papers by DOI, accession number and address, and never by a path of the reader's disk", async () => {
    const { entries } = await read(
      'TY  - UNPB\nTI  - A\nAN  - arXiv:2602.08025\nER  - \n' +
        'TY  - JOUR\nTI  - B\nUR  - http://arxiv.org/abs/2602.08026v1\nDO  - https://doi.org/10.1234/Made\nER  - \n' +
        'TY  - JOUR\nTI  - C\nL1  - files/1/2602.08027.pdf\nER  - \n' +
        'TY  - JOUR\nTI  - D\nT2  - arXiv preprint arXiv:2602.08028\nER  - \n',
    );
    expect(entries.map(({ ids, facts }) => [...ids, facts.venue])).toEqual([
      ['arxiv:2602.08025', undefined],
      ['arxiv:2602.08026', 'doi:10.1234/made', undefined],
      [undefined],
      ['arxiv:2602.08028', undefined],
    ]);
    expect(JSON.stringify(entries)).not.toContain('files/1');
  });

  it('refuses fields before a TY, and what is too long, and goes on', async () => {
    const { entries, refused } = await read(
      `TI  - Lost\nTY  - JOUR\nTI  - A\nAB  - ${'x'.repeat(IMPORT_LIMITS.entry)}\nER  - \nTY  - JOUR\nTI  - B\nER  - \n`,
    );
    expect(entries.map(({ facts }) => facts.title)).toEqual(['B']);
    expect(refused).toEqual([
      { at: { entry: 1, line: 1 }, reason: 'broken', shown: 'TI - Lost' },
      { at: { entry: 2, line: 2 }, reason: 'too-long', shown: 'A' },
    ]);
  });

  it('offers keywords as automatic tags, and keeps notes that a reader wrote', async () => {
    const { entries } = await read(
      'TY  - JOUR\nTI  - A\nKW  - One; two\nKW  - three\nN1  - Cited By :5\nN1  - Export Date: 4 January 2021\nN1  - <p>Mine</p>\nER  - \n',
    );
    expect(entries[0]?.words).toEqual({ tags: [], automaticTags: ['one', 'three', 'two'], lists: [], note: 'Mine' });
  });
});
