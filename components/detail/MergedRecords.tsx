import { text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { Button } from '../base/Button.tsx';
import { runCommand } from '../commands/command-outcome.ts';
import styles from './MergedRecords.module.css';
import { Section } from './Section.tsx';

/** The records that an import found to be this paper by their titles, each to be parted from it again. */
export function MergedRecords({ paper }: { paper: Paper }) {
  const records = (paper.mergedFrom ?? []).filter(({ parted }) => !parted?.is);
  if (records.length === 0) return null;
  return (
    <Section title={text('merged_records')}>
      <ul className={styles.records}>
        {records.map(({ paperId, facts: { title } }) => (
          <li key={paperId} className={styles.record}>
            <span className={styles.title}>{title}</span>
            <Button
              aria-label={text('part_record', title)}
              onClick={() =>
                void runCommand('part-papers', { paperId: paper.paperId, record: paperId }, () =>
                  text('step_parted', title),
                )
              }
            >
              {text('part_papers')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
