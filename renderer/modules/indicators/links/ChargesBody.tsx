import { useState } from 'react'
import type { Charge, ChargeView } from '#shared/modules/indicators/charges'
import type { LinkSystem, LinksContent } from '#shared/modules/indicators/links'
import { dayOf, shownDay } from '#shared/values/iso-day'
import { ListBody } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  PlainPicker,
  Segmented,
  useShortcut,
} from '../../../components'
import classes from '../indicators.module.css'
import { ChargeDialog } from './ChargeDialog'
import { CheckDialog } from './CheckDialog'
import { CopyCharges } from './CopyCharges'
import { text } from './links.text'

type Props = { system: LinkSystem; charges: NonNullable<LinksContent['charges']> }
type Open = { act: 'edit'; charge: Charge | null } | { act: 'check'; charge: Charge }

const words = text.charge
const VIEWS = (['all', 'unchecked', 'open', 'overdue'] as const).map((value) => ({
  value,
  label: words.views[value],
}))

/** 责任清单 of a year: what each level answers for, and what the last check found. Enter checks an item. */
export function ChargesBody({ system, charges }: Props) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [view, setView] = useState<ChargeView>('all')
  const [focus, setFocus] = useState(0)
  const [open, setOpen] = useState<Open | null>(null)
  const ask = { system: system.key, year, view }
  const source = usePagedQuery('indicators.charges', ask)
  const mayEdit = useRight('ledgers.edit')
  const at = Math.min(focus, source.total - 1)
  const row = source.rowAt(at)
  const years = [...new Set([thisYear + 1, thisYear, ...(source.answer?.years ?? [])])].toSorted(
    (a, b) => b - a,
  )
  const add = () => setOpen({ act: 'edit', charge: null })
  useStatus([text.status(source.total)])
  useShortcut('ctrl+n', add, { label: words.add, enabled: mayEdit })
  return (
    <ListBody>
      <div className={classes.tools}>
        <span className={classes.year}>
          <PlainPicker
            label={words.year}
            value={String(year)}
            onChange={(value) => setYear(Number(value) || thisYear)}
            options={years.map((it) => ({ value: String(it), label: words.yearOf(it) }))}
          />
        </span>
        <Segmented label={text.tabs} value={view} onChange={setView} options={VIEWS} />
        <span className={classes.toolsEnd}>
          {mayEdit && source.total === 0 && view === 'all' && <CopyCharges system={system.key} to={year} />}
          {mayEdit && row && (
            <Button onClick={() => setOpen({ act: 'edit', charge: row })}>{text.edit}</Button>
          )}
          <WorkPaperActions
            paper={{ paper: 'charge-list', ask }}
            label={text.chargePaper}
            name={`${words.yearOf(year)}${text.chargePaper}`}
            table
          />
          {mayEdit && (
            <Button kind="primary" keys="ctrl+n" onClick={add}>
              {words.add}
            </Button>
          )}
        </span>
      </div>
      <ErrorNotice error={source.error} />
      <DataTable<Charge>
        label={text.charges}
        columns={COLUMNS}
        source={source}
        rowKey={(it) => it.id}
        focus={at}
        onFocus={setFocus}
        onOpen={mayEdit ? (charge) => setOpen({ act: 'check', charge }) : undefined}
        empty={source.loading ? null : <EmptyState>{view === 'all' ? words.empty : text.nothing}</EmptyState>}
        autoFocus
      />
      {open?.act === 'edit' && (
        <ChargeDialog
          system={system.key}
          year={year}
          charges={charges}
          charge={open.charge}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.act === 'check' && <CheckDialog charge={open.charge} onClose={() => setOpen(null)} />}
    </ListBody>
  )
}

const COLUMNS: readonly Column<Charge>[] = [
  { key: 'number', title: words.number, width: 48, align: 'right', render: (row) => row.number },
  { key: 'level', title: words.level, width: 152, render: (row) => row.level },
  { key: 'field', title: words.field, width: 80, render: (row) => row.field || text.none },
  { key: 'text', title: words.text, strong: true, render: (row) => row.text },
  { key: 'unit', title: words.unit, width: 120, render: (row) => row.unitName || text.none },
  { key: 'person', title: words.person, width: 80, render: (row) => row.person || text.none },
  { key: 'due', title: words.due, width: 88, render: (row) => shownDay(row.dueOn) || text.none },
  { key: 'last', title: words.last, width: 152, render: (row) => <LastCheck charge={row} /> },
]

function LastCheck({ charge }: { charge: Charge }) {
  const [last] = charge.checks
  if (!last) return <span className={classes.amber}>{words.unchecked}</span>
  const told = `${shownDay(last.on)}　${words.outcomes[last.outcome]}`
  return <span className={last.outcome === 'done' ? '' : classes.red}>{told}</span>
}
