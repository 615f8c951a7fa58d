import { describe, expect, it } from 'vitest';
import { read } from './documents.ts';
import { filesBelow } from './imports.ts';
import { physicalSides } from './style-sides.ts';

const sheets = filesBelow('components', 'entrypoints').filter((file) => file.endsWith('.css'));
const code = filesBelow('components', 'entrypoints').filter((file) => file.endsWith('.tsx'));

describe('the style sheets', () => {
  it('name sides of the text, not of the screen', () => {
    expect(sheets.length).toBeGreaterThan(40);
    expect(sheets.flatMap((file) => physicalSides(file, read(file)))).toEqual([]);
  });

  it('are not passed by in the components', () => {
    const side = /\b(?:(?:margin|padding|border|inset)?(?:Left|Right)|(?<=[{ ])(?:left|right))\s*:\s*[^:]/;
    const styles = code.flatMap((file) =>
      [...read(file).matchAll(/style=\{\{(.*?)\}\}/gs)].map(([all]) => `${file}: ${all}`),
    );
    expect(styles.filter((style) => side.test(style))).toEqual([]);
  });

  it.each([
    ['margin-left: 1px'],
    ['width: 4rem'],
    ['left: 0'],
    ['text-align: right'],
    ['padding: 1px 2px 3px 4px'],
    ['padding: 1px calc(1px + 2px) 3px calc(1px + 3px)'],
    ['border-radius: 4px 0'],
    ['transform: translateX(4px)'],
    ['background: linear-gradient(to right, red, blue)'],
  ])('are reported with %s', (declaration) => {
    expect(physicalSides('any.css', `.a { color: red; ${declaration}; }`)).toEqual([`any.css:1: ${declaration}`]);
  });

  it.each([
    ['margin-inline-start: 1px'],
    ['padding: 1px 2px 3px 2px'],
    ['padding: 1px calc(1px + 2px) 3px'],
    ['text-align: start'],
    ['border-radius: 4px'],
    ['transition: inline-size 1s'],
  ])('are let be with %s', (declaration) => {
    const sheet = `/* left: 1px; */ @media (min-width: 9px) { .a { ${declaration}; } }`;
    expect(physicalSides('any.css', sheet)).toEqual([]);
  });
});
