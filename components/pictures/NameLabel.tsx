import { cut } from '../../papers/text.ts';
import styles from './Picture.module.css';

// What most letters of this size take; a longer name is cut, and whole in the table.
const LETTER_PX = 6.6;

/** How much of a drawing is for the names at its side. */
export function nameRoom(width: number): number {
  return Math.min(220, Math.round(width * 0.4));
}

interface NameLabelProps {
  name: string;
  room: number;
  y: number;
}

/** A name at the side of a drawing. */
export function NameLabel({ name, room, y }: NameLabelProps) {
  const most = Math.max(4, Math.floor((room - 8) / LETTER_PX));
  return (
    <text className={styles.name} x={0} y={y} dominantBaseline="middle">
      {name.length > most ? `${cut(name, most - 1).trimEnd()}…` : name}
      <title>{name}</title>
    </text>
  );
}
