import { useState } from 'react'
import { useApiQuery } from '../../../app/queries'
import { ErrorNotice, LinkButton, PanelBlock } from '../../../components'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'

const FIRST = 8
const MORE = 100

/** How the fields came to their values, newest first; of one field or of all. */
export function HistoryBlock() {
  const { opened, historyField: field, setHistoryField: onField } = useEditing()
  const { id } = opened.person
  const [limit, setLimit] = useState(FIRST)
  const { data, error } = useApiQuery('people.history', { id, field, limit })
  const rows = data?.rows ?? []
  return (
    <PanelBlock
      title={text.history}
      facts={data ? text.historyCount(field, data.total) : field}
      action={field !== '' && <LinkButton onClick={() => onField('')}>{text.historyAll}</LinkButton>}
    >
      <ErrorNotice error={error} />
      {data && rows.length === 0 && <p className={classes.quiet}>{text.noHistory}</p>}
      {rows.map((it, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of one save share everything but their place
        <div key={`${it.at} ${it.field} ${index}`} className={classes.change}>
          <span className={classes.quiet}>{dayWords(it.at)}</span>
          <LinkButton quiet onClick={() => onField(it.field)}>
            {it.field}
          </LinkButton>
          <span className={classes.changeBy}>
            {it.batchNo === null ? it.accountName : text.historyBatch(it.batchNo)}
          </span>
          <p className={classes.changeValues} title={text.changeWords(it.before, it.after)} data-selectable>
            {it.before === '' ? it.after : text.changeWords(it.before, it.after || text.emptyValue)}
          </p>
        </div>
      ))}
      {data && data.total > rows.length && (
        <LinkButton onClick={() => setLimit(limit === FIRST ? MORE : Math.min(500, limit + MORE))}>
          {text.more}
        </LinkButton>
      )}
    </PanelBlock>
  )
}

/** 11.18 in this year, 2025.07 before it. */
function dayWords(moment: string): string {
  const at = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  const thisYear = at.getFullYear() === new Date().getFullYear()
  return thisYear
    ? `${two(at.getMonth() + 1)}.${two(at.getDate())}`
    : `${at.getFullYear()}.${two(at.getMonth() + 1)}`
}
