import { escapeAttribute, escapeText, ICON, markup } from './html.ts';
import {
  authorLabels,
  loginPath,
  organisationOf,
  paperPath,
  printedAuthorCount,
  printedCount,
  printedVotes,
} from './printed.ts';
import type { SiteItem, SitePaper } from './site-item.ts';

/** The class string of every card, 2024-08 to 2026-06. */
export const CARD_CLASS = 'relative flex flex-col overflow-hidden rounded-xl border';

/** The cards of day, week and month pages as of 2026, with the comment nodes that Svelte leaves behind. */
export function dayCards(items: readonly SiteItem[], { loggedIn }: { loggedIn: boolean }): string {
  const cards = items.map((item) => `<!--[-1-->${dayCard(item, loggedIn)}<!--]-->`);
  return `<div class="grid relative"><!--[0--><!--[-->${cards.join('')}<!--]--><!--]--></div>`;
}

function dayCard(item: SiteItem, loggedIn: boolean): string {
  const { paper } = item;
  return markup`
    <article class="${CARD_CLASS}">
      <!--[-1-->${thumbnail(item)}<!--]--> ${submitter(item)} <!--[-1--><!--]-->
      <div class="card flex">
        ${voteBox(item, loggedIn)} <!--[-1--><!--]-->
        <dialog class="z-40 mx-4"><div tabindex="-1"><!--[-1--><!--]--></div></dialog><!---->
        <div class="words w-full min-w-0">
          <h3 class="mb-1 font-semibold">
            <a href="${paperPath(paper)}" class="line-clamp-3 cursor-pointer">${escapeText(paper.title)}</a>
          </h3>
          <div class="row flex min-w-0 items-center">
            ${byline(item)} <div class="flex items-center gap-2">${stars(paper)} ${comments(item)}</div>
          </div>
        </div>
      </div>
    </article>`;
}

function thumbnail({ paper, thumbnail: picture = '', mediaUrls }: SiteItem): string {
  const [video] = mediaUrls ?? paper.mediaUrls ?? [];
  const shown = video
    ? `<video src="${escapeAttribute(video)}" loop muted playsinline preload="metadata"></video>`
    : `<img loading="lazy" src="${escapeAttribute(picture)}" decoding="async" alt="" class="object-cover">`;
  return `<a href="${paperPath(paper)}" title="View paper" class="thumbnail peer relative block">${shown}</a>`;
}

function submitter({ paper, submittedBy }: SiteItem): string {
  const name = submittedBy?.name ?? paper.submittedOnDailyBy?.user;
  if (!name) return '<!--[-1--><!--]-->';
  return markup`
    <!--[0--><div class="submitted pointer-events-none">Submitted by
      <div class="flex-none"><!--[-1--><!--]--></div><!----> ${escapeText(name)}
    </div><!--]-->`;
}

/** The box with the votes: a link to the login page, or for a reader who is logged in a label to tick. */
export function voteBox({ paper, upvoted }: SiteItem, loggedIn: boolean): string {
  const box = (input: string) => markup`
    <div class="vote select-none">${input} ${ICON}<!---->
      <div class="leading-none">${printedVotes(paper)}</div><!---->
    </div>`;
  const ticked = upvoted ? ' checked' : '';
  return loggedIn
    ? `<label class="self-start">${box(`<input type="checkbox"${ticked}>`)}</label>`
    : `<a href="${loginPath(paper)}" class="self-start">${box('<input disabled type="checkbox">')}</a>`;
}

/** The organisation, or where there is none the pictures of up to five authors and how many there are. */
export function byline(item: SiteItem): string {
  const { paper } = item;
  const organisation = organisationOf(item);
  if (organisation) {
    return markup`
      <!--[0--><a href="/${escapeAttribute(organisation.name)}" class="organisation inline-flex min-w-0">
        <span class="block truncate font-medium">${escapeText(organisation.fullname)}</span>
      </a><!--]-->`;
  }
  const pictures = authorLabels(paper).map(
    (label) => `<li class="block flex-none rounded-full" title="${escapeAttribute(label)}"><!--[-1--><!--]--></li>`,
  );
  return markup`
    <!--[-1--><a href="${paperPath(paper)}" class="flex">
      <!--[0--><ul class="flex items-center flex-row-reverse text-sm">
        <!--[-->${pictures.join('')}<!--]-->
        <li class="order-first ml-3">
          <div class="flex truncate"><div class="mx-1">·</div> ${printedAuthorCount(paper)}</div>
        </li>
      </ul><!--]--><!---->
    </a><!--]-->`;
}

function stars(paper: SitePaper): string {
  if (paper.githubStars === undefined) return '<!--[-1--><!--]-->';
  return markup`
    <!--[0--><a href="${paperPath(paper)}" class="flex items-center gap-1 rounded-md border">
      ${ICON}<!----> <span>${printedCount(paper.githubStars)}</span>
    </a><!--]-->`;
}

/** The number of comments, a link to them; nothing where there are none. */
export function comments({ paper, numComments }: SiteItem): string {
  if (!numComments) return '<!--[-1--><!--]-->';
  return markup`
    <!--[1--><a href="${paperPath(paper)}#community" class="flex items-center gap-1">
      ${ICON}<!----> ${numComments}
    </a><!--]-->`;
}
