import styles from './Icon.module.css';

// Drawn for a square of 16, stroked with the text's own colour.
const PATHS = {
  back: 'M10 3 5 8l5 5',
  bookmark: 'M4.5 2.5h7v11L8 10.7l-3.5 2.8z',
  calendar: 'M2.5 4h11v9h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  check: 'M3 8.5l3.3 3.3L13 5',
  close: 'M4 4l8 8m0-8-8 8',
  detail: 'M6 3l5 5-5 5',
  digest: 'M3.5 2.5h9v11h-9zM6 5.5h4M6 8h4M6 10.5h2.5',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7l2.3 2.3',
  download: 'M8 2.5v7.5M4.5 6.8 8 10.3l3.5-3.5M3 13.5h10',
  external: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13 3 7.5 8.5',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  gear: 'M2.5 4.5h5m3 0h3M2.5 11.5h3m3 0h5M9 3v3M7 10v3',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.1 2c-.6.3-.9.7-.9 1.4M8 12v.4',
  minus: 'M3.5 8h9',
  more: 'M3.5 8v.01M8 8v.01M12.5 8v.01',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  pause: 'M5.5 3.5v9m5-9v9',
  pictures: 'M2.5 13.5h11M4.5 13V9M8 13V4M11.5 13V6.5',
  pin: 'M6 2.5h4l-.5 5 2 2h-7l2-2zM8 9.5v4',
  play: 'M5 3.3v9.4L12.5 8z',
  plus: 'M8 3.5v9M3.5 8h9',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.3 3.3',
  send: 'M2.5 8 13.5 3l-3 10.5L7.5 9.2zM13.5 3l-6 6.2',
  sidebar: 'M2.5 3h11v10h-11zM6.5 3v10',
  star: 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6z',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.4 5.4v.01',
  trash: 'M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.5 9h6l.5-9M7 7v4m2-4v4',
  votes: 'M8 4.5l4.5 7h-9z',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing that screen readers skip: what it stands beside must have a text or a label. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg className={styles.icon} data-name={name} data-filled={filled} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
