import { text } from '../../messages/catalogue.ts';
import { Bar } from '../base/Bar.tsx';
import { Button } from '../base/Button.tsx';
import { setRecording } from '../commands/set-recording.ts';
import { useLive } from '../live/use-live.ts';

/** Says that recording is paused, with a way to resume it; nothing while Daybook records. */
export function PausedBar() {
  const settings = useLive('readSettings');
  if (settings?.capturing !== false) return null;
  const resume = (
    <Button icon="play" filled onClick={() => setRecording(true)}>
      {text('resume')}
    </Button>
  );
  return (
    <Bar look="warn" actions={resume}>
      {text('paused')}
    </Bar>
  );
}
