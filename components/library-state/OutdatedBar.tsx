import { text } from '../../messages/catalogue.ts';
import { Bar } from '../base/Bar.tsx';
import { Button } from '../base/Button.tsx';
import { outdated } from '../live/outdated.ts';
import { useStore } from '../live/store.ts';

/** Asks for a reload once newer code has taken the library over; nothing until then. */
export function OutdatedBar() {
  if (!useStore(outdated)) return null;
  return (
    <Bar look="warn" actions={<Button onClick={() => location.reload()}>{text('reload')}</Button>}>
      {text('outdated')}
    </Bar>
  );
}
