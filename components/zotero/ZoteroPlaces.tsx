import type { CSSProperties } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { FoundZotero } from '../../papers/zotero.ts';
import { SelectField } from '../base/SelectField.tsx';
import styles from './Zotero.module.css';

interface ZoteroPlacesProps {
  found: Pick<FoundZotero, 'way' | 'places'>;
  /** ids of places */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

// Between a collection's name and the left edge, for each that it is in: options take no style.
const STEP = '\u2003';

/** The collections that the papers go to: several where Zotero can be written to, else one or the library itself. */
export function ZoteroPlaces({ found: { way, places }, chosen, onChange }: ZoteroPlacesProps) {
  if (way === 'connector') {
    return (
      <SelectField label={text('zotero_place')} value={chosen[0]} onChange={(place) => onChange([place])}>
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {`${STEP.repeat(place.level)}${place.name}`}
          </option>
        ))}
      </SelectField>
    );
  }
  const collections = places.filter(({ level }) => level > 0);
  if (collections.length === 0) return null;
  return (
    <fieldset className={styles.places}>
      <legend>{text('zotero_places')}</legend>
      <div className={styles.list}>
        {collections.map((place) => (
          <label key={place.id} className={styles.place} style={{ '--level': place.level - 1 } as CSSProperties}>
            <input
              type="checkbox"
              checked={chosen.includes(place.id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, place.id] : chosen.filter((one) => one !== place.id))
              }
            />
            <bdi>{place.name}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
