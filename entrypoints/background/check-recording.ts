import type { StoppageReason } from '../../papers/stoppage.ts';
import { write } from '../../storage/write.ts';
import type { Daybook } from './daybook.ts';
import { lookAgain } from './open-tabs.ts';
import { stoppageOf } from './recording-watch.ts';
import { checkSiteAccess } from './site-access.ts';

// Known only from a write that failed, so only a write shows that they are over.
const OF_WRITES: readonly StoppageReason[] = ['full', 'failed'];

/** Looks whether anything stops recording, and lets what is open be recorded when what stopped it is over. */
export async function checkRecording(daybook: Daybook): Promise<void> {
  const { recording } = daybook;
  await checkSiteAccess(recording);
  // What opening finds is known to the watch.
  const library = await daybook.library().catch(() => undefined);
  if (!library) return;
  const standing = (await recording.current()).filter(
    ({ reason, until }) => until === undefined && OF_WRITES.includes(reason),
  );
  if (standing.length === 0) return;
  try {
    await write(library, async () => {});
  } catch (error) {
    daybook.failed(error);
    const reason = stoppageOf(error);
    if (reason) await recording.stopped(reason);
    return;
  }
  for (const { reason } of standing) await recording.ended(reason);
  await lookAgain();
}
