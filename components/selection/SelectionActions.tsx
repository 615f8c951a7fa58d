import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import type { IconName } from '../base/Icon.tsx';
import { askExport } from '../export/export-request.ts';
import { askZotero } from '../zotero/zotero-request.ts';
import type { Panel } from './panels.ts';
import { openPanel, PANELS } from './panels.ts';
import styles from './SelectionActions.module.css';
import type { Selection } from './selection.ts';
import { selectedCount, selectedPapers } from './selection.ts';

const LOOKS: Record<Panel, { icon: IconName; label: TextKey; name: TextKey }> = {
  tag: { icon: 'tag', label: 'tags', name: 'tag_selected' },
  list: { icon: 'bookmark', label: 'lists_more', name: 'list_selected' },
  status: { icon: 'check', label: 'status', name: 'status_selected' },
  star: { icon: 'star', label: 'star', name: 'star_selected' },
};

/** The buttons that open what can be done with the selected papers. */
export function SelectionActions({ open, selected }: { open: Panel | undefined; selected: Selection }) {
  const panels = PANELS.map((panel) => (
    <Button
      key={panel}
      look="quiet"
      icon={LOOKS[panel].icon}
      data-panel={panel}
      title={text(LOOKS[panel].name)}
      aria-label={text(LOOKS[panel].name)}
      aria-expanded={open === panel}
      onClick={() => openPanel.set(open === panel ? undefined : panel)}
    >
      <span className={styles.label}>{text(LOOKS[panel].label)}</span>
    </Button>
  ));
  return (
    <>
      {panels}
      <Button
        look="quiet"
        icon="download"
        title={text('export_selected')}
        aria-label={text('export_selected')}
        onClick={() => askExport({ papers: selectedPapers(selected), count: selectedCount(selected) })}
      >
        <span className={styles.label}>{text('export_short')}</span>
      </Button>
      <Button
        look="quiet"
        icon="send"
        title={text('zotero_selected')}
        aria-label={text('zotero_selected')}
        onClick={() => askZotero({ papers: selectedPapers(selected), count: selectedCount(selected) })}
      >
        <span className={styles.label}>{text('zotero')}</span>
      </Button>
    </>
  );
}
