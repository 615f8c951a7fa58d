import { expect, it, onTestFinished, vi } from 'vitest';
import { historyDays, markedDays } from '../../storage/reads/history.ts';
import { follow } from '../../storage/reads/live.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { eventually } from '../eventually.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

it('reads again after a change of what it read, also when the read waited for something else before', async () => {
  const library = freshLibrary();
  const onValue = vi.fn();
  const read = async () => {
    const marked = await markedDays(library, { tags: [], starred: false });
    return marked ? [] : (await historyDays(library)).map(({ day }) => day);
  };
  onTestFinished(follow(() => read(), onValue, onValue));
  await eventually(() => expect(onValue).toHaveBeenLastCalledWith([]));
  await recordCapture(library, captureOf(rows([facts(1)]), { day: '2026-06-03' }));
  await eventually(() => expect(onValue).toHaveBeenLastCalledWith(['2026-06-03']));
  await recordCapture(library, captureOf(rows([facts(2)]), { day: '2026-06-04' }));
  await eventually(() => expect(onValue).toHaveBeenLastCalledWith(['2026-06-04', '2026-06-03']));
});
