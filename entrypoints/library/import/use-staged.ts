import { useEffect, useState } from 'react';
import { follow } from '../../../storage/reads/live.ts';
import { ImportStaging } from '../../../storage/staging/staging.ts';

/** What is staged, as the page sees it. */
export const staging = new ImportStaging();

/**
 * What `read` gives of what is staged, and gives again after each change of it; undefined until there is an answer.
 * What it reads is named by `key`. An error is thrown to the error boundary.
 */
export function useStaged<T>(
  key: readonly (string | number)[],
  read: (staged: ImportStaging) => Promise<T>,
): T | undefined {
  const name = JSON.stringify(key);
  const [found, setFound] = useState<{ key: string; value: T }>();
  const [failure, setFailure] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is read
  useEffect(
    () =>
      follow(
        () => read(staging),
        (value) => setFound({ key: name, value }),
        setFailure,
      ),
    [name],
  );
  if (failure) throw failure;
  return found?.key === name ? found.value : undefined;
}
