import { expect, it } from 'vitest';
import { LONGEST } from '../../scripts/testing/longest-first.ts';
import { filesBelow } from '../architecture/imports.ts';

it('the files that are started first all exist', () => {
  const files = filesBelow('tests');
  expect(LONGEST.filter((file) => !files.includes(file))).toEqual([]);
});
