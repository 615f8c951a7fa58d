import { lazy, Suspense } from 'react';
import { useStore } from '../live/store.ts';
import { exportRequest } from './export-request.ts';

// Needed seldom, with the writers of all formats.
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** The place of the dialog by which papers are cited and exported, on any page. */
export function ExportDock() {
  const request = useStore(exportRequest);
  if (!request) return null;
  return (
    <Suspense>
      <ExportDialog request={request} onClose={() => exportRequest.set(undefined)} />
    </Suspense>
  );
}
