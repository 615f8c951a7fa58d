import { text } from '../../messages/catalogue.ts';
import { readSettings } from '../../storage/reads/overview.ts';
import { setRecording } from '../set-recording.ts';
import { useLive } from '../use-live.ts';
import { Button } from './Button.tsx';

/** Pauses recording; nothing while it is paused, as the bar above the list then offers to resume it. */
export function PauseButton() {
  const settings = useLive('settings', readSettings);
  if (!settings?.capturing) return null;
  return (
    <Button look="quiet" icon="pause" onClick={() => setRecording(false)}>
      {text('pause')}
    </Button>
  );
}
