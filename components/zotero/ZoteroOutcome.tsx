import { text } from '../../messages/catalogue.ts';
import type { SentToZotero, ZoteroProblem } from '../../papers/zotero.ts';
import { PROBLEM_LABELS } from '../labels/zotero-labels.ts';
import { failedLine, sentLines } from './sent-text.ts';
import styles from './Zotero.module.css';

/** What is in the way of sending, and what the reader can do about it. */
export function ZoteroHindrance({ problem }: { problem: ZoteroProblem }) {
  const { words, help } = PROBLEM_LABELS[problem];
  return (
    <div role="alert" className={styles.lines}>
      <p className={styles.problem}>{text(words)}</p>
      {help && <p>{text(help)}</p>}
    </div>
  );
}

/** What sending came to: how many papers are in Zotero now, and of those that are not, why and which. */
export function ZoteroOutcome({ sent }: { sent: SentToZotero }) {
  return (
    <div role="status" className={styles.lines}>
      {sentLines(sent).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sent.failed.map((reason) => {
        const { help } = PROBLEM_LABELS[reason.why];
        return (
          <div key={reason.why}>
            <p className={styles.problem}>{failedLine(reason)}</p>
            <ul className={styles.titles}>
              {[...new Set(reason.titles)].map((title) => (
                <li key={title}>
                  <bdi>{title}</bdi>
                </li>
              ))}
            </ul>
            {help && <p>{text(help)}</p>}
          </div>
        );
      })}
    </div>
  );
}
