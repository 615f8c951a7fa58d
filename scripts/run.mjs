// Every npm script goes through here: makes sure that the packages are there, then runs a script, named by its path in
// the project, with the Node that the project pins. It must itself run on any Node from 20 and needs no package.
// Progress goes to stderr, because scripts may print their result on stdout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.daybook-installed');
const bin = join(root, 'node_modules', '.bin');
const [path = '', ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Daybook needs Node 20 or newer; this is ${process.version}.`);
const script = join(root, path);
if (!/^(scripts|bench)\/[a-z-]+\.ts$/.test(path) || !existsSync(script)) fail(`There is no script "${path}".`);
installPackages();

const { status, signal } = spawnSync(join(bin, process.platform === 'win32' ? 'node.exe' : 'node'), [script, ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
});
process.exit(signal ? 1 : (status ?? 1));

/** Installs what the lockfile names, unless exactly that was installed before. */
function installPackages() {
  const required = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === required) return;
  process.stderr.write('Installing the packages …\n');
  const { npm_execpath: npm } = process.env;
  const command = npm ? [process.execPath, npm] : ['npm'];
  const { status: installed } = spawnSync(command[0], [...command.slice(1), 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (installed !== 0) fail('The packages could not be installed; see the output of npm above.');
  writeFileSync(stamp, required);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
