import { addressHash } from '../../../components/app/address.ts';
import { text } from '../../../messages/catalogue.ts';
import { isRefused } from '../../../papers/imported-entry.ts';
import type { Paper } from '../../../papers/paper.ts';
import type { StagedEntry } from '../../../papers/staged-import.ts';
import { EntryAnswers } from './EntryAnswers.tsx';
import styles from './EntryTable.module.css';
import { DOUBT_LABELS, placeLabel, REFUSAL_LABELS } from './import-labels.ts';

interface EntryRowProps {
  entry: StagedEntry;
  /** the file it is from, where there are several */
  file: string | undefined;
  /** the paper of the library that it is, or may be */
  paper: Paper | undefined;
  /** the earlier entry that names the same paper, or may */
  twin: StagedEntry | undefined;
  /** the file that is from, where there are several */
  fileOfTwin: string | undefined;
}

/** One entry of an import. */
export function EntryRow({ entry, file, paper, twin, fileOfTwin }: EntryRowProps) {
  const { read } = entry;
  const [id] = isRefused(read) ? [] : read.ids;
  return (
    <tr>
      <td className={styles.place}>
        {placeLabel(read.at)}
        {file && (
          <span className={styles.file} title={file}>
            {file}
          </span>
        )}
      </td>
      <td className={styles.name}>
        {isRefused(read) ? read.shown : (read.facts.title ?? id)}
        {id && <span className={styles.id}>{id}</span>}
      </td>
      <td className={styles.outcome}>
        {isRefused(read) ? (
          <>
            {text(REFUSAL_LABELS[read.reason])}
            {read.rest && ` ${text('import_rest')}`}
          </>
        ) : (
          <Outcome entry={entry} paper={paper} twin={twin} fileOfTwin={fileOfTwin} />
        )}
      </td>
    </tr>
  );
}

function Outcome({ entry, paper, twin, fileOfTwin }: Omit<EntryRowProps, 'file'>) {
  const { kind, doubts = [] } = entry;
  return (
    <>
      {doubts.map((doubt) => (
        <p key={doubt}>{text(DOUBT_LABELS[doubt])}</p>
      ))}
      {kind === 'new' && text('import_outcome_new')}
      {paper && <SamePaper paper={paper} />}
      {twin && (
        <p>
          {text('import_twin', [placeLabel(twin.read.at), fileOfTwin].filter(Boolean).join(' · '))}
          {!isRefused(twin.read) && twin.read.facts.title && <span className={styles.id}>{twin.read.facts.title}</span>}
        </p>
      )}
      {kind === 'doubtful' && <EntryAnswers entry={entry} hasOther={paper !== undefined || twin !== undefined} />}
    </>
  );
}

function SamePaper({ paper: { paperId, title } }: { paper: Paper }) {
  return (
    <p>
      {text('import_in_library')}{' '}
      <a href={addressHash({ paper: paperId })} target="_blank" rel="noreferrer">
        {title}
      </a>
      <span className={styles.id}>{paperId.startsWith('title:') ? text('import_by_title') : paperId}</span>
    </p>
  );
}
