import type { ServedPage } from '../driver.ts';
import type { ServedPages } from '../served-pages.ts';
import { isLoopback, servedHeaders } from '../served-pages.ts';
import { Gone } from '../wait.ts';
import type { Bidi } from './bidi.ts';

/** The pages of each tab, by the id of its browsing context. */
export type PagesByTab = Map<string, ServedPages>;

interface RequestEvent {
  isBlocked: boolean;
  context: string | null;
  /** set on requests for a document */
  navigation: string | null;
  request: { request: string; url: string };
}

/**
 * Answers every http(s) request of Firefox: the documents of tabs with their pages, those of other tabs with the pages
 * for `elsewhere`, all else with a refusal.
 */
export async function serveTabs(bidi: Bidi, tabs: PagesByTab, elsewhere: ServedPages): Promise<void> {
  bidi.on('network.beforeRequestSent', (parameters) => {
    const event = parameters as RequestEvent;
    if (!event.isBlocked) return;
    answer(bidi, tabs, elsewhere, event).catch((error: unknown) => {
      // A tab that closes ends its requests. Any other error ends in the navigation's time-out, so log its reason.
      if (error instanceof Gone || /no such request/.test(String(error))) return;
      process.stderr.write(`Firefox did not take the answer to ${event.request.url}: ${String(error)}\n`);
    });
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [
      { type: 'pattern', protocol: 'http' },
      { type: 'pattern', protocol: 'https' },
    ],
  });
}

function answer(
  bidi: Bidi,
  tabs: PagesByTab,
  elsewhere: ServedPages,
  { context, navigation, request }: RequestEvent,
): Promise<unknown> {
  const pages = context === null ? undefined : tabs.get(context);
  const page = navigation === null ? undefined : (pages ?? elsewhere).at(request.url);
  if (page) return bidi.send('network.provideResponse', { request: request.request, ...response(page) });
  const method = !pages && isLoopback(request.url) ? 'network.continueRequest' : 'network.failRequest';
  return bidi.send(method, { request: request.request });
}

function response(page: ServedPage): object {
  const headers = Object.entries(servedHeaders(page)).map(([name, value]) => ({
    name,
    value: { type: 'string', value },
  }));
  const body =
    typeof page.html === 'string'
      ? { type: 'string', value: page.html }
      : { type: 'base64', value: Buffer.from(page.html).toString('base64') };
  return { statusCode: 200, reasonPhrase: 'OK', headers, body };
}
