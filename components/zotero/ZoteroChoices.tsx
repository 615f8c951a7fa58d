import { text } from '../../messages/catalogue.ts';
import type { FoundZotero } from '../../papers/zotero.ts';
import { CheckField } from '../base/CheckField.tsx';
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
      <ZoteroPlaces found={found} chosen={choice.places} onChange={(places) => onChange({ ...choice, places })} />
      <CheckField
        label={text('export_notes')}
        isOn={choice.hasNotes}
        onChange={(hasNotes) => onChange({ ...choice, hasNotes })}
      />
      {isReadable && (
        <CheckField
          label={text('zotero_skip_known')}
          isOn={choice.skipsKnown}
          onChange={(skipsKnown) => onChange({ ...choice, skipsKnown })}
        />
      )}
      <p className={styles.soft}>
        {text(way === 'api' ? 'zotero_asks' : isApiOff ? 'zotero_api_off' : 'zotero_as_connector', version)}
      </p>
    </div>
  );
}
