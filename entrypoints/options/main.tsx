import { createRoot } from 'react-dom/client';
import { Page } from '../../components/base/Page.tsx';
import { pageRoot } from '../../components/base/page-root.ts';
import { App } from './App.tsx';

createRoot(pageRoot('options_title')).render(
  <Page>
    <App />
  </Page>,
);
