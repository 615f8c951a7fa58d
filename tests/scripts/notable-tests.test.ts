import { describe, expect, it } from 'vitest';
import { notableTests } from '../../scripts/testing/notable-tests.ts';

const run = (name: string, seconds: number, retries = 0) => ({
  project: 'unit',
  file: 'tests/a.test.ts',
  name,
  passed: true,
  seconds,
  retries,
  error: retries > 0 ? 'waited' : '',
});

describe('what a run of the tests prints', () => {
  it('counts the retries and names every test that was tried again, with its first error', () => {
    const lines = notableTests([run('holds', 1), run('waits', 2, 2), run('is late', 1, 1)]);
    expect(lines.slice(0, 3)).toEqual([
      'Retries: 3',
      '    2 × unit tests/a.test.ts: waits: waited',
      '    1 × unit tests/a.test.ts: is late: waited',
    ]);
  });

  it('reports when no test was tried again', () => {
    expect(notableTests([run('holds', 1)])[0]).toBe('No test was retried.');
  });

  it('names the ten slowest tests, the slowest first', () => {
    const lines = notableTests(Array.from({ length: 12 }, (_, index) => run(`test ${index}`, index)));
    expect(lines).toHaveLength(12);
    expect(lines[2]).toBe('      11.0 s  unit tests/a.test.ts: test 11');
    expect(lines.at(-1)).toBe('       2.0 s  unit tests/a.test.ts: test 2');
  });

  it('is nothing where no test was run', () => {
    expect(notableTests([])).toEqual([]);
  });
});
