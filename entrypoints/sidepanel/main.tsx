import { createRoot } from 'react-dom/client';
import { LOG_ERRORS } from '../../components/base/log-errors.ts';
import { Page } from '../../components/base/Page.tsx';
import { pageRoot } from '../../components/base/page-root.ts';
import { App } from './App.tsx';

createRoot(pageRoot('name'), LOG_ERRORS).render(
  <Page>
    <App />
  </Page>,
);
