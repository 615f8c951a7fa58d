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

// Made while the browser looks for what was asked.
const root = createRoot(pageRoot('name'), LOG_ERRORS);
await Promise.all([loadFirstValues(), loadKeptAddress()]);
root.render(
  <Page>
    <App />
  </Page>,
);
