import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

interface Walks {
  stages: { walk: string; stage: string; files: number }[];
}

it('the walks go from a capture, a key, a click and a wake-up to their ends, each stage in some files', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/walks.ts', '--json'], { cwd: ROOT });
  const { stages } = JSON.parse(stdout) as Walks;
  expect([...new Set(stages.map(({ walk }) => walk))]).toEqual(['capture', 'query', 'mark', 'wake']);
  expect(stages.filter(({ files }) => files === 0).map(({ walk, stage }) => `${walk}: ${stage}`)).toEqual([]);
}, 300_000);
