import type { BenchReport } from '../run/measured.ts';
import { axisOf } from './log-axis.ts';

interface Point {
  papers: number;
  ms: number;
}

interface Panel {
  title: string;
  lines: { engine: string; points: Point[] }[];
}

const WIDTH = 380;
const HEIGHT = 300;
const LEFT = 72;
const TOP = 40;
const PANEL = 540;
const NAME_HEIGHT = 13;

// Okabe and Ito's colours, which readers with any colour vision can distinguish; Daybook's line is the thick one.
const COLORS: Readonly<Record<string, string>> = {
  daybook: '#d55e00',
  minisearch: '#0072b2',
  fts5: '#009e73',
  flexsearch: '#cc79a7',
  scan: '#7a7a7a',
};

/** A picture (SVG) of the 95th percentiles by the number of papers, cold next to warm, both axes logarithmic. */
export function chart(reports: readonly BenchReport[]): string {
  const panels: Panel[] = [
    { title: 'Cold: first hits after the worker slept, p95', lines: linesOf(reports, 'cold') },
    { title: 'Warm: one query, p95 (typos aside)', lines: linesOf(reports, 'warm') },
  ];
  const body = panels.map((panel, index) => drawPanel(panel, index * PANEL)).join('\n');
  const size = `width="${PANEL * panels.length}" height="${TOP + HEIGHT + 50}"`;
  const box = `viewBox="0 0 ${PANEL * panels.length} ${TOP + HEIGHT + 50}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} font-family="sans-serif" font-size="12">
<title>Search times by the number of papers</title>
<rect width="100%" height="100%" fill="#fff"/>
${body}
</svg>
`;
}

function linesOf(reports: readonly BenchReport[], which: 'cold' | 'warm'): Panel['lines'] {
  const rows = reports.flatMap(({ papers, rows }) => rows.map((row) => ({ papers, row })));
  const own = rows.filter(({ row }) => row.queryClass === 'all');
  return [...new Set(own.map(({ row }) => row.engine))].map((engine) => ({
    engine,
    points: own.flatMap(({ papers, row }) => {
      const ms = row.engine === engine ? row[which]?.p95 : undefined;
      return ms === undefined ? [] : [{ papers, ms: Math.max(ms, 0.01) }];
    }),
  }));
}

function drawPanel({ title, lines }: Panel, left: number): string {
  const points = lines.flatMap((line) => line.points);
  const x = axisOf(points.map(({ papers }) => papers));
  const y = axisOf(points.map(({ ms }) => ms));
  const atX = (value: number) => round(left + LEFT + x.place(value) * WIDTH);
  const atY = (value: number) => round(TOP + HEIGHT - y.place(value) * HEIGHT);
  const grid = [
    ...x.ticks.map((value) =>
      lineAt(atX(value), TOP, atX(value), TOP + HEIGHT, label(value), atX(value), TOP + HEIGHT + 18, 'middle'),
    ),
    ...y.ticks.map((value) =>
      lineAt(
        left + LEFT,
        atY(value),
        left + LEFT + WIDTH,
        atY(value),
        `${label(value)} ms`,
        left + LEFT - 6,
        atY(value) + 4,
        'end',
      ),
    ),
  ];
  return [
    text(title, left + LEFT, TOP - 16, 'start', '#222', 'bold'),
    ...grid,
    text('papers in the library', left + LEFT + WIDTH / 2, TOP + HEIGHT + 38, 'middle', '#444'),
    ...lines.map((line) => drawLine(line, atX, atY)),
    ...drawNames(lines, atX, atY),
  ].join('\n');
}

function drawLine(
  { engine, points }: Panel['lines'][number],
  atX: (value: number) => number,
  atY: (value: number) => number,
): string {
  const color = COLORS[engine] ?? '#000';
  const places = points.map(({ papers, ms }) => ({ x: atX(papers), y: atY(ms) }));
  const width = engine === 'daybook' ? 3 : 1.5;
  const path = `<polyline fill="none" stroke="${color}" stroke-width="${width}" points="${places.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`;
  const dots = places.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="${width + 1}" fill="${color}"/>`);
  return [path, ...dots].join('');
}

/** The engines' names at the ends of their lines, pushed down where they would stand on each other. */
function drawNames(lines: Panel['lines'], atX: (value: number) => number, atY: (value: number) => number): string[] {
  const ends = lines.flatMap(({ engine, points }) => {
    const last = points.at(-1);
    return last ? [{ engine, x: atX(last.papers) + 8, y: atY(last.ms) + 4 }] : [];
  });
  let free = 0;
  return ends
    .sort((a, b) => a.y - b.y)
    .map(({ engine, x, y }) => {
      const place = Math.max(y, free);
      free = place + NAME_HEIGHT;
      return text(engine, x, place, 'start', COLORS[engine] ?? '#000');
    });
}

function lineAt(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  name: string,
  x: number,
  y: number,
  anchor: string,
): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>${text(name, x, y, anchor, '#444')}`;
}

function text(words: string, x: number, y: number, anchor: string, color: string, weight = 'normal'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${color}" font-weight="${weight}">${words}</text>`;
}

function label(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
