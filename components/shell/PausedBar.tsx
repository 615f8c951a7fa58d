import { text } from '../../messages/catalogue.ts';
import { readSettings } from '../../storage/reads/overview.ts';
import { setRecording } from '../set-recording.ts';
import { useLive } from '../use-live.ts';
import { Bar } from './Bar.tsx';
import { Button } from './Button.tsx';

/** Says that recording is paused, with a way to resume it; nothing while Daybook records. */
export function PausedBar() {
  const settings = useLive('settings', readSettings);
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
