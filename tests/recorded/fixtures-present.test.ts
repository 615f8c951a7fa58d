import { expect, it } from 'vitest';
import { HAS_ARCHIVES } from '../../bench/library/recorded.ts';
import { FIXTURES, HAS_FIXTURES, recordedPages } from './recorded-pages.ts';

// A run in CI that silently read nothing would look like one that read everything.
it.runIf(process.env.CI)('finds the recorded pages when it runs in CI', () => {
  expect(HAS_FIXTURES, `${FIXTURES} is missing`).toBe(true);
});

it.runIf(process.env.CI)('finds the recorded archives when it runs in CI', () => {
  expect(HAS_ARCHIVES, `${FIXTURES} has no archives`).toBe(true);
});

it('prints the number of recorded pages', () => {
  const count = recordedPages('pages/hf-day').length + recordedPages('pages/hf-day-revisits').length;
  process.stderr.write(HAS_FIXTURES ? `recorded pages: ${count}\n` : 'recorded pages: none, their tests are skipped\n');
  expect(count > 0).toBe(HAS_FIXTURES);
});
