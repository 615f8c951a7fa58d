import { useCallback, useEffect, useState } from 'react';
import { isStorageKept, keepStorage } from '../../components/library-state/keep-storage.ts';

/** What the browser says of the room that Daybook takes; absent where it does not say it. */
export interface StorageFacts {
  /** bytes on the disk, the search index included; about right */
  usage?: number;
  /** bytes that Daybook may take in all, as things are now */
  quota?: number;
  /** the browser deletes nothing of it by itself when the disk is nearly full */
  isKept?: boolean;
}

/**
 * What the browser says of the room that Daybook takes, looked up again when `changed` does, and when asked to. It is
 * asked to keep it first, as pages of Daybook do.
 */
export function useStorageFacts(changed: unknown): [StorageFacts, () => Promise<void>] {
  const [facts, setFacts] = useState<StorageFacts>({});
  const look = useCallback(async () => {
    await keepStorage();
    const [{ usage, quota }, isKept] = await Promise.all([navigator.storage.estimate(), isStorageKept()]);
    setFacts({ ...(usage !== undefined && { usage }), ...(quota !== undefined && { quota }), isKept });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again when it changes
  useEffect(() => {
    // Without an answer nothing is said of it.
    look().catch(() => {});
  }, [look, changed]);
  return [facts, look];
}
