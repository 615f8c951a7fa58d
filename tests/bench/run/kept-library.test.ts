import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptLibraries } from '../../../bench/run/kept-library.ts';

describe('libraries kept from one run to the next', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daybook-kept-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('come back as a copy, without the background that the browser had stored', () => {
    const [made, used] = [join(folder, 'made'), join(folder, 'used')];
    mkdirSync(join(made, 'Default/Service Worker'), { recursive: true });
    writeFileSync(join(made, 'Default/blocks'), 'as it was');
    const libraries = new KeptLibraries(join(folder, 'kept'));
    const kept = { papers: 1_017, built: { buildMs: 5, diskBytes: null } };
    libraries.keep(1_000, made, kept);
    expect(libraries.take(1_000, used)).toEqual(kept);
    writeFileSync(join(used, 'Default/blocks'), 'changed');
    expect(existsSync(join(used, 'Default/Service Worker'))).toBe(false);
    libraries.take(1_000, join(folder, 'again'));
    expect(readFileSync(join(folder, 'again/Default/blocks'), 'utf8')).toBe('as it was');
  });

  it('are those of the size asked for', () => {
    expect(new KeptLibraries(folder).take(30_000, join(folder, 'used'))).toBeUndefined();
  });
});
