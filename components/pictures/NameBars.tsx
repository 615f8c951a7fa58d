import { number, text } from '../../messages/catalogue.ts';
import type { NameMet } from '../../papers/month-counts.ts';
import { NameLabel, nameRoom } from './NameLabel.tsx';
import styles from './Picture.module.css';
import { Picture } from './Picture.tsx';
import { scaled } from './scale.ts';

const ROW = 24;
const BAR = 14;
const NUMBER_PX = 44;
/** How many names are drawn; the table has more. */
const DRAWN = 12;

interface NameBarsProps {
  /** of its file */
  name: string;
  title: string;
  /** what is to be seen in it, of the name met most */
  sentenceOf: (name: string, papers: string) => string;
  column: string;
  /** the most frequent first */
  names: readonly NameMet[];
  onName: (name: string) => void;
}

/** The names met most, with how many papers each was on. */
export function NameBars({ name, title, sentenceOf, column, names, onName }: NameBarsProps) {
  const drawn = names.slice(0, DRAWN);
  const [first] = names;
  const greatest = first?.papers ?? 1;

  function draw(width: number) {
    const left = nameRoom(width);
    return drawn.map(({ name: each, papers }, row) => {
      const length = scaled(papers, greatest, 0, width - left - NUMBER_PX);
      return (
        <g key={each}>
          <NameLabel name={each} room={left} y={row * ROW + ROW / 2} />
          <rect className={styles.bar} x={left} y={row * ROW + (ROW - BAR) / 2} width={length} height={BAR} rx={2} />
          <text x={left + length + 6} y={row * ROW + ROW / 2} dominantBaseline="middle">
            {number(papers)}
          </text>
        </g>
      );
    });
  }

  return (
    <Picture
      name={name}
      title={title}
      sentence={first ? sentenceOf(first.name, number(first.papers)) : text('picture_nothing')}
      height={Math.max(1, drawn.length) * ROW}
      columns={[column, text('column_papers')]}
      rows={() => names.map(({ name: each, papers }) => ({ key: each, name: each, numbers: [papers] }))}
      onName={onName}
    >
      {draw}
    </Picture>
  );
}
