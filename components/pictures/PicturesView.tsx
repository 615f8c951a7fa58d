import { useMemo, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { namesMet } from '../../papers/month-counts.ts';
import { FirstRun } from '../library-state/FirstRun.tsx';
import { useLive } from '../live/use-live.ts';
import { useToday } from '../live/use-today.ts';
import { DayBars } from './DayBars.tsx';
import { KeywordMonths } from './KeywordMonths.tsx';
import { NameBars } from './NameBars.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import styles from './PicturesView.module.css';
import type { Period } from './period.ts';
import { countsIn, spanOf } from './period.ts';
import { VotesChart } from './VotesChart.tsx';

const NAMES = 50;

interface PicturesViewProps {
  /** a text is to be searched for, as one that was typed */
  onSearch: (text: string) => void;
}

/** What the reader's record looks like: papers by day, votes, keywords, authors and organisations, as drawings. */
export function PicturesView({ onSearch }: PicturesViewProps) {
  const today = useToday();
  const [period, setPeriod] = useState<Period>('year');
  const range = useLive('dayRange');
  const days = useLive('historyDays');
  const counts = useLive('monthCounts');
  const first = range?.first;
  const span = useMemo(() => spanOf(period, first ?? today, today), [period, first, today]);
  const inSpan = useMemo(() => countsIn(span, counts ?? []), [span, counts]);
  const authors = useMemo(() => namesMet(inSpan, 'authors', NAMES), [inSpan]);
  const organisations = useMemo(() => namesMet(inSpan, 'organisations', NAMES), [inSpan]);
  if (range === null) return <FirstRun />;
  if (!days || !counts || range === undefined) return null;
  const quoted = (name: string) => `"${name.replaceAll('"', ' ')}"`;

  return (
    <div className={styles.pictures}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text('pictures')}</h2>
        <PeriodChoice period={period} onChange={setPeriod} />
      </div>
      <DayBars span={span} days={days} today={today} />
      {counts.length === 0 ? (
        <p className={styles.waiting} role="status">
          {text('pictures_counting')}
        </p>
      ) : (
        <>
          <VotesChart span={span} counts={inSpan} />
          <KeywordMonths span={span} counts={inSpan} onSearch={onSearch} />
          <div className={styles.beside}>
            <NameBars
              name="authors"
              title={text('picture_authors')}
              sentenceOf={(name, papers) => text('picture_authors_sentence', name, papers)}
              column={text('column_author')}
              names={authors}
              onName={(name) => onSearch(`author:${quoted(name)}`)}
            />
            <NameBars
              name="organisations"
              title={text('picture_organisations')}
              sentenceOf={(name, papers) => text('picture_organisations_sentence', name, papers)}
              column={text('column_organisation')}
              names={organisations}
              onName={(name) => onSearch(`org:${quoted(name)}`)}
            />
          </div>
        </>
      )}
    </div>
  );
}
