import { text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { Bar } from '../base/Bar.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { announceFailure } from '../commands/command-outcome.ts';
import { openAddress } from '../commands/open-address.ts';
import styles from './NeverSeen.module.css';
import { placesToOpen } from './never-seen.ts';

/** More are not offered one by one. */
const MOST = 10;

interface NeverSeenProps {
  papers: readonly PaperId[];
  /** nothing else was found */
  isAll: boolean;
}

/** Says which papers that were asked for by id or address were never seen, and offers to open them. */
export function NeverSeen({ papers, isAll }: NeverSeenProps) {
  const [only, second] = papers;
  const list = (
    <ul className={styles.papers}>
      {papers.slice(0, MOST).map((paperId) => (
        <li key={paperId} className={styles.paper}>
          {second !== undefined && <span className={styles.id}>{idOf(paperId)}</span>}
          {placesToOpen(paperId).map(({ name, url }, at) => (
            <Button
              key={name}
              look={isAll && second === undefined && at === 0 ? 'main' : 'plain'}
              aria-label={text('open_paper_on', name, idOf(paperId))}
              onClick={() => openAddress(url).catch(announceFailure)}
            >
              {text('open_on', name)}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
  const title = only && second === undefined ? text('never_seen', idOf(only)) : text('never_seen_some');
  if (!isAll) return <Bar actions={list}>{title}</Bar>;
  return (
    <EmptyState title={title} action={list}>
      {text('never_seen_hint')}
    </EmptyState>
  );
}

function idOf(paperId: PaperId): string {
  return paperId.slice(paperId.indexOf(':') + 1);
}
