import { text } from '../../messages/catalogue.ts';
import type { FoundZotero } from '../../papers/zotero.ts';
import styles from './Zotero.module.css';
import { ZoteroPlaces } from './ZoteroPlaces.tsx';

/** What the reader chooses before papers are sent. */
export interface ZoteroChoice {
  places: string[];
  hasNotes: boolean;
  skipsKnown: boolean;
}

interface ZoteroChoicesProps {
  found: FoundZotero;
  choice: ZoteroChoice;
  onChange: (choice: ZoteroChoice) => void;
}

/** Where the papers go in the Zotero that was found, and what of them goes along. */
export function ZoteroChoices({ found, choice, onChange }: ZoteroChoicesProps) {
  const { version, way, isApiOff, isReadable } = found;
  return (
    <div className={styles.choices}>
      <ZoteroPlaces
        found={found}
        chosen={choice.places}
        isBusy={false}
        onChange={(places) => onChange({ ...choice, places })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={choice.hasNotes}
          onChange={({ target }) => onChange({ ...choice, hasNotes: target.checked })}
        />
        {text('export_notes')}
      </label>
      {isReadable && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={choice.skipsKnown}
            onChange={({ target }) => onChange({ ...choice, skipsKnown: target.checked })}
          />
          {text('zotero_skip_known')}
        </label>
      )}
      <p className={styles.soft}>
        {text(way === 'api' ? 'zotero_asks' : isApiOff ? 'zotero_api_off' : 'zotero_as_connector', version)}
      </p>
    </div>
  );
}
