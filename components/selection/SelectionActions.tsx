import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import type { IconName } from '../base/Icon.tsx';
import type { Panel } from './panels.ts';
import { openPanel, PANELS } from './panels.ts';
import styles from './SelectionActions.module.css';

const LOOKS: Record<Panel, { icon: IconName; label: TextKey; name: TextKey }> = {
  tag: { icon: 'tag', label: 'tags', name: 'tag_selected' },
  list: { icon: 'bookmark', label: 'lists_more', name: 'list_selected' },
  status: { icon: 'check', label: 'status', name: 'status_selected' },
  star: { icon: 'star', label: 'star', name: 'star_selected' },
};

/** The buttons that open what can be done with the selected papers. */
export function SelectionActions({ open }: { open: Panel | undefined }) {
  return PANELS.map((panel) => (
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
}
