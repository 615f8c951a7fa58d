import { escapeText, markup } from '../../scripts/pages/html.ts';
import { paperPath } from '../../scripts/pages/printed.ts';
import type { Login } from '../../scripts/pages/site-frame.ts';
import { siteFrame } from '../../scripts/pages/site-frame.ts';
import { siteItem } from '../../scripts/pages/site-item.ts';

export interface PlainPageOptions {
  /** the path of an organisation, collection or profile: `northgate-lab/papers`, `collections/a/b-123`, `some-user` */
  path: string;
  title: string;
  /** rows of the site's API */
  items: readonly object[];
  loggedIn?: Login;
}

/**
 * A page that names papers only by links to them: an organisation, collection or profile. The HTML of none has been
 * recorded. Each paper is linked three times: its title, its votes, and its comments.
 */
export function plainPage({ path, title, items, loggedIn }: PlainPageOptions): string {
  const rows = items.map(siteItem).map(
    ({ paper, numComments = 0 }) => markup`
      <div class="row">
        <a href="${paperPath(paper)}"><h4>${escapeText(paper.title)}</h4></a>
        <a href="${paperPath(paper)}">${paper.upvotes ?? 0}</a>
        <a href="${paperPath(paper)}#community">${numComments}</a>
      </div>`,
  );
  return siteFrame({
    title,
    address: plainAddress(path),
    bodyClass: 'OrgPage',
    loggedIn,
    main: `<div class="container"><h1>${escapeText(title)}</h1> <a href="/models">Models</a> ${rows.join('\n')}</div>`,
  });
}

/** The address of such a page. */
export function plainAddress(path: string): string {
  return `https://huggingface.co/${path}`;
}
