import { lazy, Suspense } from 'react';
import { useStore } from '../live/store.ts';
import { zoteroRequest } from './zotero-request.ts';

const ZoteroDialog = lazy(async () => ({ default: (await import('./ZoteroDialog.tsx')).ZoteroDialog }));

/** The place of the dialog by which papers are sent to Zotero, on any page. */
export function ZoteroDock() {
  const request = useStore(zoteroRequest);
  if (!request) return null;
  return (
    <Suspense>
      <ZoteroDialog request={request} onClose={() => zoteroRequest.set(undefined)} />
    </Suspense>
  );
}
