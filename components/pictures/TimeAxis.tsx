import { number } from '../../messages/catalogue.ts';
import styles from './Picture.module.css';

/** Room around what is drawn, in pixels. */
export const MARGIN = { left: 36, right: 8, top: 8, bottom: 20 };

interface ValueLinesProps {
  values: readonly number[];
  width: number;
  /** where a value is drawn */
  y: (value: number) => number;
}

/** Lines across a drawing with the value that each stands for. */
export function ValueLines({ values, width, y }: ValueLinesProps) {
  return values.map((value) => (
    <g key={value}>
      <path className={styles.grid} d={`M${MARGIN.left} ${y(value)}H${width - MARGIN.right}`} />
      <text x={MARGIN.left - 6} y={y(value)} textAnchor="end" dominantBaseline="middle">
        {number(value)}
      </text>
    </g>
  ));
}

interface TimeLabelsProps {
  labels: readonly { key: string; x: number; text: string }[];
  y: number;
  anchor: 'start' | 'middle';
}

/** What stands below the parts of a time axis. */
export function TimeLabels({ labels, y, anchor }: TimeLabelsProps) {
  return labels.map(({ key, x, text }) => (
    <text key={key} x={x} y={y} textAnchor={anchor}>
      {text}
    </text>
  ));
}
