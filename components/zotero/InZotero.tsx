import { useEffect, useSyncExternalStore } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { keysInZotero } from '../../papers/zotero.ts';
import { Icon } from '../base/Icon.tsx';
import styles from './InZotero.module.css';
import { inZotero, showInZotero } from './in-zotero.ts';

/** That a paper is in Zotero. Nothing where it is not, or where that is not known. */
export function InZotero({ paper }: { paper: Pick<Paper, 'paperId' | 'doi'> }) {
  const { paperId, doi } = paper;
  useEffect(() => showInZotero({ paperId, ...(doi && { doi }) }), [paperId, doi]);
  const isIn = useSyncExternalStore(inZotero.follow, () =>
    keysInZotero({ paperId, ...(doi && { doi }) }).some((key) => inZotero.get().has(key)),
  );
  if (!isIn) return null;
  return (
    <span className={styles.tick}>
      <Icon name="check" />
      {text('in_zotero')}{' '}
    </span>
  );
}
