import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { setRecording } from '../commands/set-recording.ts';
import { useLive } from '../live/use-live.ts';

/** Pauses recording; nothing while it is paused, as the bar above the list then offers to resume it. */
export function PauseButton() {
  const settings = useLive('readSettings');
  if (!settings?.capturing) return null;
  return (
    <Button look="quiet" icon="pause" onClick={() => setRecording(false)}>
      {text('pause')}
    </Button>
  );
}
