import type { Paper } from '../../papers/paper.ts';
import { Icon } from '../base/Icon.tsx';
import { useListNames, useTagColours } from '../tags/mark-labels.ts';
import { TagName } from '../tags/TagName.tsx';
import styles from './RowLabels.module.css';

interface RowLabelsProps {
  paper: Pick<Paper, 'tags' | 'lists'>;
  /** the tags are being edited in place of being shown */
  isEditing: boolean;
}

/** The tags of a paper and the reading lists it is on; nothing without any. */
export function RowLabels({ paper: { tags, lists }, isEditing }: RowLabelsProps) {
  const colourOf = useTagColours();
  const nameOf = useListNames();
  const shown = isEditing ? [] : [...new Set(tags)];
  if (shown.length === 0 && lists.length === 0) return null;
  return (
    <p className={styles.labels}>
      {shown.map((tag) => (
        <span key={tag}>
          <TagName tag={tag} colour={colourOf(tag)} />{' '}
        </span>
      ))}
      {lists.length > 0 && (
        <span className={styles.lists}>
          <Icon name="bookmark" filled />
          {lists.map(nameOf).filter(Boolean).join(', ')}
        </span>
      )}
    </p>
  );
}
