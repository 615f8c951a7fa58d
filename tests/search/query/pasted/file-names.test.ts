import { describe, expect, it } from 'vitest';
import { exactKey } from '../../../../search/query/fields.ts';
import { paper } from '../../made-paper.ts';
import { searchOver } from '../../made-search.ts';
import { clausesOf, read } from '../build-query.ts';

const typedIn = (text: string) => read(text).words.map(({ typed }) => typed);

describe('the name of a saved file is read as the words in it', () => {
  it.each([
    'A_Compact_End-to-End_Visual_Document_Retriever.pdf',
    'A_Compact_End-to-End_Visual_Document_Retriever (1).pdf',
    'A_Compact_End-to-End_Visual_Document_Retriever(2).pdf',
    'A_Compact_End-to-End_Visual_Document_Retriever.pdf.crdownload',
    'A_Compact_End-to-End_Visual_Document_Retriever.PDF',
    'A_Compact_End-to-End_Visual_Document_Retriever',
    'A Compact End-to-End Visual Document Retriever.pdf',
    'A Compact End-to-End Visual Document Retriever (1).pdf',
    'A+Compact+End-to-End_Visual_Document_Retriever.pdf',
    '  A_Compact_End-to-End_Visual_Document_Retriever.pdf\n',
    '_A_Compact_End-to-End_Visual_Document_Retriever_.html',
  ])('%j', (text) => {
    expect(typedIn(text)).toEqual(['A', 'Compact', 'End-to-End', 'Visual', 'Document', 'Retriever']);
    expect(read(text).problems).toEqual([]);
  });

  it.each([
    ['Quilted-Memory.pdf', ['Quilted', 'Memory']],
    ['QuiltedMemory.pdf', ['Quilted', 'Memory']],
    ['Quilted.Memory.for.Long.Agents.pdf', ['Quilted', 'Memory', 'for', 'Long', 'Agents']],
    ['quilted-memory-for-long-agents', ['quilted', 'memory', 'for', 'long', 'agents']],
    ['quilted-memory-for-long-agents-12345', ['quilted', 'memory', 'for', 'long', 'agents']],
    ['quilted_memory_for_long_agents_3f2a9c81d0', ['quilted', 'memory', 'for', 'long', 'agents']],
    ['quilted_memory_2', ['quilted', 'memory', '2']],
    ['[Quilted_Memory.pdf]', ['Quilted', 'Memory']],
    ['ropes Quilted_Memory_Agents.pdf', ['ropes', 'Quilted', 'Memory', 'Agents']],
  ])('%j', (text, words) => {
    expect(typedIn(text)).toEqual(words);
  });

  it.each(['end-to-end', 'state-of-the-art', 'x_1', 'gpt-4o', 'out-of-distribution', 'a.b', 'AGENTS.md', 'fast.ai'])(
    '%j stays one compound',
    (text) => {
      expect(typedIn(text)).toEqual([text]);
    },
  );
});

describe('the slug of an address is read as words', () => {
  it.each([
    ['https://example.org/papers/quilted-memory-for-agents-12345', ['quilted', 'memory', 'for', 'agents']],
    ['https://paperswithcode.example/paper/quilted-memory', ['quilted', 'memory']],
    ['https://www.example.com/p/Quilted_Memory/204e3073870fae3d05bcbc2f6a8e263d9b72e776', ['Quilted', 'Memory']],
    ['https://medium.example/@someone/quilted-memory-3f2a9c81d0', ['quilted', 'memory']],
    ['https://example.org/search?q=quilted+memory&lang=en', ['quilted', 'memory']],
    ['https://example.org/2026/03/quilted-memory.html#top', ['quilted', 'memory']],
    ['https://quilted.example.org/', ['quilted']],
    ['(https://example.org/quilted-memory/).', ['quilted', 'memory']],
    ['https://huggingface.co/blog/quilted-memory', ['quilted-memory']],
  ])('%s', (text, words) => {
    expect(read(text).instead?.words.map(({ typed }) => typed)).toEqual(words);
  });
});

describe('the address of a repository', () => {
  const key = exactKey('address', 'github.com/okafor-lab/skein-knots');
  it.each([
    'https://github.com/okafor-lab/skein-knots',
    'http://www.github.com/okafor-lab/skein-knots/',
    'github.com/okafor-lab/skein-knots',
    'https://github.com/Okafor-Lab/Skein-Knots.git',
    'git@github.com:okafor-lab/skein-knots.git',
    'ssh://git@github.com/okafor-lab/skein-knots.git',
    'https://github.com/okafor-lab/skein-knots/tree/main/src',
    'https://github.com/okafor-lab/skein-knots/blob/main/README.md#usage',
    'https://github.com/okafor-lab/skein-knots?tab=readme-ov-file',
    'https://github.com/okafor-lab/skein-knots#readme',
    'https://raw.githubusercontent.com/okafor-lab/skein-knots/main/README.md',
    'https://okafor-lab.github.io/skein-knots/',
    '<https://github.com/okafor-lab/skein-knots>',
    '[code](https://github.com/okafor-lab/skein-knots)'.slice(6),
    '"https://github.com/okafor-lab/skein-knots".',
    ' https://github.com/okafor-lab/skein-knots\n',
    'git+https://github.com/okafor-lab/skein-knots.git',
  ])('%s asks for what has it', (text) => {
    const { must, words, instead } = clausesOf(text);
    const [clause] = must;
    expect(words).toEqual([]);
    expect(clause?.is === 'any-key' && clause.keys).toContain(key);
    expect(instead?.words.length).toBeGreaterThan(0);
  });

  const find = searchOver([
    { paper: paper(1, { title: 'Skein', githubRepo: 'https://github.com/okafor-lab/skein-knots' }), sightings: [] },
    {
      paper: paper(2, { title: 'Knots: GitHub and others', abstract: 'github com okafor lab skein knots' }),
      sightings: [],
    },
    { paper: paper(3, { title: 'Tides', projectPage: 'https://tides.github.io/Harbour/index.html' }), sightings: [] },
    { paper: paper(4, { title: 'Lumo', projectPage: 'https://huggingface.co/okafor/lumo-2' }), sightings: [] },
    { paper: paper(5, { title: 'Reef', githubRepo: 'https://gitlab.com/group/sub/reef' }), sightings: [] },
  ]);

  it.each([
    ['https://github.com/okafor-lab/skein-knots/tree/main', [1]],
    ['https://tides.github.io/harbour', [3]],
    ['https://tides.github.io/Harbour/#videos', [3]],
    ['huggingface.co/okafor/lumo-2/tree/main', [4]],
    ['https://hf.co/okafor/lumo-2', [4]],
    ['https://gitlab.com/group/sub/reef/-/issues/3', [5]],
    ['git clone https://github.com/okafor-lab/skein-knots.git', [1, 2]],
    ['https://github.com/someone-else/skein-knots', [2]],
  ])('%s finds its papers, or those with its name', async (text, numbers) => {
    expect((await find(read(text))).numbers).toEqual(numbers);
  });

  it('comes first beside words', async () => {
    const { numbers } = await find(read('knots https://github.com/okafor-lab/skein-knots'));
    expect(numbers).toEqual([1, 2]);
  });
});
