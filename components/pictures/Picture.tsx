import type { ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import { announce } from '../commands/command-outcome.ts';
import { useToday } from '../live/use-today.ts';
import styles from './Picture.module.css';
import type { PictureRow } from './PictureTable.tsx';
import { PictureTable } from './PictureTable.tsx';
import { savePicture } from './save-picture.ts';
import { useWidth } from './use-width.ts';

interface PictureProps {
  /** of its file: letters and hyphens */
  name: string;
  title: string;
  /** what is to be seen in it, in a sentence */
  sentence: string;
  /** its height in pixels */
  height: number;
  /** what it is drawn from: the names of the columns, then the rows */
  columns: readonly string[];
  rows: () => readonly PictureRow[];
  /** a name of the table's first column is to be searched for */
  onName?: ((name: string) => void) | undefined;
  /** draws it that many pixels wide */
  children: (width: number) => ReactNode;
}

/** A drawing with its title and a sentence, which can be read as a table too and saved as a file. */
export function Picture({ name, title, sentence, height, columns, rows, onName, children }: PictureProps) {
  const id = useId();
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const [isTable, setTable] = useState(false);

  function save() {
    if (drawing.current)
      announce(text('picture_saved', savePicture(drawing.current, { name, title, sentence, today })));
  }

  return (
    <section className={styles.picture} aria-labelledby={`${id}title`}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 id={`${id}title`} className={styles.title}>
            {title}
          </h3>
          <p id={`${id}sentence`} className={styles.sentence}>
            {sentence}
          </p>
        </div>
        <div className={styles.actions}>
          <Button look="quiet" aria-expanded={isTable} aria-controls={`${id}table`} onClick={() => setTable(!isTable)}>
            {text('picture_table')}
          </Button>
          <Button look="quiet" onClick={save} aria-label={text('picture_save_of', title)}>
            {text('picture_save')}
          </Button>
        </div>
      </div>
      <div ref={box} className={styles.box} style={{ blockSize: height }}>
        {width > 0 && (
          <svg
            ref={drawing}
            role="img"
            aria-label={title}
            aria-describedby={`${id}sentence`}
            className={styles.drawing}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
          >
            {children(width)}
          </svg>
        )}
      </div>
      <div id={`${id}table`} className={styles.table}>
        {isTable && <PictureTable caption={title} columns={columns} rows={rows()} onName={onName} />}
      </div>
    </section>
  );
}
