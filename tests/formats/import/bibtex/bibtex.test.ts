import { parse } from '@citation-js/plugin-bibtex/lib/input/file.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexNames } from '../../../../formats/import/bibtex/bibtex-names.ts';
import { parseBibtexEntry } from '../../../../formats/import/bibtex/parse-entry.ts';
import { runs } from '../../../property-runs.ts';
import { HAS_FIXTURES } from '../../../recorded/recorded-pages.ts';
import { readFile, recordedFile } from '../read-file.ts';

const read = (text: string) => readFile('a.bib', text);
const idsOf = async (fields: string) => (await read(`@misc{a, title={A}, ${fields}}`)).entries.map(({ ids }) => ids);

it.each([
  ['vaswani2017attention', 'vaswani2017attention'],
  ['DBLP:journals/corr/VaswaniSPUJGKP17', 'DBLP:journals/corr/VaswaniSPUJGKP17'],
  ['Smith+20_a.b-c', 'Smith+20_a.b-c'],
  // Not every reader of BibTeX takes these, nor does anybody type them.
  ['müller2020', undefined],
  ["o'brien2020", undefined],
  ['two words', undefined],
  ['x'.repeat(101), undefined],
  ['', undefined],
])('the key of an entry is %s, of which is taken %s', async (key, taken) => {
  const { entries } = await read(`@misc{${key}, title={A}}`);
  expect(entries.map(({ words }) => words.citeKey)).toEqual([taken]);
});

describe('where BibTeX names an arXiv paper', () => {
  it.each([
    'eprint={2602.08025}, archivePrefix={arXiv}',
    'eprint={arXiv:2602.08025v2}, eprinttype={arxiv}',
    'eprint={2602.08025}',
    'journal={arXiv:2602.08025 [cs, eess]}',
    'journal={arXiv preprint arXiv:2602.08025}',
    'journal={arXiv preprint arXiv: Arxiv-2602.08025}',
    'number={arXiv:2602.08025}',
    'doi={10.48550/arXiv.2602.08025}',
    'note={arXiv:2602.08025 [cs]}',
    'url={http://arxiv.org/pdf/2602.08025v3.pdf}',
    'url={https://arxiv.org/abs/2602.08025}',
    'howpublished={\\url{https://arxiv.org/abs/2602.08025}}',
    'howpublished={arXiv:2602.08025}',
    'journal={CoRR}, volume={abs/2602.08025}',
  ])('%s', async (fields) => {
    expect(await idsOf(fields)).toEqual([['arxiv:2602.08025']]);
  });

  it.each([
    'eprint={12345678}, eprinttype={pubmed}',
    'eprint={2602.08025}, eprinttype={hal}',
    'note={see 2602.08025}',
    'abstract={after arXiv:2602.08025}',
    'number={2602.08025}',
  ])('and where it does not: %s', async (fields) => {
    expect(await idsOf(fields)).toEqual([[]]);
  });

  it('tells two that disagree as doubtful, and not an id beside the DOI of the published paper', async () => {
    const { entries } = await read(
      '@misc{a, title={A}, eprint={2602.08025}, url={https://arxiv.org/abs/2602.08026}}' +
        '@misc{b, title={B}, eprint={2602.08025}, doi={10.1234/made.1}, url={https://arxiv.org/abs/2602.08025v2}}',
    );
    expect(entries.map(({ ids, doubts }) => ({ ids, doubts }))).toEqual([
      { ids: ['arxiv:2602.08025', 'arxiv:2602.08026'], doubts: ['ids-disagree'] },
      { ids: ['arxiv:2602.08025', 'doi:10.1234/made.1'], doubts: [] },
    ]);
  });
});

