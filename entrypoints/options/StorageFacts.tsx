import { Button } from '../../components/base/Button.tsx';
import { announce, announceFailure, announceProblem } from '../../components/commands/command-outcome.ts';
import { isStorageKept, keepStorage } from '../../components/library-state/keep-storage.ts';
import { text } from '../../messages/catalogue.ts';
import styles from './options.module.css';

interface StorageFactsProps {
  /** whether the browser keeps what is stored; undefined while it is not known */
  isKept: boolean | undefined;
  /** the browser was asked to keep it */
  onAsked: () => Promise<void>;
}

/** Whether the browser may delete the library by itself, and where it may, a button that asks it not to. */
export function StorageFacts({ isKept, onAsked }: StorageFactsProps) {
  if (isKept === undefined) return null;
  if (isKept) return <p data-setting>{text('storage_kept')}</p>;

  async function ask() {
    try {
      await keepStorage();
      await onAsked();
      if (await isStorageKept()) announce(text('done_storage_kept'));
      else announceProblem(text('storage_not_granted'));
    } catch (error) {
      announceFailure(error);
    }
  }

  return (
    <div className={styles.row} data-setting>
      <p className={styles.field}>{text('storage_not_kept')}</p>
      <Button onClick={ask}>{text('storage_ask')}</Button>
    </div>
  );
}
