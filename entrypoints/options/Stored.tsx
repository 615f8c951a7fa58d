import { useEffect, useState } from 'react';
import { dateOf } from '../../components/labels/date-labels.ts';
import { useLive } from '../../components/live/use-live.ts';
import { language, number, text } from '../../messages/catalogue.ts';
import styles from './options.module.css';

/** What the library holds, in numbers, and where it is. */
export function Stored() {
  const counts = useLive('libraryCounts');
  const size = useSize(counts);
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
  if (counts.since !== undefined) lines.push([text('count_since'), dateOf(counts.since)]);
  if (size !== undefined) lines.push([text('count_size'), megabytes(size)]);
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
    </>
  );
}

/** About how many bytes Daybook takes on the disk, its search index included. */
function useSize(counts: object | undefined): number | undefined {
  const [size, setSize] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again when the counts change
  useEffect(() => {
    navigator.storage.estimate().then(({ usage }) => setSize(usage));
  }, [counts]);
  return size;
}

function megabytes(bytes: number): string {
  const options = { style: 'unit', unit: 'megabyte', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(language(), options).format(bytes / 1e6);
}
