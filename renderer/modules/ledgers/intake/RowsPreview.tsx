import { useState } from 'react'
import type { LedgerIntake, TakenRow } from '#shared/modules/ledgers/intake'
import type { LedgerContent } from '#shared/modules/ledgers/ledger'
import { contentProblems } from '#shared/modules/ledgers/rules-content'
import type { LedgerId } from '#shared/values/id'
import { usePagedQuery } from '../../../app/queries'
import { type Column, DataTable, EmptyState, ErrorNotice, Section, Segmented } from '../../../components'
import { LedgerCell } from '../LedgerCell'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'
import { cellColumns } from '../rows/cell-columns'

type Props = { id: LedgerId | null; intake: LedgerIntake; content: LedgerContent }

/** Every row as it will be kept, before anything is: what cannot be read is marked and comes along as written. */
export function RowsPreview({ id, intake, content }: Props) {
  const [troubled, setTroubled] = useState(false)
  const [focus, setFocus] = useState(0)
  const sound = contentProblems(content).length === 0
  const source = usePagedQuery('ledgers.previewRows', { id, ...intake, content, troubled })
  const answer = source.answer
  if (!sound) return null
  return (
    <Section
      title={text.preview}
      facts={answer && text.previewFacts(source.total, answer.troubled, answer.known)}
      action={
        <Segmented
          label={text.preview}
          value={troubled ? 'troubled' : 'all'}
          options={[
            { value: 'all', label: text.allRows },
            { value: 'troubled', label: text.onlyTroubled },
          ]}
          onChange={(which) => setTroubled(which === 'troubled')}
          small
        />
      }
      framed
    >
      <ErrorNotice error={source.error} />
      <div className={classes.table}>
        <DataTable<TakenRow>
          label={text.preview}
          columns={previewColumns(content)}
          source={source}
          rowKey={(row) => String(row.row)}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          density="dense"
          isQuiet={(row) => row.known}
          empty={
            source.loading ? null : (
              <EmptyState>{troubled ? text.noneTroubled : text.noRowsInBook}</EmptyState>
            )
          }
        />
      </div>
    </Section>
  )
}

function previewColumns(content: LedgerContent): readonly Column<TakenRow>[] {
  return [
    { key: 'row', title: text.row, width: 56, align: 'right', quiet: true, render: (row) => row.row },
    ...cellColumns<TakenRow>(content, (row, column) => (
      <LedgerCell column={column} cells={row.cells} problems={row.problems} />
    )),
    { key: 'known', title: '', width: 56, render: (row) => (row.known ? text.known : '') },
  ]
}
