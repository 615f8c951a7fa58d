import { installBrowsers } from './browser/install.ts';
import { runSteps } from './testing/run-steps.ts';
import {
  BUILDS,
  CHECKS,
  E2E_TESTS,
  LIBRARY_TESTS,
  PREPARE,
  UNIT_AND_LIBRARY_TESTS,
  UNIT_TESTS,
} from './testing/steps.ts';

// Runs everything. `npm test -- unit e2e` and so on runs groups of it; with `--thorough` properties are tried with 50
// times their examples (tests/thoroughness.ts), and browsers are killed more often.
const GROUPS = {
  check: CHECKS,
  unit: UNIT_TESTS,
  library: LIBRARY_TESTS,
  build: BUILDS,
  e2e: E2E_TESTS,
};
const NEEDS_BUILD = new Set(['e2e']);
const NEEDS_BROWSERS = new Set(['library', 'e2e']);

const THOROUGH = '--thorough';

const typed = process.argv.slice(2);
const args = typed.filter((each) => each !== THOROUGH);
const option = args.find((each) => each.startsWith('-'));
if (option !== undefined) {
  process.stderr.write(`There is no option ${option}; there is ${THOROUGH}.\n`);
  process.exit(1);
}
if (typed.includes(THOROUGH)) process.env.DAYBOOK_THOROUGH = '1';
const names = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
const unknown = args.filter((arg) => !names.some((name) => name === arg));
if (unknown.length > 0) {
  process.stderr.write(`There is no group ${unknown.join(', ')}; there are ${names.join(', ')}.\n`);
  process.exit(1);
}
const chosen = args.length > 0 ? names.filter((name) => args.includes(name)) : names;
if (chosen.some((name) => NEEDS_BUILD.has(name)) && !chosen.includes('build')) chosen.unshift('build');
const hasBoth = chosen.includes('unit') && chosen.includes('library');
const stepsOf = (name: (typeof names)[number]) => {
  if (!hasBoth || (name !== 'unit' && name !== 'library')) return GROUPS[name];
  return name === 'unit' ? UNIT_AND_LIBRARY_TESTS : [];
};
try {
  if (chosen.some((name) => NEEDS_BROWSERS.has(name))) installBrowsers(['chromium', 'firefox']);
  process.exitCode = await runSteps([PREPARE, ...chosen.flatMap(stepsOf)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
