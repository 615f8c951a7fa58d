import { spawnSync } from 'node:child_process';
import { ROOT } from '../project.ts';

/**
 * What properties draw their examples from: a number that follows from what is committed, so that the same tree passes
 * or fails alike wherever it is tried, and each commit tries other examples. Always the same without a repository.
 */
export function propertySeed(): number {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: ROOT, encoding: 'utf8' });
  return Number.parseInt(/^[0-9a-f]{7}/.exec(stdout ?? '')?.[0] ?? '1', 16);
}
