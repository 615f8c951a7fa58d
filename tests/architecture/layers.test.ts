import { describe, expect, it } from 'vitest';
import type { Import } from './imports.ts';
import { filesBelow, importsOf, SHIPPED } from './imports.ts';

/** The layers that a layer may import, and the packages. The picture is in DESIGN.md. */
interface Rule {
  layers: string[];
  packages?: string[];
}

const READER = ['papers', 'messages', 'storage/reads', 'storage/rows.ts', 'search/query', 'search/analysis'];

const PAGE: Rule = {
  layers: ['components', 'formats', 'adapters', ...READER],
  packages: ['react', 'react-dom/client', 'webextension-polyfill', '#imports'],
};

// The interfaces between the layers of the engine; none of these files may import a layer.
const CONTRACTS = ['block-store', 'index-document', 'index-reader'].map((name) => `search/engine/${name}.ts`);
const ENGINE_BASE = ['papers', 'search/analysis', 'search/query', ...CONTRACTS];

// The first rule whose layer a file is in applies.
const RULES: [layer: string, Rule][] = [
  ['papers', { layers: [] }],
  ['adapters', { layers: ['papers'] }],
  ['search/analysis', { layers: ['papers'] }],
  ['search/query', { layers: ['papers', 'search/analysis'], packages: ['minisearch/SearchableMap'] }],
  ['search/narrowing', { layers: ['papers', 'search/analysis', 'search/query'] }],
  ['search/engine/memory', { layers: ENGINE_BASE, packages: ['minisearch/SearchableMap'] }],
  ['search/engine/segment', { layers: ENGINE_BASE }],
  ['search/engine/merge', { layers: [...ENGINE_BASE, 'search/engine/segment'] }],
  ['search/engine/ranking', { layers: ENGINE_BASE }],
  [
    'search/engine/index',
    { layers: [...ENGINE_BASE, ...['memory', 'segment', 'merge', 'ranking'].map((layer) => `search/engine/${layer}`)] },
  ],
  ...CONTRACTS.map((file): [string, Rule] => [file, { layers: ENGINE_BASE }]),
  ['storage', { layers: ['papers'], packages: ['dexie'] }],
  ['formats', { layers: ['adapters', 'papers'], packages: ['fflate', 'papaparse'] }],
  ['messages', { layers: ['papers', 'public/_locales'], packages: ['valibot', 'webextension-polyfill'] }],
  [
    'components',
    {
      layers: ['formats', ...READER],
      packages: [
        '@atlaskit/pragmatic-drag-and-drop/element/adapter',
        'marked',
        'react',
        'react-dom',
        'temml',
        'virtua',
        'webextension-polyfill',
      ],
    },
  ],
  [
    'entrypoints/feed.content',
    { layers: ['adapters', 'messages', 'papers'], packages: ['#imports', 'webextension-polyfill'] },
  ],
  // What another program answers is checked as messages are.
  [
    'entrypoints/background/zotero',
    {
      layers: ['entrypoints/background', 'formats', 'messages', 'papers', 'storage'],
      packages: ['valibot', 'webextension-polyfill'],
    },
  ],
  [
    'entrypoints/hide.content',
    {
      layers: ['adapters', 'messages', 'papers', 'entrypoints/feed.content/navigation.ts'],
      packages: ['#imports', 'webextension-polyfill'],
    },
  ],
  ['entrypoints/pages.content', { layers: ['adapters', 'entrypoints/feed.content'], packages: ['#imports'] }],
  [
    'entrypoints/cards.content',
    {
      layers: [
        ...['adapters-here', 'lifetime'].map((file) => `entrypoints/feed.content/${file}.ts`),
        'formats/paper-markdown.ts',
        'messages',
        'papers',
      ],
      packages: ['#imports', 'webextension-polyfill'],
    },
  ],
  [
    'entrypoints/background',
    {
      layers: [
        'adapters',
        'formats',
        'messages',
        'papers',
        'search',
        'storage',
        'entrypoints/options/backup/file-backup.ts',
      ],
      packages: ['#imports', 'webextension-polyfill'],
    },
  ],
  // What runs in the options page's worker: it fills stores of its own, and only reads the library.
  ...['backup-worker', 'make-backup', 'stage-backup', 'stage-mirror', 'mirror-lines', 'save-mirror'].map(
    (file): [string, Rule] => [
      `entrypoints/options/backup/${file}.ts`,
      { layers: ['entrypoints/options/backup', 'formats', 'papers', 'storage'] },
    ],
  ),
  // What fills the database in which an import waits: it is not the library, which this only reads.
  ['entrypoints/library/import', { ...PAGE, layers: [...PAGE.layers, 'storage/staging'] }],
  // The page that is not seen makes backups as the options page does.
  ['entrypoints/backup', { layers: ['messages', 'entrypoints/options/backup/file-backup.ts'] }],
  ['entrypoints/library', PAGE],
  ['entrypoints/popup', PAGE],
  ['entrypoints/sidepanel', PAGE],
  ['entrypoints/options', PAGE],
];

