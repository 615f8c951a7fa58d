import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import type { IconName } from '../base/Icon.tsx';
import type { Panel } from './panels.ts';
import { openPanel, PANELS } from './panels.ts';

const LOOKS: Record<Panel, { icon: IconName; label: TextKey }> = {
  tag: { icon: 'tag', label: 'tag_selected' },
  list: { icon: 'bookmark', label: 'list_selected' },
  status: { icon: 'detail', label: 'status_selected' },
  star: { icon: 'star', label: 'star_selected' },
};

/** The buttons that open what can be done with the selected papers. */
export function SelectionActions({ open }: { open: Panel | undefined }) {
  return PANELS.map((panel) => (
    <Button
      key={panel}
      look="quiet"
      icon={LOOKS[panel].icon}
      data-panel={panel}
      aria-label={text(LOOKS[panel].label)}
      aria-expanded={open === panel}
      onClick={() => openPanel.set(open === panel ? undefined : panel)}
    />
  ));
}
