import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { FigureFeature, FigureRecord } from '#shared/modules/awards/overview'
import type { CycleId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { usePagedQuery } from '../../../app/queries'
import { Button, type Column, DataTable, ErrorNotice } from '../../../components'
import classes from './overview.module.css'
import { figuresText as text } from './overview.text'

type FigureRecordsProps = {
  ask: { cycleId: CycleId | null; by: FigureFeature; label: string; of: FigureRecord['of'] }
  onClose: () => void
}

/** The records behind a figure: Enter opens one. */
export function FigureRecords({ ask, onClose }: FigureRecordsProps) {
  const source = usePagedQuery('awards.awardFigureRecords', ask)
  const [focus, setFocus] = useState(0)
  return (
    <section className={classes.records}>
      <div className={classes.recordsHead}>
        <h2>{text.recordsOf(ask.label, text[ask.of])}</h2>
        <span className={classes.quiet}>{text.count(source.total)}</span>
        <Button small kind="quiet" keys="escape" onClick={onClose}>
          {text.close}
        </Button>
      </div>
      <ErrorNotice error={source.error} />
      <DataTable<FigureRecord>
        label={text.records}
        columns={COLUMNS}
        source={source}
        rowKey={(row) => row.id}
        focus={focus}
        onFocus={setFocus}
        onOpen={openRecord}
        density="dense"
        autoFocus
      />
    </section>
  )
}

/** A nomination's own page; an honour stands in its cycle's list, one of the past in the list of all. */
function openRecord({ id, of, cycleId }: FigureRecord): void {
  if (of === 'nominations') navigate(`/awards/cycles/${cycleId}/nominations/${id}`)
  else navigate(cycleId ? `/awards/cycles/${cycleId}/honours` : '/awards/honours')
}

const titles = text.columns

const COLUMNS: readonly Column<FigureRecord>[] = [
  { key: 'name', title: titles.name, width: 120, strong: true, render: (row) => listName(row.name) },
  { key: 'unit', title: titles.unit, render: (row) => row.unitName || text.none },
  { key: 'category', title: titles.category, width: 112, render: (row) => row.categoryLabel },
]
