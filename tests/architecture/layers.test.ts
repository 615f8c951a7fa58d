import { describe, expect, it } from 'vitest';
import type { Import } from './imports.ts';
import { filesBelow, importsOf, SHIPPED } from './imports.ts';

/** Which of our rooms a room may import from, and which packages. The picture is in DESIGN.md. */
interface Rule {
  rooms: string[];
  packages?: string[];
}

const READER = ['papers', 'messages', 'storage/reads', 'storage/rows.ts', 'search/query', 'search/analysis'];

const PAGE: Rule = {
  rooms: ['components', 'formats', 'adapters', ...READER],
  packages: ['react', 'react-dom/client', 'webextension-polyfill', '#imports'],
};

// The first rule whose room a file is in holds.
const RULES: [room: string, Rule][] = [
  ['papers', { rooms: [] }],
  ['adapters', { rooms: ['papers'] }],
  ['search', { rooms: ['papers'], packages: ['minisearch', 'minisearch/SearchableMap'] }],
  ['storage', { rooms: ['papers'], packages: ['dexie'] }],
  ['formats', { rooms: ['papers'] }],
  ['messages', { rooms: ['papers', 'public/_locales'], packages: ['valibot', 'webextension-polyfill'] }],
  [
    'components',
    {
      rooms: READER,
      packages: ['react', 'react-dom', 'virtua', 'webextension-polyfill'],
    },
  ],
  [
    'entrypoints/feed.content',
    { rooms: ['adapters', 'messages', 'papers'], packages: ['#imports', 'webextension-polyfill'] },
  ],
  [
    'entrypoints/background',
    {
      rooms: ['adapters', 'formats', 'messages', 'papers', 'search', 'storage'],
      packages: ['#imports', 'webextension-polyfill'],
    },
  ],
  ['entrypoints/popup', PAGE],
  ['entrypoints/sidepanel', PAGE],
  ['entrypoints/options', PAGE],
];

const files = filesBelow(...SHIPPED).filter((file) => /\.tsx?$/.test(file));

const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`);

function breaks(use: Import): boolean {
  const [room, rule] = RULES.find(([name]) => isIn(use.file, name)) ?? [];
  if (!room || !rule) return true;
  if (use.isPackage) return !rule.packages?.includes(use.target);
  return (
    ![room, ...rule.rooms].some((allowed) => isIn(use.target, allowed)) && !/\.(css|module\.css)$/.test(use.target)
  );
}

describe('the layers', () => {
  it('hold for every import of every file', () => {
    const broken = files.flatMap(importsOf).filter(breaks);
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('would be seen to break', () => {
    const use = (file: string, target: string, isPackage = false) => ({ file, target, isPackage });
    expect(breaks(use('entrypoints/feed.content/index.ts', 'storage/library.ts'))).toBe(true);
    expect(breaks(use('components/papers/PaperRow.tsx', 'storage/write.ts'))).toBe(true);
    expect(breaks(use('components/papers/PaperRow.tsx', 'dexie', true))).toBe(true);
    expect(breaks(use('search/analysis/stemmer.ts', 'storage/reads/changes.ts'))).toBe(true);
    expect(breaks(use('papers/merge.ts', 'wxt', true))).toBe(true);
    expect(breaks(use('entrypoints/popup/App.tsx', 'storage/record-capture.ts'))).toBe(true);
    expect(breaks(use('entrypoints/sidepanel/PanelLibrary.tsx', 'search/engine/paper-index.ts'))).toBe(true);
    expect(breaks(use('entrypoints/popup/App.tsx', 'entrypoints/sidepanel/App.tsx'))).toBe(true);
    expect(breaks(use('entrypoints/background/index.ts', 'components/papers/PaperRow.tsx'))).toBe(true);
    expect(breaks(use('somewhere/new.ts', 'papers/paper.ts'))).toBe(true);
  });

  it('are looked at through every file there is', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
  });
});
