import { parseArgs } from 'node:util';
import { installBrowsers } from './browser/install.ts';
import { build, run } from './project.ts';

// Kills a browser that imports a file, makes a backup or restores one at moments drawn at random, as often as `--kills`
// says, and looks each time whether all of it was done or nothing, and whether anything that the reader said is gone.
const { values } = parseArgs({ options: { kills: { type: 'string', default: '60' } } });
const kills = Number(values.kills);
if (!Number.isSafeInteger(kills) || kills < 1) {
  process.stderr.write('--kills takes a number of at least 1.\n');
  process.exit(1);
}
installBrowsers(['chromium']);
await build('chromium');
const args = ['run', '--project', 'e2e-chromium', '--retry', '0', 'tests/e2e/killed-backup.test.ts'];
const { code, output } = await run('vitest', args, { DAYBOOK_KILLS: String(kills) });
process.stdout.write(code === 0 ? `${/^kills: .*$/m.exec(output)?.[0] ?? ''}\n` : output);
process.exitCode = code;
