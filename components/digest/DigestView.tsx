import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { hasDigest, readyWeek } from '../../papers/digest-week.ts';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { FirstRun } from '../library-state/FirstRun.tsx';
import { useLive } from '../live/use-live.ts';
import { useToday } from '../live/use-today.ts';
import { switchDigests } from './digest-commands.ts';
import { WeekDigest } from './WeekDigest.tsx';

interface DigestViewProps {
  /** the first day of the week; undefined for the newest one that is over */
  first: Day | undefined;
}

/** What one week was, from the reader's own record: nothing is fetched for it, and nothing is kept of it. */
export function DigestView({ first }: DigestViewProps) {
  const today = useToday();
  const settings = useLive('readSettings');
  const range = useLive('dayRange');
  if (!settings || range === undefined) return null;
  const { digests = true, digestDay, digestSeen = '' } = settings;
  if (!digests) return <DigestsOff />;
  if (range === null) return <FirstRun />;
  const shown = first && hasDigest(first, today) ? first : readyWeek(today, digestDay).first;
  return <WeekDigest first={shown} today={today} range={range} seen={digestSeen} />;
}

function DigestsOff() {
  const on = (
    <Button look="main" onClick={() => switchDigests(true)}>
      {text('digests_switch_on')}
    </Button>
  );
  return (
    <EmptyState title={text('digests_off')} action={on}>
      {text('digests_help')}
    </EmptyState>
  );
}
