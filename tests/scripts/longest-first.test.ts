import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { LONGEST } from '../../scripts/testing/longest-first.ts';
import { filesBelow } from '../architecture/imports.ts';

it('the files that are started first all exist', () => {
  const names = filesBelow('tests').map((file) => basename(file));
  expect(LONGEST.filter((name) => !names.includes(name))).toEqual([]);
});
