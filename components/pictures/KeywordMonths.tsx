import { useMemo } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import type { MonthCounts } from '../../papers/month-counts.ts';
import { namesMet } from '../../papers/month-counts.ts';
import { monthInShort, monthLabel } from '../labels/date-labels.ts';
import { NameLabel, nameRoom } from './NameLabel.tsx';
import styles from './Picture.module.css';
import { Picture } from './Picture.tsx';
import type { MonthSpan } from './period.ts';
import { labelled, scaled } from './scale.ts';
import { TimeLabels } from './TimeAxis.tsx';

const MOST = 12;
const ROW = 26;
const BAR = 18;
const TOTAL_PX = 44;
const LABEL_PX = 44;

interface KeywordMonthsProps {
  span: MonthSpan;
  counts: readonly MonthCounts[];
  onSearch: (text: string) => void;
}

/** The keywords met most, each with how many of a month's papers had it. */
export function KeywordMonths({ span, counts, onSearch }: KeywordMonthsProps) {
  const keywords = useMemo(() => {
    const known = new Map(counts.map(({ month }, index) => [month, index]));
    return namesMet(counts, 'keywords', MOST).map(({ name, papers, inMonths }) => ({
      name,
      papers,
      months: span.months.map((month) => inMonths[known.get(month) ?? -1] ?? 0),
    }));
  }, [span, counts]);
  const height = keywords.length * ROW + 20;
  const [first, second] = keywords;

  const sentence = first
    ? text(
        'picture_keywords_sentence',
        [first, second]
          .flatMap((each) => (each ? text('picture_name_count', each.name, number(each.papers)) : []))
          .join(text('picture_list_joint')),
      )
    : text('picture_nothing');

  function draw(width: number) {
    const left = nameRoom(width);
    const step = (width - left - TOTAL_PX) / span.months.length;
    const isNamed = labelled(span.months.length, width - left - TOTAL_PX, LABEL_PX);
    const x = (index: number) => left + index * step;
    return (
      <>
        {keywords.map(({ name, papers, months }, row) => (
          <g key={name}>
            <NameLabel name={name} room={left} y={row * ROW + ROW / 2} />
            {months.map((count, index) => {
              const size = count > 0 ? Math.max(2, scaled(count, Math.max(...months), 0, BAR)) : 1;
              const month = span.months[index] ?? '';
              return (
                <rect
                  key={month}
                  className={count > 0 ? styles.bar : styles.faint}
                  x={x(index) + step * 0.1}
                  y={row * ROW + ROW - 4 - size}
                  width={Math.max(1, step * 0.8)}
                  height={size}
                >
                  <title>{text('picture_keyword_month', name, monthLabel(month), countText('papers', count))}</title>
                </rect>
              );
            })}
            <text x={width} y={row * ROW + ROW / 2} textAnchor="end" dominantBaseline="middle">
              {number(papers)}
            </text>
          </g>
        ))}
        <TimeLabels
          labels={span.months.flatMap((month, index) =>
            isNamed(index) ? [{ key: month, x: x(index + 0.5), text: monthInShort(month, span.months) }] : [],
          )}
          y={height - 4}
          anchor="middle"
        />
      </>
    );
  }

  return (
    <Picture
      name="keywords"
      title={text('picture_keywords')}
      sentence={sentence}
      height={height}
      columns={[text('column_keyword'), text('column_papers'), ...span.months.map(monthLabel)]}
      rows={() => keywords.map(({ name, papers, months }) => ({ key: name, name, numbers: [papers, ...months] }))}
      onName={(name) => onSearch(`keyword:"${name.replaceAll('"', ' ')}"`)}
    >
      {draw}
    </Picture>
  );
}
