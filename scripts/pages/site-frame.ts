import { escapeAttribute, escapeText, hydrated, ICON, markup } from './html.ts';
import { SITE_STYLE } from './site-style.ts';

/** The reader's login. Its token stands in the page's JSON, and nothing of it may ever leave the page. */
export interface Login {
  csrf: string;
}

export interface Frame {
  title: string;
  address: string;
  /** the class that names the kind of page on its body */
  bodyClass: 'DailyPapersPage' | 'PaperPage' | 'OrgPage';
  main: string;
  loggedIn: Login | undefined;
}

/** What the site adds to its props for a reader who is logged in. Its keys are a guess: no such page was recorded. */
export function authLight(login: Login | undefined): object {
  return login ? { authLight: { _id: '65a1b2c3d4e5f60718293a4b', user: 'made-up-reader', csrfToken: login.csrf } } : {};
}

/** A whole page of the site around its main part: head, menu and foot with the links that every page has. */
export function siteFrame({ title, address, bodyClass, main, loggedIn }: Frame): string {
  const menu = JSON.stringify({ classNames: '', isWide: false, isZh: false, isPro: false, ...authLight(loggedIn) });
  return `<!doctype html>
<html class="">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1.0, user-scalable=no" />
		<meta property="og:type" content="website" />
		<meta property="og:url" content="${escapeAttribute(address)}" />
		<title>${escapeText(title)}</title>
		<style>${SITE_STYLE}</style>
	</head>
	<body class="flex flex-col min-h-dvh bg-white dark:bg-gray-950 text-black ${bodyClass}">
		${hydrated('SystemThemeMonitor', JSON.stringify({ isLoggedIn: Boolean(loggedIn) }), '')}
		${hydrated('MainHeader', menu, menuBar(loggedIn))}
		<main class="flex flex-1 flex-col">${main}</main>
		<footer><a href="/terms-of-service">Terms</a> <a href="/docs">Docs</a> <a href="/papers">Daily Papers</a></footer>
	</body>
</html>
`;
}

function menuBar(loggedIn: Login | undefined): string {
  const reader = loggedIn
    ? '<a href="/made-up-reader">Profile</a>'
    : '<a href="/login">Log In</a> <a href="/join">Sign Up</a>';
  return markup`
    <header>
      <nav aria-label="Main">${ICON} <a href="/models">Models</a> <a href="/papers">Papers</a> ${reader}</nav>
    </header>`;
}
