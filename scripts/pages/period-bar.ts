import { escapeAttribute, markup } from './html.ts';
import type { ListingPageOptions } from './listing-options.ts';
import { shownPeriod } from './listing-options.ts';
import { printedDay } from './printed.ts';

const TABS = ['Daily', 'Weekly', 'Monthly'];

/** The top of a listing: the search box, the kinds of periods, and the shown one between its neighbours. */
export function periodBar(options: ListingPageOptions): string {
  const { kind, query = '', layout, previous, next } = options;
  if (layout === '2024') return olderPeriodBar(options);
  return markup`
    <input type="search" name="daily-papers-search" autocomplete="off" placeholder="Search any paper with AI"
      value="${escapeAttribute(kind === 'search' ? query : '')}" maxlength="250">
    <ul class="flex gap-1">
      <!--[-->${TABS.map((name) => `<li><button>${name} <!--[-1--><!--]--></button></li>`).join('')}<!--]-->
    </ul><!---->
    <a href="/papers/trending" aria-label="Trending Papers"></a>
    <div class="period"><!--[0-->
      ${linkTo(options, previous, '‹')}
      <div class="w-24 text-center">${periodLabel(options)}</div>
      ${linkTo(options, next, '›')}
    <!--]--></div>`;
}

/** The foot of a listing: the way to its neighbours. */
export function pageLinks(options: ListingPageOptions): string {
  const { previous, next } = options;
  return `<div class="pages mt-8">${linkTo(options, previous, 'Previous')} ${linkTo(options, next, 'Next')}</div>`;
}

/** The path of the listing of a day or period. */
export function periodPath({ kind, layout }: ListingPageOptions, period: string): string {
  if (layout === '2024') return `/papers?date=${period}`;
  return kind === 'week' || kind === 'month' ? `/papers/${kind}/${period}` : `/papers/date/${period}`;
}

function olderPeriodBar(options: ListingPageOptions): string {
  const day = shownPeriod(options);
  const [month = '', date = ''] = printedDay(day).split(' ');
  return `<div class="period">${linkTo(options, options.previous, '‹')}
	<time class="relative flex flex-col" datetime="${day}T00:00:00.000Z"><span>${month}</span>
		<span>${date}</span></time>
	${linkTo(options, options.next, '›')}</div>`;
}

function periodLabel(options: ListingPageOptions): string {
  const period = shownPeriod(options);
  if (options.kind === 'week') return `Week ${Number(period.slice(6))}`;
  if (options.kind === 'month') return `${printedDay(`${period}-01`).slice(0, 3)} ${period.slice(0, 4)}`;
  return printedDay(period);
}

function linkTo(options: ListingPageOptions, period: string | undefined, label: string): string {
  return period ? `<a href="${periodPath(options, period)}" class="btn gap-2">${label}</a>` : '';
}
