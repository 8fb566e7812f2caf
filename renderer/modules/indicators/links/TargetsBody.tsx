import { useState } from 'react'
import type { LinkTarget } from '#shared/modules/indicators/links'
import type { Subject } from '#shared/values/subject'
import { ListBody } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { type Column, DataTable, EmptyState, ErrorNotice } from '../../../components'
import classes from '../indicators.module.css'
import { text } from './links.text'

type Props = { system: string; type: string; on: string; words: string; onAdd: (target: Subject) => void }

/** What too few are linked to; Enter enters a link to it. */
export function TargetsBody({ system, type, on, words, onAdd }: Props) {
  const source = usePagedQuery('indicators.linkTargets', { system, type, on, text: words, short: true })
  const [focus, setFocus] = useState(0)
  const mayEdit = useRight('ledgers.edit')
  useStatus([text.status(source.total)])
  return (
    <ListBody>
      <ErrorNotice error={source.error} />
      <DataTable<LinkTarget>
        label={text.target}
        columns={COLUMNS}
        source={source}
        rowKey={(row) => row.id}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        onOpen={mayEdit ? onAdd : undefined}
        empty={source.loading ? null : <EmptyState>{text.noUncovered}</EmptyState>}
        autoFocus
      />
    </ListBody>
  )
}

const COLUMNS: readonly Column<LinkTarget>[] = [
  { key: 'name', title: text.name, width: 200, strong: true, render: (row) => row.name },
  { key: 'unit', title: text.unit, width: 160, render: (row) => row.unitName || text.none },
  {
    key: 'holders',
    title: text.holder,
    render: (row) => row.holders.map((it) => it.name).join('、') || text.none,
  },
  {
    key: 'short',
    title: text.totalShort,
    width: 72,
    align: 'right',
    render: (row) => <span className={classes.red}>{row.short}</span>,
  },
]
