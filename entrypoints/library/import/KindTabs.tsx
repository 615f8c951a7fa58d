import { classNames } from '../../../components/base/class-names.ts';
import { number, text } from '../../../messages/catalogue.ts';
import type { EntryCounts, EntryKind } from '../../../papers/staged-import.ts';
import { ENTRY_KINDS } from '../../../papers/staged-import.ts';
import { KIND_LABELS } from './import-labels.ts';
import styles from './KindTabs.module.css';

interface KindTabsProps {
  counts: EntryCounts;
  shown: EntryKind;
  onShow: (kind: EntryKind) => void;
}

/** How many entries of each kind there are; a click shows those. */
export function KindTabs({ counts, shown, onShow }: KindTabsProps) {
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">{text('import_kinds')}</legend>
      {ENTRY_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === shown}
          disabled={counts[kind] === 0}
          className={classNames(styles.kind, kind === shown && styles.shown)}
          onClick={() => onShow(kind)}
        >
          <span className={styles.count}>{number(counts[kind])}</span>
          <span>{text(KIND_LABELS[kind])}</span>
        </button>
      ))}
    </fieldset>
  );
}
