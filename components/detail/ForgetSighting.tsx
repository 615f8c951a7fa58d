import { useId, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { ConfirmDialog } from '../base/ConfirmDialog.tsx';
import { forget } from '../commands/forget.ts';
import { dayLabel } from '../labels/date-labels.ts';
import { listingLabel } from '../labels/listing-labels.ts';
import styles from './ForgetSighting.module.css';

interface ForgetSightingProps {
  sighting: Sighting;
  today: Day;
  onClose: () => void;
}

/** Forgets everything seen on a sighting's listing, or on its day, as the reader chooses. */
export function ForgetSighting({ sighting: { listing, day }, today, onClose }: ForgetSightingProps) {
  const name = useId();
  const [what, setWhat] = useState<'listing' | 'day'>('listing');
  return (
    <ConfirmDialog
      title={text('forget_sighting_title')}
      confirm={text('forget')}
      onConfirm={() => forget(what === 'listing' ? { what, listing } : { what, day })}
      onClose={onClose}
    >
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">{text('forget_sighting_title')}</legend>
        <label>
          <input type="radio" name={name} checked={what === 'listing'} onChange={() => setWhat('listing')} />
          {text('forget_on_listing', listingLabel(listing, today))}
        </label>
        <label>
          <input type="radio" name={name} checked={what === 'day'} onChange={() => setWhat('day')} />
          {text('forget_on_day', dayLabel(day, today))}
        </label>
      </fieldset>
      <p>{text('forget_place_text')}</p>
    </ConfirmDialog>
  );
}
