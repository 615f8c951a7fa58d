import { text } from '../../messages/catalogue.ts';
import type { PaperDetail } from '../../storage/reads/detail.ts';
import { dateOfUtc } from '../labels/date-labels.ts';
import { TagEditor } from '../tags/TagEditor.tsx';
import { AuthorList } from './AuthorList.tsx';
import { MarkPanel } from './MarkPanel.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import styles from './PaperDetail.module.css';
import { PaperLinks } from './PaperLinks.tsx';
import { Section } from './Section.tsx';
import { SightingTable } from './SightingTable.tsx';

/** What is known of a paper, below its title, and every mark the reader can set on it. */
export function DetailParts({ paper, sightings }: PaperDetail) {
  return (
    <>
      {paper.formerTitles && (
        <p className={styles.facts}>
          {paper.formerTitles.map(({ title }) => text('formerly_titled', title)).join(' · ')}
        </p>
      )}
      <AuthorList paper={paper} />
      <p className={styles.facts}>
        {[paper.organisation?.name, paper.publishedAt && text('published', dateOfUtc(paper.publishedAt)), paper.venue]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <PaperLinks paper={paper} sightings={sightings} />
      <MarkPanel paper={paper} />
      <Section title={text('tags')}>
        <TagEditor key={paper.paperId} paper={paper} />
      </Section>
      {paper.aiSummary && (
        <Section title={text('ai_summary')}>
          <p className={styles.prose}>{paper.aiSummary}</p>
        </Section>
      )}
      {paper.abstract && (
        <Section title={text('abstract')}>
          <p className={styles.prose}>{paper.abstract}</p>
        </Section>
      )}
      <Section title={text('note')}>
        <NoteEditor key={paper.paperId} paper={paper} />
      </Section>
      {paper.aiKeywords && (
        <Section title={text('keywords')}>
          <p className={styles.prose}>{paper.aiKeywords.join(' · ')}</p>
        </Section>
      )}
      <Section title={text('sightings')}>
        <SightingTable sightings={sightings} />
      </Section>
    </>
  );
}
