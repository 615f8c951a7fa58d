import type { Paper } from '../../papers/paper.ts';
import { Icon } from '../base/Icon.tsx';
import { useListNames, useTagColours } from '../tags/mark-labels.ts';
import { TagName } from '../tags/TagName.tsx';
import styles from './RowLabels.module.css';

interface RowLabelsProps {
  id: string;
  paper: Pick<Paper, 'tags' | 'lists'>;
  /** the tags are being edited in place of being shown */
  isEditing: boolean;
}

/** The tags of a paper and the reading lists it is on; nothing without any. What the line has no room for is "…". */
export function RowLabels({ id, paper: { tags, lists }, isEditing }: RowLabelsProps) {
  const colourOf = useTagColours();
  const nameOf = useListNames();
  const shown = isEditing ? [] : [...new Set(tags)];
  const names = lists.map(nameOf).filter(Boolean).join(', ');
  if (shown.length === 0 && lists.length === 0) return null;
  return (
    <p id={id} className={styles.labels}>
      {shown.length > 0 && (
        <span className={styles.tags} title={shown.map((tag) => `#${tag}`).join(' ')}>
          {shown.map((tag) => (
            <span key={tag} className={styles.tag}>
              <TagName tag={tag} colour={colourOf(tag)} />{' '}
            </span>
          ))}
        </span>
      )}
      {lists.length > 0 && (
        <span className={styles.lists} title={names}>
          <Icon name="bookmark" filled />
          <bdi>{names}</bdi>
        </span>
      )}
    </p>
  );
}
