import { escapeAttribute, escapeText, hydrated, markup } from './html.ts';
import type { PropsChoice } from './listing-options.ts';
import { chosenProps } from './page-props.ts';
import { loginPath, paperPath, printedDay, printedVotes } from './printed.ts';
import type { Login } from './site-frame.ts';
import { authLight, siteFrame } from './site-frame.ts';
import type { SiteAuthor, SiteItem, SitePaper } from './site-item.ts';
import { siteItem } from './site-item.ts';

export interface PaperPageOptions {
  /** a row of the site's API */
  item: object;
  /** default `fresh` */
  props?: PropsChoice;
  loggedIn?: Login;
}

/**
 * A paper's own page, as recorded in 2025-10: under "Abstract" stands first a box with a summary by a language model,
 * then the abstract with the keywords as links.
 */
export function paperPage(options: PaperPageOptions): string {
  const { props = 'fresh', loggedIn } = options;
  const item = siteItem(options.item);
  const { paper } = item;
  const content = markup`
    <div class="pb-10 md:pt-3">
      <a href="/papers">Papers</a> arxiv:${escapeText(paper.id)}
      <h1 class="mb-2 text-2xl font-semibold">${escapeText(paper.title)}</h1>
      <div class="mb-6 flex flex-wrap gap-2">${dates(item)}</div>
      <div class="flex items-start gap-2">${upvote(paper, Boolean(loggedIn))}</div>
      <div class="relative flex flex-wrap gap-2"><span>Authors:</span> ${authors(paper.authors ?? [])}</div>
    </div>
    <div class="pb-8">
      <h2 class="mb-5 text-xl font-semibold">Abstract</h2>
      <div class="flex flex-col gap-y-2.5">
        ${aiSummary(paper.ai_summary)} <p class="text-gray-600">${linkedAbstract(paper)}</p>
      </div>
    </div> ${links(paper)}`;
  const data = chosenProps(props, () => paperProps(item, loggedIn));
  return siteFrame({
    title: `Paper page - ${paper.title}`,
    address: paperAddress(item),
    bodyClass: 'PaperPage',
    loggedIn,
    main: `<div class="container"><section class="relative">${hydrated('PaperContent', data, content)}</section></div>`,
  });
}

/** The address of a paper's own page. */
export function paperAddress(item: object): string {
  return `https://huggingface.co/papers/${siteItem(item).paper.id}`;
}

function paperProps(
  { paper, numComments = 0, submittedBy, upvoted = false }: SiteItem,
  loggedIn: Login | undefined,
): object {
  return {
    comments: Array.from({ length: numComments }, (_, index) => ({
      id: `made${index}`,
      author: submittedBy,
      type: 'comment',
      data: { latest: { raw: 'A remark.', html: '<p>A remark.</p>' } },
    })),
    primaryEmailConfirmed: false,
    paper,
    canReadDatabase: false,
    canManagePapers: false,
    canSubmit: Boolean(loggedIn),
    hasHfLevelAccess: false,
    upvoted,
    upvoters: [],
    acceptLanguages: ['*'],
    query: {},
    ...authLight(loggedIn),
  };
}

function dates({ paper, submittedBy }: SiteItem): string {
  return markup`
    <div>Published on ${printedDay(paper.publishedAt)}</div>
    <div>Submitted by
      <a href="/${escapeAttribute(submittedBy?.name ?? '')}">${escapeText(submittedBy?.fullname ?? '')}</a>
       on ${printedDay(paper.submittedOnDailyAt)}
    </div>`;
}

function upvote(paper: SitePaper, loggedIn: boolean): string {
  const box = markup`
    <div class="flex h-9 items-center">Upvote
      <div class="font-semibold text-orange-500">${printedVotes(paper)}</div>
    </div>`;
  return loggedIn
    ? `<label class="self-start">${box}</label>`
    : `<a class="self-start" href="${loginPath(paper)}">${box}</a>`;
}

function authors(people: readonly SiteAuthor[]): string {
  return people
    .map(({ name, user }) => {
      const label = user?.user
        ? `<a class="underline" href="/${escapeAttribute(user.user)}">${escapeText(name)}</a>`
        : `<button class="underline">${escapeText(name)}</button>`;
      return `<div><span class="author flex items-center"><span class="contents">${label}</span>,</span></div>`;
    })
    .join(' ');
}

function aiSummary(text: string | undefined): string {
  if (!text) return '';
  return markup`
    <div class="summary relative mb-3">
      <p class="text-blue-700">${escapeText(text)}</p> <div class="text-xs">AI-generated summary</div>
    </div>`;
}

function linkedAbstract({ summary = '', ai_keywords: keywords = [] }: SitePaper): string {
  const words = keywords.filter(Boolean).map((keyword) => keyword.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return escapeText(summary);
  return summary
    .split(new RegExp(`(${words.join('|')})`))
    .map((part) => (keywords.includes(part) ? keywordLink(part) : escapeText(part)))
    .join('');
}

function keywordLink(keyword: string): string {
  return `<a class="underline" href="/papers?q=${encodeURIComponent(keyword)}">${escapeText(keyword)}</a>`;
}

function links(paper: SitePaper): string {
  const link = (address: string | undefined, label: string) =>
    address ? `<a href="${escapeAttribute(address)}" class="btn">${label}</a> ` : '';
  return (
    link(`https://arxiv.org/abs/${paper.id}`, 'View arXiv page') +
    link(`https://arxiv.org/pdf/${paper.id}`, 'View PDF') +
    link(paper.projectPage, 'Project page') +
    link(paper.githubRepo, 'GitHub') +
    `<a href="${paperPath(paper)}#community">Community</a>`
  );
}
