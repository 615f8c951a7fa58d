import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HANDLERS, PARSE, POSTING_READ, READERS } from '../../../bench/walks/places.ts';

const ROOT = join(import.meta.dirname, '../../..');
const search = readdirSync(join(ROOT, 'search'), { recursive: true, encoding: 'utf8' })
  .map((file) => `search/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('what the walks name', () => {
  it('is in the product', () => {
    expect(existsSync(join(ROOT, HANDLERS))).toBe(true);
    expect(search.filter((file) => read(file).includes(`function ${PARSE}(`))).toHaveLength(1);
    const readers = search.filter((file) => READERS.test(file) && read(file).includes(` ${POSTING_READ}(`));
    expect(readers.length).toBeGreaterThanOrEqual(2);
  });
});
