import { text } from '../../messages/catalogue.ts';
import { addressHash } from '../app/address.ts';
import { Bar } from '../base/Bar.tsx';
import { Button } from '../base/Button.tsx';
import { announceFailure } from '../commands/command-outcome.ts';
import { openLibraryPage } from '../commands/open-address.ts';
import { weekLabel } from '../labels/date-labels.ts';
import { useLive } from '../live/use-live.ts';
import { useToday } from '../live/use-today.ts';
import { noteSeen } from './digest-commands.ts';

/** Says on the reader's day of the week that a digest is ready, with a way to open it; nothing on all other days. */
export function DigestBar() {
  const week = useLive('digestOnOffer', useToday());
  if (!week) return null;
  const open = () => openLibraryPage(addressHash({ page: 'digest', day: week.first })).catch(announceFailure);
  return (
    <Bar
      actions={
        <>
          <Button look="main" onClick={open}>
            {text('digest_open')}
          </Button>
          <Button onClick={() => noteSeen(week.first)}>{text('digest_not_now')}</Button>
        </>
      }
    >
      {text('digest_ready', weekLabel(week.first, week.last))}
    </Bar>
  );
}