describe('a broken entry', () => {
  it('is refused with its line, and the rest goes on', async () => {
    const { entries, refused } = await read(
      '@misc{a, title={A}}\n@misc{b,\n title={B,\n}\n@misc{c, title={C}}\n@misc{d, title B}\n@misc{e, title={E}}\n@misc{f, title={F}',
    );
    expect(entries.map(({ at, facts }) => [at.entry, at.line, facts.title])).toEqual([
      [1, 1, 'A'],
      [3, 5, 'C'],
      [5, 7, 'E'],
    ]);
    expect(refused).toEqual([
      { at: { entry: 2, line: 2 }, reason: 'broken', shown: '@misc{b, title={B, }' },
      { at: { entry: 4, line: 6 }, reason: 'broken', shown: '@misc{d, title B}' },
      { at: { entry: 6, line: 8 }, reason: 'cut-off', shown: '@misc{f, title={F}', rest: true },
    ]);
  });

  it('is none that only lacks commas, a key, or ends in a backslash', async () => {
    const { entries, refused } = await read(
      '@misc{a\n title={A}\n year=2026\n}\n@misc{title={B}, }\n@misc(c, title="C (c)")\n@misc{d, title={D}, file={C:\\}}\n',
    );
    expect(refused).toEqual([]);
    expect(entries.map(({ facts }) => facts.title)).toEqual(['A', 'B', 'C (c)', 'D']);
  });

  it('is none that is a remark, a comment, or a preamble', async () => {
    const text = 'mail a@b.org {x}\n% @misc{z, title={Z}}\n@comment{@misc{y}}\n@preamble{"x"}\n@misc{a, title={A}}';
    expect(await read(text)).toMatchObject({ entries: [{ facts: { title: 'A' } }], refused: [] });
  });
});

describe('BibTeX', () => {
  it('has names in each of their forms', () => {
    expect(
      bibtexNames(
        "Knuth, Donald E. and Ludwig van Beethoven and {Barnes and Noble} and de la Vall{\\'e}e, Jr., Charles and 王, 小明 and family=Doe, given=Jo AND others",
      ),
    ).toEqual([
      'Donald E. Knuth',
      'Ludwig van Beethoven',
      'Barnes and Noble',
      'Charles de la Vallée Jr.',
      '小明 王',
      'Jo Doe',
    ]);
  });

  it('cannot grow without end by macros', async () => {
    const macros = Array.from({ length: 60 }, (_, at) => `@string{m${at + 1} = m${at} # m${at}}`).join('\n');
    const { entries } = await read(
      `@string{m0 = "abcdefghij"}\n${macros}\n@misc{a, title={A}, abstract=m60 # m60 # m60}`,
    );
    expect(entries[0]?.facts.abstract?.length).toBeLessThanOrEqual(20_000);
  });

  it('keeps what JabRef and BibDesk write of the reader: groups, annotations, when it was read and added', async () => {
    const { entries } = await read(
      '@misc{a, title={A}, groups={Talks, To read}, annotation={My \\& own}, readstatus={read}, timestamp={2026-03-01}, keywords={x; Y, x}}',
    );
    expect(entries[0]?.words).toEqual({
      citeKey: 'a',
      tags: [],
      automaticTags: ['x', 'y'],
      lists: ['Talks', 'To read'],
      note: 'My & own',
      status: 'read',
    });
    expect(entries[0]?.addedAt).toBe(Date.UTC(2026, 2, 1));
  });

  it('has no field that an object has by itself', async () => {
    const { entries } = await read('@misc{__proto__, title={A}, __proto__={x}, constructor={y}, toString={z}}');
    expect(entries[0]?.facts).toEqual({ title: 'A', partial: true });
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('has the fields that citation-js finds, of entries made of anything', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc
      .array(fc.oneof(fc.stringMatching(/^[A-Za-z0-9 ,.:;$^~'-]{1,12}$/), fc.constant('{x}'), fc.constant('\\"{u}')), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 6, noNullPrototype: true }), (fields) => {
        const source = `@article{key,\n${Object.entries(fields)
          .map(([key, text]) => `  ${key} = {${text}},`)
          .join('\n')}\n}`;
        const [oracle] = parse(source);
        const own = parseBibtexEntry(source, new Map());
        const filled = Object.entries(oracle?.properties ?? {}).filter(([, text]) => text !== '');
        expect(own && { type: own.type, key: own.key, fields: Object.fromEntries(own.fields) }).toEqual({
          type: oracle?.type,
          key: oracle?.label,
          fields: Object.fromEntries(filled),
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it.runIf(HAS_FIXTURES)('has the fields that citation-js finds in recorded files', () => {
    for (const file of ['arxiv-articles-with-notes', 'techreport-preprints']) {
      const source = new TextDecoder().decode(recordedFile(`imports/zotero.bibtex.${file}.bib`));
      const sources = source.split(/^(?=@)/m).filter((each) => each.startsWith('@'));
      const oracle = parse(source.replace(/month = (\w+)/g, 'month = {$1}'));
      const own = sources.map((each) => parseBibtexEntry(each.trim(), new Map()));
      expect(own.map((entry) => entry && Object.fromEntries(entry.fields))).toEqual(
        oracle.map(({ properties }) => properties),
      );
    }
  });
});
