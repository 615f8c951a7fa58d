import { CARD_CLASS } from './day-cards.ts';
import { escapeAttribute, escapeText, ICON } from './html.ts';
import { authorLabels, loginPath, paperPath, printedAuthorCount, printedVotes } from './printed.ts';
import type { SiteItem } from './site-item.ts';

/** The cards of a day page as of 2024-08: no organisations or stars, and the white space of an older Svelte. */
export function olderCards(items: readonly SiteItem[]): string {
  return `<div class="grid relative">
				${items.map((item) => `<div>${olderCard(item)}</div>`).join('')}
				</div>`;
}

function olderCard({ paper, thumbnail = '', submittedBy, numComments }: SiteItem): string {
  const path = paperPath(paper);
  const pictures = authorLabels(paper).map(
    (label) => `<li class="block flex-none rounded-full" title="${escapeAttribute(label)}">
			</li>`,
  );
  const comments = `<a href="${path}#community" class="text-md flex items-center gap-2">${ICON}
												${numComments}
											</a>`;
  return `<article class="${CARD_CLASS}"><a href="${path}" class="thumbnail peer relative block">
							<img src="${escapeAttribute(thumbnail)}" alt="" class="object-cover">
							</a>

						<div class="submitted pointer-events-none">Submitted by
								${escapeText(submittedBy?.name ?? '')}</div>

						<div class="card flex"><a href="${loginPath(paper)}" class="self-start">
<div class="vote select-none"><input disabled type="checkbox" class="peer hidden">
		${ICON}
		<div class="leading-none">${printedVotes(paper)}</div></div></a>

								<div class="words w-full"><h3 class="mb-1 font-semibold">
									<a href="${path}" class="line-clamp-3 cursor-pointer">${escapeText(paper.title)}</a></h3>
									<div class="row flex items-center justify-between"><a href="${path}" class="flex">
										<ul class="flex items-center flex-row-reverse text-sm">${pictures.join('')}
		<li class="order-first ml-3"><div class="flex truncate"><div class="ml-1">·</div>
													${printedAuthorCount(paper)}
												</div>
											</li></ul></a>
										${numComments ? comments : ''}</div>
								</div></div></article>`;
}
