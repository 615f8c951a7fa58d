// First, so that both copies are asked for before React is run.
import '../../components/live/first-values.ts';
import '../../components/app/start-address.ts';
import { createRoot } from 'react-dom/client';
import { loadKeptAddress } from '../../components/app/start-address.ts';
import { LOG_ERRORS } from '../../components/base/log-errors.ts';
import { Page } from '../../components/base/Page.tsx';
import { pageRoot } from '../../components/base/page-root.ts';
import { loadFirstValues } from '../../components/live/first-values.ts';
import { App } from './App.tsx';

await Promise.all([loadFirstValues(), loadKeptAddress()]);
createRoot(pageRoot('name'), LOG_ERRORS).render(
  <Page>
    <App />
  </Page>,
);
