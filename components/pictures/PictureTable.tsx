import { number, text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import styles from './PictureTable.module.css';

/** What a row is of, and its numbers; one that is not known is left empty. */
export interface PictureRow {
  key: string;
  name: string;
  numbers: readonly (number | undefined)[];
}

interface PictureTableProps {
  caption: string;
  columns: readonly string[];
  rows: readonly PictureRow[];
  onName: ((name: string) => void) | undefined;
}

/** The numbers of a picture. */
export function PictureTable({ caption, columns, rows, onName }: PictureTableProps) {
  const [first, ...others] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.frame} aria-label={text('picture_table_of', caption)} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, numbers }) => (
            <tr key={key}>
              <th scope="row">
                {onName ? (
                  <Button look="quiet" icon="search" onClick={() => onName(name)}>
                    {name}
                  </Button>
                ) : (
                  name
                )}
              </th>
              {numbers.map((value, column) => (
                <td key={others[column]} className={styles.number}>
                  {value === undefined ? '' : number(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
