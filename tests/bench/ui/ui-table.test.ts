import { expect, it } from 'vitest';
import { uiText } from '../../../bench/ui/ui-table.ts';
import { uiReport } from './made-ui-report.ts';

it('the table gives each time, what it is more than the floor, and what is missed', () => {
  const lines = uiText(uiReport(30_000, 91, 30), ['popup: too slow']).split('\n');
  const row = lines.find((line) => line.startsWith('background stopped: first row'));
  expect(row?.split(/\s{2,}/)).toEqual(['background stopped: first row', '91.0', '+41.0', '101.0', '+41.0', '111.0']);
  expect(lines).toContain('missed: popup: too slow');
  expect(lines).toContain('panel, a mark made in the popup is shown after 30 ms (median), 40 ms (p95)');
  expect(lines.find((line) => line.includes('5000 papers tagged at once: 4000 ms'))).toContain(
    'longest frame meanwhile 40 ms',
  );
});
