import { whenWords } from '../../../app/when'
import { LinkButton, Tag } from '../../../components'
import classes from './duplicates.module.css'
import { text } from './duplicates.text'
import type { Merging } from './use-merge'

/** The heads of the columns: which record stays, where each came from and who changed it last. */
export function MergeHeads({ merging: { records, makeStay } }: { merging: Merging }) {
  return (
    <thead>
      <tr>
        <th className={classes.corner} />
        {records.map(({ person, completeness }, record) => (
          <th key={person.id} scope="col">
            <div className={classes.headLine}>
              <Tag tone={record === 0 ? 'accent' : 'normal'}>
                {record === 0 ? text.merge.stays : text.merge.goes}
              </Tag>
              {record > 0 && <LinkButton onClick={() => makeStay(record)}>{text.merge.makeStay}</LinkButton>}
              <span className={classes.headShare}>{text.share(completeness)}</span>
            </div>
            <div className={classes.headFacts}>
              {person.batchNo === null ? text.merge.typed : text.merge.batch(person.batchNo)}
            </div>
            <div className={classes.headFacts}>
              {text.merge.changed(person.changedBy, whenWords(person.changedAt))}
            </div>
          </th>
        ))}
        <th scope="col">{text.merge.result}</th>
      </tr>
    </thead>
  )
}
