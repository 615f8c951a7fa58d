import { Fragment, useEffect, useRef, useState } from 'react';
import { text } from '../../messages/catalogue.ts';
import { arxivIdOf } from '../../papers/paper-id.ts';
import type { FilterName } from '../../search/query/filters.ts';
import { FILTERS } from '../../search/query/filters.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { FILTER_LABELS } from '../labels/filter-labels.ts';
import { openedReader } from '../live/reader.ts';
import styles from './SearchHelp.module.css';
import { searchExamples } from './search-examples.ts';

interface SearchHelpProps {
  /** an example is to be searched for; the dialog closes too */
  onTry: (query: string) => void;
  onClose: () => void;
}

/** Ten example searches to try, and every filter of the query language; open as long as it is drawn. */
export function SearchHelp({ onTry, onClose }: SearchHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [own, setOwn] = useState<Own>({});
  useEffect(() => {
    // When they cannot be read, the examples keep their own tag and paper.
    readOwn().then(setOwn, () => {});
  }, []);
  const actions = <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>;
  return (
    <Dialog ref={dialog} title={text('search_help')} actions={actions} onClose={onClose}>
      <p>{text('search_help_text')}</p>
      <ul className={styles.examples}>
        {searchExamples(own.tag, own.paper).map(({ query, means }) => (
          <li key={means}>
            <button
              type="button"
              className={styles.example}
              onClick={() => {
                dialog.current?.close();
                onTry(query);
              }}
            >
              <span className={styles.query}>
                <bdi dir="ltr">{query}</bdi>
              </span>{' '}
              <span className={styles.means}>{text(means)}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{text('search_names')}</h3>
      <dl className={styles.names}>
        {(Object.keys(FILTERS) as FilterName[]).map((name) => (
          <Fragment key={name}>
            <dt>
              <bdi dir="ltr">{`${name}:`}</bdi>
            </dt>
            <dd>{text(FILTER_LABELS[name])}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}

/** What the examples name from the reader's library. */
interface Own {
  /** the tag of most papers */
  tag?: string;
  /** the paper seen last, as a reader would type it */
  paper?: string;
}

async function readOwn(): Promise<Own> {
  const reader = await openedReader();
  const [[top], [newest]] = await Promise.all([reader.read('tagList'), reader.read('recentPapers', 1)]);
  return {
    ...(top && { tag: top.tag }),
    ...(newest && { paper: arxivIdOf(newest.paper.paperId) ?? newest.paper.paperId }),
  };
}
