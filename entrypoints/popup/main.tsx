import { createRoot } from 'react-dom/client';
import { pageRoot } from '../../components/page-root.ts';
import { Page } from '../../components/shell/Page.tsx';
import { App } from './App.tsx';

createRoot(pageRoot('name')).render(
  <Page>
    <App />
  </Page>,
);
