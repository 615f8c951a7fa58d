import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { ExportDock } from '../export/ExportDock.tsx';
import { SelectionDock } from '../selection/SelectionDock.tsx';
import { useUndoKeys } from '../undo/use-undo-keys.ts';
import { ZoteroDock } from '../zotero/ZoteroDock.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** What stands around a whole page, so that nothing that fails leaves it blank. */
export function Page({ children }: { children: ReactNode }) {
  useUndoKeys();
  return (
    <StrictMode>
      <ErrorBoundary>{children}</ErrorBoundary>
      <SelectionDock />
      <ExportDock />
      <ZoteroDock />
    </StrictMode>
  );
}
