import { dateOf } from '../../components/labels/date-labels.ts';
import { useLive } from '../../components/live/use-live.ts';
import { number, text } from '../../messages/catalogue.ts';
import { byteLabel } from './byte-label.ts';
import styles from './options.module.css';
import { StorageFacts } from './StorageFacts.tsx';
import { useStorageFacts } from './use-storage-facts.ts';

/** What the library holds, in numbers, where it is, and whether it is safe there. */
export function Stored() {
  const counts = useLive('libraryCounts');
  const [{ usage, quota, isKept }, lookAgain] = useStorageFacts(counts);
  const lists = useLive('readingLists');
  const smart = useLive('smartLists');
  if (!counts) return null;
  const lines: [string, string][] = [
    [text('count_papers'), number(counts.papers)],
    [text('count_sightings'), number(counts.sightings)],
    [text('count_days'), number(counts.days)],
    [text('count_listings'), number(counts.listings)],
    [text('count_tagged'), number(counts.tagged)],
    [text('count_starred'), number(counts.starred)],
    [text('count_notes'), number(counts.notes)],
  ];
  if (lists) lines.push([text('lists'), number(lists.length)]);
  if (smart) lines.push([text('smart_lists'), number(smart.length)]);
  if (counts.since !== undefined) lines.push([text('count_since'), dateOf(counts.since)]);
  if (usage !== undefined) lines.push([text('count_size'), byteLabel(usage)]);
  if (quota !== undefined) lines.push([text('count_quota'), byteLabel(quota)]);
  return (
    <>
      <dl className={styles.numbers}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles.line}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{text('stored_where')}</p>
      <StorageFacts isKept={isKept} onAsked={lookAgain} />
    </>
  );
}
