import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** What stands around a whole page, so that nothing that fails leaves it blank. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <StrictMode>
      <ErrorBoundary>{children}</ErrorBoundary>
    </StrictMode>
  );
}
