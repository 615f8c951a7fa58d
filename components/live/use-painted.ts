import { useEffect, useState } from 'react';
import { areFirstValuesUnpainted, firstValuesPainted } from './first-values.ts';

/** Whether the page's first paint stands: false while what is drawn from the copy of first values is unpainted. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(() => !areFirstValuesUnpainted());
  useEffect(() => void firstValuesPainted().then(() => setPainted(true)), []);
  return isPainted;
}
