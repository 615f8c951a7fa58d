import { text } from '../../messages/catalogue.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { Button } from '../base/Button.tsx';
import { idLabel } from '../labels/title-label.ts';

interface BrokenSightingProps {
  sighting: Sighting;
  onForget: () => void;
}

/** The place of a sighting that cannot be drawn: the key of its listing, and a way to forget it. */
export function BrokenSighting({ sighting: { listing }, onForget }: BrokenSightingProps) {
  const key = idLabel(listing);
  return (
    <tr>
      <td colSpan={5}>{text('row_failed', key)}</td>
      <td>
        <Button look="quiet" icon="trash" aria-label={text('forget_sighting', key)} onClick={onForget} />
      </td>
    </tr>
  );
}
