import { run } from '../project.ts';
import type { StepResult } from './step-result.ts';

interface Finding {
  code: string;
  message: string;
  file?: string;
}

// React writes innerHTML in two places of its own; nothing of ours may (see tests/architecture).
const KNOWN = { code: 'UNSAFE_VAR_ASSIGNMENT', count: 2 };

/** Runs Mozilla's add-on linter over a build. Holds with no error and no warning but the two that come with React. */
export async function lintFirefoxBuild(folder: string): Promise<StepResult> {
  const { output } = await run('web-ext', [
    'lint',
    '--source-dir',
    folder,
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  const { errors, warnings }: { errors: Finding[]; warnings: Finding[] } = JSON.parse(
    output.slice(output.indexOf('{')),
  );
  const known = warnings.filter((warning) => warning.code === KNOWN.code);
  const found = [...errors, ...warnings.filter((warning) => warning.code !== KNOWN.code), ...known.slice(KNOWN.count)];
  const messages = found.map(({ code, file, message }) => `${code} ${file ?? ''}: ${message}`).join('\n');
  return found.length === 0
    ? { passed: 1, failed: 0, output: '' }
    : { passed: 0, failed: found.length, output: messages };
}
