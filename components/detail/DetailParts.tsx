import { text } from '../../messages/catalogue.ts';
import { localDay } from '../../papers/days.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperDetail } from '../../storage/reads/detail.ts';
import { dateInShort } from '../labels/date-labels.ts';
import { useToday } from '../live/use-today.ts';
import { TagEditor } from '../tags/TagEditor.tsx';
import { KeywordList } from './KeywordList.tsx';
import { ListEntries } from './lists/ListEntries.tsx';
import { MarkPanel } from './MarkPanel.tsx';
import { MergedRecords } from './MergedRecords.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { Origin } from './Origin.tsx';
import styles from './PaperDetail.module.css';
import { PaperLinks } from './PaperLinks.tsx';
import { Prose } from './prose/Prose.tsx';
import { RecordFacts } from './record/RecordFacts.tsx';
import { Section } from './Section.tsx';
import { SightingTable } from './SightingTable.tsx';
import { SimilarPapers } from './SimilarPapers.tsx';

interface DetailPartsProps extends PaperDetail {
  /** shows the detail of another paper; absent where the page cannot */
  onDetail: ((paperId: PaperId) => void) | undefined;
}

/** It was marked where only a link named it (storage/mark-from-link.ts), and no page has shown it since. */
function isMadeFromLink({ unseen, partial, unsureTitle }: Paper): boolean {
  return unseen === true && partial === true && unsureTitle === true;
}

/** Since when the reader has the paper, and where it was seen. */
function OwnRecord({ paper, sightings }: Pick<DetailPartsProps, 'paper' | 'sightings'>) {
  const today = useToday();
  const { imported, addedAt, unseen } = paper;
  if (isMadeFromLink(paper) && !imported) return <p>{text('made_from_link')}</p>;
  const since = imported && addedAt !== undefined && dateInShort(localDay(addedAt), today);
  return (
    <>
      {since && <p>{text(unseen ? 'imported_record' : 'imported_seen_too', since)}</p>}
      {!(since && unseen) && <RecordFacts paper={paper} sightings={sightings} />}
    </>
  );
}

/**
 * What is known of a paper, below its title, and every mark the reader can set on it. What only Daybook knows comes
 * first: the record, the marks and the note; then what the paper says of itself.
 */
export function DetailParts({ paper, sightings, entries, onDetail }: DetailPartsProps) {
  return (
    <>
      {paper.formerTitles && (
        <p className={styles.facts}>
          {paper.formerTitles.map(({ title }) => text('formerly_titled', title)).join(' · ')}
        </p>
      )}
      <Origin paper={paper} />
      <PaperLinks paper={paper} sightings={sightings} />
      <Section title={text('your_record')}>
        <OwnRecord paper={paper} sightings={sightings} />
      </Section>
      <MergedRecords paper={paper} />
      <MarkPanel key={`${paper.paperId} marks`} paper={paper} />
      <ListEntries paper={paper} entries={entries} />
      <Section title={text('tags')}>
        <TagEditor key={paper.paperId} paper={paper} />
      </Section>
      <Section title={text('note')}>
        <NoteEditor key={paper.paperId} paper={paper} />
      </Section>
      {paper.aiSummary && (
        <Section title={text('ai_summary')}>
          <Prose text={paper.aiSummary} />
        </Section>
      )}
      {paper.abstract && (
        <Section title={text('abstract')}>
          <Prose text={paper.abstract} />
        </Section>
      )}
      {paper.aiKeywords && (
        <Section title={text('keywords')}>
          <KeywordList keywords={paper.aiKeywords} />
        </Section>
      )}
      <Section title={text('sightings')}>
        <SightingTable key={paper.paperId} sightings={sightings} />
      </Section>
      {onDetail && <SimilarPapers paperId={paper.paperId} onDetail={onDetail} />}
    </>
  );
}
