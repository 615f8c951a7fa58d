import { countText, number, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import type { DayCount } from '../../storage/rows.ts';
import { dateInShort, fullDay, monthInShort } from '../labels/date-labels.ts';
import styles from './Picture.module.css';
import { Picture } from './Picture.tsx';
import type { MonthSpan } from './period.ts';
import { daysIn } from './period.ts';
import { apart, scaled, ticks } from './scale.ts';
import { MARGIN, TimeLabels, ValueLines } from './TimeAxis.tsx';

const HEIGHT = 180;
const LABEL_PX = 44;

interface DayBarsProps {
  span: MonthSpan;
  /** the days on which something was seen, in any order */
  days: readonly DayCount[];
  today: Day;
}

/** How many papers the reader saw on each day. */
export function DayBars({ span, days, today }: DayBarsProps) {
  const counts = new Map(days.map(({ day, papers }) => [day, papers]));
  const all = daysIn(span).map((day) => ({ day, papers: counts.get(day) ?? 0 }));
  const seen = all.filter(({ papers }) => papers > 0);
  const [most] = seen.toSorted((a, b) => b.papers - a.papers);
  const total = seen.reduce((sum, { papers }) => sum + papers, 0);
  const values = ticks(most?.papers ?? 0);
  const greatest = values.at(-1) ?? 1;
  const y = (value: number) => scaled(value, greatest, HEIGHT - MARGIN.bottom, MARGIN.top);

  const sentence = most
    ? text(
        'picture_days_sentence',
        countText('days', seen.length),
        number(Math.round(total / seen.length)),
        dateInShort(most.day, today),
        number(most.papers),
      )
    : text('picture_nothing');

  function draw(width: number) {
    const step = (width - MARGIN.left - MARGIN.right) / all.length;
    const starts = span.months.map((month) => {
      const at = all.findIndex(({ day }) => day.startsWith(month));
      return { month, x: MARGIN.left + at * step };
    });
    const named = apart(starts, width, LABEL_PX);
    const labels = named.map(({ month, x }) => ({
      key: month,
      x,
      text: monthInShort(
        month,
        named.map((each) => each.month),
      ),
    }));
    return (
      <>
        <ValueLines values={values} width={width} y={y} />
        {all.map(({ day, papers }, index) => (
          <rect
            key={day}
            className={styles.bar}
            x={MARGIN.left + index * step + step * 0.1}
            y={y(papers)}
            width={Math.max(step * 0.8, 0.5)}
            height={y(0) - y(papers)}
          >
            <title>{text('picture_day', fullDay(day), countText('papers', papers))}</title>
          </rect>
        ))}
        <TimeLabels labels={labels} y={HEIGHT - 4} anchor="start" />
      </>
    );
  }

  return (
    <Picture
      name="papers-per-day"
      title={text('picture_days')}
      sentence={sentence}
      height={HEIGHT}
      columns={[text('column_day'), text('column_papers')]}
      rows={() => seen.toReversed().map(({ day, papers }) => ({ key: day, name: fullDay(day), numbers: [papers] }))}
    >
      {draw}
    </Picture>
  );
}
