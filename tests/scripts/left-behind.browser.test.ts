import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processTree } from '../../scripts/browser/processes.ts';
import { buildTinyExtension } from './tiny-extension.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-left-behind-'));
const extension = join(folder, 'tiny');

beforeAll(() => buildTinyExtension(extension));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe.each(['chromium', 'firefox'] as const)('a program that drives %s', (name) => {
  it.each(['SIGTERM', 'exit', 'an error'])('leaves no browser behind after %s', async (how) => {
    const profile = join(folder, `${name}-orphan`);
    const child = spawn(process.execPath, [join(import.meta.dirname, 'orphan.ts'), name, extension, profile, how], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [printed] = (await once(child.stdout, 'data')) as [Buffer];
    const pid = Number(printed.toString());
    if (how === 'SIGTERM') {
      expect(processTree([pid]).size).toBeGreaterThan(0);
      child.kill('SIGTERM');
    }
    await once(child, 'exit');
    await expect.poll(() => processTree([pid]).size, { timeout: 10_000 }).toBe(0);
  });
});