const files = filesBelow(...SHIPPED).filter((file) => /\.tsx?$/.test(file));

const isIn = (file: string, layer: string) => file === layer || file.startsWith(`${layer}/`);

function breaks(use: Import): boolean {
  const [layer, rule] = RULES.find(([name]) => isIn(use.file, name)) ?? [];
  if (!layer || !rule) return true;
  if (use.isPackage) return !rule.packages?.includes(use.target);
  return (
    ![layer, ...rule.layers].some((allowed) => isIn(use.target, allowed)) && !/\.(css|module\.css)$/.test(use.target)
  );
}

describe('the layers', () => {
  it('hold for every import of every file', () => {
    const broken = files.flatMap(importsOf).filter(breaks);
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('report an import that breaks them', () => {
    const use = (file: string, target: string, isPackage = false) => ({ file, target, isPackage });
    expect(breaks(use('entrypoints/feed.content/index.ts', 'storage/library.ts'))).toBe(true);
    expect(breaks(use('components/papers/PaperRow.tsx', 'storage/write.ts'))).toBe(true);
    expect(breaks(use('components/papers/PaperRow.tsx', 'dexie', true))).toBe(true);
    expect(breaks(use('search/analysis/stemmer.ts', 'storage/reads/changes.ts'))).toBe(true);
    expect(breaks(use('search/analysis/stemmer.ts', 'search/query/query.ts'))).toBe(true);
    expect(breaks(use('search/query/parse-query.ts', 'search/engine/index-reader.ts'))).toBe(true);
    expect(breaks(use('search/narrowing/narrow.ts', 'search/engine/index-reader.ts'))).toBe(true);
    expect(breaks(use('search/query/with-part.ts', 'search/narrowing/narrow.ts'))).toBe(true);
    expect(breaks(use('components/search/NarrowingChips.tsx', 'search/narrowing/choose.ts'))).toBe(true);
    expect(breaks(use('search/engine/segment/blocks.ts', 'search/engine/merge/merge-policy.ts'))).toBe(true);
    expect(breaks(use('search/engine/ranking/rank.ts', 'search/engine/index/paper-index.ts'))).toBe(true);
    expect(breaks(use('search/engine/index-reader.ts', 'search/engine/segment/bytes.ts'))).toBe(true);
    expect(breaks(use('components/search/HitList.tsx', 'search/engine/index/paper-index.ts'))).toBe(true);
    expect(breaks(use('papers/merge.ts', 'wxt', true))).toBe(true);
    expect(breaks(use('entrypoints/popup/App.tsx', 'storage/record-capture.ts'))).toBe(true);
    expect(breaks(use('components/app/PapersView.tsx', 'search/engine/paper-index.ts'))).toBe(true);
    expect(breaks(use('entrypoints/popup/App.tsx', 'entrypoints/sidepanel/App.tsx'))).toBe(true);
    expect(breaks(use('entrypoints/background/index.ts', 'components/papers/PaperRow.tsx'))).toBe(true);
    expect(breaks(use('somewhere/new.ts', 'papers/paper.ts'))).toBe(true);
  });

  it('cover every file there is', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
  });
});
