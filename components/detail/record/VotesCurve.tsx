import { countText, text } from '../../../messages/catalogue.ts';
import { localDay } from '../../../papers/days.ts';
import { shortDay } from '../../labels/date-labels.ts';
import { useToday } from '../../live/use-today.ts';
import styles from './VotesCurve.module.css';
import type { VotesAt } from './votes-over-time.ts';

// In units of the drawing, which is as wide as there is room.
const [WIDTH, HEIGHT, EDGE] = [320, 64, 4];
// More would be one on the other.
const MOST_DOTS = 60;

interface VotesCurveProps {
  /** at least two, of which not all have the same votes */
  points: readonly VotesAt[];
  /** what the curve says, in a sentence */
  label: string;
}

/** How the votes of a paper went over time, each time they were seen a dot. The table of sightings has the numbers. */
export function VotesCurve({ points, label }: VotesCurveProps) {
  const today = useToday();
  const placed = placedPoints(points);
  const line = placed.map(({ x, y }) => `${x} ${y}`).join(' L');
  const [first, last] = [points[0], points.at(-1)];
  const dots = placed.length <= MOST_DOTS ? placed : [];
  return (
    <figure className={styles.figure} dir="ltr">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text('curve_of_votes', label)}>
        <path className={styles.area} d={`M${line} L${WIDTH - EDGE} ${HEIGHT - EDGE} L${EDGE} ${HEIGHT - EDGE} Z`} />
        <path className={styles.base} d={`M${EDGE} ${HEIGHT - EDGE} H${WIDTH - EDGE}`} />
        <path className={styles.line} d={`M${line}`} />
        {dots.map(({ at, votes, x, y }) => (
          <circle key={at} className={styles.dot} cx={x} cy={y} r="2.5">
            <title>{`${shortDay(localDay(at), today)}: ${countText('votes', votes)}`}</title>
          </circle>
        ))}
      </svg>
      {first && last && (
        <figcaption className={styles.ends} aria-hidden="true">
          <span>{`${shortDay(localDay(first.at), today)} · ${countText('votes', first.votes)}`}</span>
          <span>{`${shortDay(localDay(last.at), today)} · ${countText('votes', last.votes)}`}</span>
        </figcaption>
      )}
    </figure>
  );
}

/** The points on the drawing: time goes right from the first to the last, votes go up from none to the most. */
function placedPoints(points: readonly VotesAt[]): (VotesAt & { x: number; y: number })[] {
  const [start = 0, end = 0] = [points[0]?.at, points.at(-1)?.at];
  const most = points.reduce((greatest, { votes }) => Math.max(greatest, votes), 1);
  const place = (share: number, size: number) => Math.round((EDGE + share * (size - 2 * EDGE)) * 10) / 10;
  return points.map(({ at, votes }) => ({
    at,
    votes,
    x: place(end > start ? (at - start) / (end - start) : 0, WIDTH),
    y: place(1 - votes / most, HEIGHT),
  }));
}
