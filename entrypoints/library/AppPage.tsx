import { lazy } from 'react';
import type { AppPage as PageName } from '../../components/app/address.ts';
import { KeyHints } from '../../components/keys/KeyHints.tsx';
import { StatusLine } from '../../components/library-state/StatusLine.tsx';
import { TagManager } from '../../components/tags/TagManager.tsx';
import { TagStatus } from '../../components/tags/TagStatus.tsx';
import type { Day } from '../../papers/days.ts';
import styles from './AppPage.module.css';

const PicturesView = lazy(async () => ({
  default: (await import('../../components/pictures/PicturesView.tsx')).PicturesView,
}));

const DigestView = lazy(async () => ({
  default: (await import('../../components/digest/DigestView.tsx')).DigestView,
}));

const ImportView = lazy(async () => ({ default: (await import('./import/ImportView.tsx')).ImportView }));

interface AppPageProps {
  page: PageName;
  /** the first day of the digest's week */
  day: Day | undefined;
  /** a text is to be searched for */
  onSearch: (text: string) => void;
  /** to the search box */
  onBox: () => void;
}

/** What stands in the place of the papers: all tags, the pictures, a digest, or what is imported. */
export function AppPage({ page, day, onSearch, onBox }: AppPageProps) {
  return (
    <>
      <div className={styles.status}>
        <StatusLine>{page === 'tags' && <TagStatus />}</StatusLine>
      </div>
      {page === 'tags' && <TagManager />}
      {page === 'import' && <ImportView />}
      {page === 'digest' && (
        <div className={styles.scrolled}>
          <DigestView first={day} />
        </div>
      )}
      {page === 'pictures' && (
        <div className={styles.scrolled}>
          <PicturesView onSearch={onSearch} />
        </div>
      )}
      <KeyHints onBox={onBox} />
    </>
  );
}
