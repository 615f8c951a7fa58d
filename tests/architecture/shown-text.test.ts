import { describe, expect, it } from 'vitest';
import { read } from './documents.ts';
import { filesBelow } from './imports.ts';
import { shownTexts } from './shown-text.ts';

// Queries are in the query language, which is one for all; commands of LaTeX stand for what papers' own texts say.
const OTHERS = ['components/search/search-examples.ts', 'components/detail/prose/tex-symbols.ts'];

const files = filesBelow('components', 'entrypoints', 'messages').filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('entrypoints/feed.content/') && !OTHERS.includes(file),
);

describe('what a reader sees', () => {
  it('comes from the catalogue', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap((file) => shownTexts(file, read(file)))).toEqual([]);
  });

  it.each([
    ['<p>Papers found</p>'],
    ["<p>{isOpen ? 'Close' : text('open')}</p>"],
    ["<p>{count > 0 && 'Papers'}</p>"],
    [`<p>{\`\${count} papers\`}</p>`],
    ['<button aria-label="Close" />'],
    ["<Button title={isOpen ? 'Close' : text('open')} />"],
    ["browser.contextMenus.create({ id: 'tag', title: 'Tag' })"],
    ["announce('Paper is gone')"],
    [`announce(\`\${count} papers are gone\`)`],
  ])('is reported where it does not: %s', (source) => {
    expect(shownTexts('any.tsx', `export const made = ${source};`)).toHaveLength(1);
  });

  it.each([
    ["<p>{text('papers')}</p>"],
    ['<p className="one two">{number(count)}</p>'],
    ["<p>{status === 'read' && text('status_read')}</p>"],
    ["<Button name='star' label={text('star')} />"],
    ["new Error('the page has no root')"],
    ["root.querySelector('main article')"],
    ["<path d='M 1 1 L 2 2' />"],
  ])('is let be: %s', (source) => {
    expect(shownTexts('any.tsx', `export const made = ${source};`)).toEqual([]);
  });
});
