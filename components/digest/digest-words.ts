import type { WrittenDigest, WrittenLine, WrittenSection } from '../../formats/export/digest/written-digest.ts';
import { addressOf } from '../../formats/export/written-paper.ts';
import { countText, number, text } from '../../messages/catalogue.ts';
import { pageOfDay } from '../../papers/calendar-day.ts';
import type { Digest, Foremost } from '../../papers/digest.ts';
import { isEmptyDigest } from '../../papers/digest.ts';
import type { KeptPaper } from '../../papers/digest-kept.ts';
import type { GrownTopic } from '../../papers/digest-topics.ts';
import type { PaperRise } from '../../papers/digest-votes.ts';
import type { Paper } from '../../papers/paper.ts';
import { addressHash } from '../app/address.ts';
import { fullDay, weekLabel } from '../labels/date-labels.ts';
import { titleLabel } from '../labels/title-label.ts';

/** A line of the page: where it leads within Daybook, and a number that stands before it. */
export interface DigestLine extends WrittenLine {
  key: string;
  /** a hash of the full page; absent where it leads to its address */
  hash?: string;
  figure?: string;
}

export interface DigestSection extends WrittenSection {
  key: 'kept' | 'rose' | 'tookOff' | 'topics' | 'missed';
  lines: readonly DigestLine[];
}

export interface DigestWords extends WrittenDigest {
  sections: readonly DigestSection[];
}

/**
 * A digest in the reader's words; parts with nothing to say are left out. `nameOfList` gives a list's name by its id.
 */
export function digestWords(digest: Digest, nameOfList: (id: string) => string): DigestWords {
  const { week, kept, rose, tookOff, topics, missed } = digest;
  const sections: DigestSection[] = [
    {
      key: 'kept',
      title: text('digest_kept'),
      sentence: kept.count > 0 ? withRest(countText('digest_kept_count', kept.count), kept) : text('digest_kept_none'),
      lines: kept.papers.map((each) => ({ ...paperLine(each.paper), about: keptWords(each, nameOfList) })),
    },
    {
      key: 'rose',
      title: text('digest_rose'),
      sentence: withRest(countText('digest_rose_count', rose.count), rose),
      lines: rose.papers.map(riseLine),
    },
    {
      key: 'tookOff',
      title: text('digest_took_off'),
      sentence: withRest(countText('digest_took_off_count', tookOff.count), tookOff),
      lines: tookOff.papers.map(riseLine),
    },
    { key: 'topics', title: text('digest_topics'), sentence: text('digest_topics_help'), lines: topics.map(topicLine) },
    {
      key: 'missed',
      title: text('digest_missed'),
      sentence: text('digest_missed_help'),
      lines: missed.map(dayLine),
    },
  ];
  return {
    first: week.first,
    title: text('digest_title', weekLabel(week.first, week.last)),
    summary: summaryOf(digest),
    // That nothing was kept is said of a week in which it could have been.
    sections: sections.filter(({ key, lines }) => lines.length > 0 || (key === 'kept' && !isEmptyDigest(digest))),
  };
}

function summaryOf({ seen }: Digest): string {
  if (seen.papers === 0) return text('digest_seen_none');
  const days = countText('days', seen.days);
  const sentence = countText('digest_seen', seen.papers, days, number(seen.fresh));
  return seen.opened > 0 ? `${sentence} ${countText('digest_opened', seen.opened)}` : sentence;
}

function withRest(sentence: string, { count, papers }: Foremost<unknown>): string {
  return count > papers.length ? `${sentence} ${countText('digest_foremost', papers.length)}` : sentence;
}

function paperLine(paper: Paper): Omit<DigestLine, 'about'> {
  const { paperId } = paper;
  return { key: paperId, name: titleLabel(paper), address: addressOf(paper), hash: addressHash({ paper: paperId }) };
}

function keptWords({ isStarred, isRead, isNoted, tags, lists }: KeptPaper, nameOfList: (id: string) => string): string {
  return [
    ...(isStarred ? [text('digest_starred')] : []),
    ...(isRead ? [text('digest_read')] : []),
    ...(isNoted ? [text('digest_noted')] : []),
    ...lists.map((id) => text('digest_listed', nameOfList(id))),
    ...(tags.length > 0 ? [text('digest_tagged', tags.map((tag) => `#${tag}`).join(' '))] : []),
  ].join(' · ');
}

function riseLine({ paper, from, to }: PaperRise): DigestLine {
  return {
    ...paperLine(paper),
    figure: `+${number(to - from)}`,
    about: countText('digest_rise', to, number(from)),
  };
}

function topicLine({ name, papers, of, papersBefore, ofBefore }: GrownTopic): DigestLine {
  const query = `keyword:"${name.replaceAll('"', ' ')}"`;
  return {
    key: name,
    name,
    hash: addressHash({ text: query }),
    about: text('digest_topic', number(papers), number(of), number(papersBefore), number(ofBefore)),
  };
}

function dayLine(day: string): DigestLine {
  const page = pageOfDay(day);
  return {
    key: day,
    name: fullDay(day),
    address: page?.address,
    about: page ? text('digest_missed_day', page.site) : '',
  };
}
