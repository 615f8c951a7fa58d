import { lazy } from 'react';
import type { AppPage as PageName } from '../../components/app/address.ts';
import { KeyHints } from '../../components/keys/KeyHints.tsx';
import { StatusLine } from '../../components/library-state/StatusLine.tsx';
import { TagManager } from '../../components/tags/TagManager.tsx';
import { TagStatus } from '../../components/tags/TagStatus.tsx';
import styles from './AppPage.module.css';

const PicturesView = lazy(async () => ({
  default: (await import('../../components/pictures/PicturesView.tsx')).PicturesView,
}));

const ImportView = lazy(async () => ({ default: (await import('./import/ImportView.tsx')).ImportView }));

interface AppPageProps {
  page: PageName;
  /** a text is to be searched for */
  onSearch: (text: string) => void;
  /** to the search box */
  onBox: () => void;
}

/** What stands in the place of the papers: all tags, the pictures, or what is imported. */
export function AppPage({ page, onSearch, onBox }: AppPageProps) {
  return (
    <>
      <div className={styles.status}>
        <StatusLine>{page === 'tags' && <TagStatus />}</StatusLine>
      </div>
      {page === 'tags' && <TagManager />}
      {page === 'import' && <ImportView />}
      {page === 'pictures' && (
        <div className={styles.pictures}>
          <PicturesView onSearch={onSearch} />
        </div>
      )}
      <KeyHints onBox={onBox} />
    </>
  );
}
