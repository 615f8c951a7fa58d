import { text } from '../../messages/catalogue.ts';
import { outdated } from '../outdated.ts';
import { useStore } from '../store.ts';
import { Bar } from './Bar.tsx';
import { Button } from './Button.tsx';

/** Asks for a reload once newer code has taken the library over; nothing until then. */
export function OutdatedBar() {
  if (!useStore(outdated)) return null;
  return (
    <Bar look="warn" actions={<Button onClick={() => location.reload()}>{text('reload')}</Button>}>
      {text('outdated')}
    </Bar>
  );
}
