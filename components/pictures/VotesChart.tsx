import { number, text } from '../../messages/catalogue.ts';
import type { MonthCounts } from '../../papers/month-counts.ts';
import { monthInShort, monthLabel } from '../labels/date-labels.ts';
import styles from './Picture.module.css';
import { Picture } from './Picture.tsx';
import type { MonthSpan } from './period.ts';
import { labelled, scaled, ticks } from './scale.ts';
import { MARGIN, TimeLabels, ValueLines } from './TimeAxis.tsx';

const HEIGHT = 200;
const LABEL_PX = 44;

type MonthOfVotes = MonthCounts & Required<Pick<MonthCounts, 'votes'>>;

interface VotesChartProps {
  span: MonthSpan;
  counts: readonly MonthCounts[];
}

/** How many votes papers had when first and when last seen, by the month in which they were first. */
export function VotesChart({ span, counts }: VotesChartProps) {
  const months = counts.filter((month): month is MonthOfVotes => month.votes !== undefined);
  const newest = months.at(-1);
  const values = ticks(Math.max(0, ...months.map(({ votes }) => votes.last[2])));
  const greatest = values.at(-1) ?? 1;
  const y = (value: number) => scaled(value, greatest, HEIGHT - MARGIN.bottom, MARGIN.top);

  const sentence = newest
    ? text(
        'picture_votes_sentence',
        monthLabel(newest.month),
        number(newest.votes.first[1]),
        number(newest.votes.last[1]),
      )
    : text('picture_nothing');

  function draw(width: number) {
    const room = width - MARGIN.left - MARGIN.right;
    const x = (month: string) => MARGIN.left + ((span.months.indexOf(month) + 0.5) * room) / span.months.length;
    const along = (value: (month: MonthOfVotes) => number) =>
      months.map((each) => `${x(each.month).toFixed(1)} ${y(value(each)).toFixed(1)}`);
    const isNamed = labelled(span.months.length, room, LABEL_PX);
    const labels = span.months.flatMap((month, index) =>
      isNamed(index) ? [{ key: month, x: x(month), text: monthInShort(month, span.months) }] : [],
    );
    const low = along(({ votes }) => votes.last[0]);
    const high = along(({ votes }) => votes.last[2]);
    return (
      <>
        <ValueLines values={values} width={width} y={y} />
        {months.length > 1 && <path className={styles.band} d={`M${[...high, ...low.reverse()].join('L')}Z`} />}
        {months.length > 1 && (
          <path className={styles.before} d={`M${along(({ votes }) => votes.first[1]).join('L')}`} />
        )}
        {months.length > 1 && <path className={styles.line} d={`M${along(({ votes }) => votes.last[1]).join('L')}`} />}
        {months.map(({ month, votes }) => (
          <circle key={month} className={styles.dot} cx={x(month)} cy={y(votes.last[1])} r={3}>
            <title>
              {text('picture_votes_month', monthLabel(month), number(votes.first[1]), number(votes.last[1]))}
            </title>
          </circle>
        ))}
        <TimeLabels labels={labels} y={HEIGHT - 4} anchor="middle" />
      </>
    );
  }

  return (
    <Picture
      name="votes"
      title={text('picture_votes')}
      sentence={sentence}
      height={HEIGHT}
      columns={[
        text('column_month'),
        text('column_papers'),
        text('column_votes_first'),
        text('column_votes_low'),
        text('column_votes_last'),
        text('column_votes_high'),
      ]}
      rows={() =>
        months.toReversed().map(({ month, votes: { papers, first, last } }) => ({
          key: month,
          name: monthLabel(month),
          numbers: [papers, first[1], last[0], last[1], last[2]],
        }))
      }
    >
      {draw}
    </Picture>
  );
}
