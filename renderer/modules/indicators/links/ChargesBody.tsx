import { useState } from 'react'
import type { Charge, ChargesAsk } from '#shared/modules/indicators/charges'
import type { LinkSystem, LinksContent } from '#shared/modules/indicators/links'
import { shownDay } from '#shared/values/iso-day'
import { ListBody } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { localToday } from '../../../app/today'
import { type Column, DataTable, EmptyState, ErrorNotice } from '../../../components'
import classes from '../indicators.module.css'
import { ChargeDialog } from './ChargeDialog'
import { ChargesTools } from './ChargesTools'
import { CheckDialog } from './CheckDialog'
import { text } from './links.text'

type Props = { system: LinkSystem; charges: NonNullable<LinksContent['charges']> }
type Open = { act: 'edit'; charge: Charge | null } | { act: 'check'; charge: Charge }

const words = text.charge
const THIS_YEAR = Number(localToday().slice(0, 4))

/** 责任清单 of a year: what each level answers for, and what the last check found. Enter checks an item. */
export function ChargesBody({ system, charges }: Props) {
  const [ask, setAsk] = useState<ChargesAsk>({
    system: system.key,
    year: THIS_YEAR,
    view: 'all',
    level: '',
    text: '',
  })
  const [focus, setFocus] = useState(0)
  const [open, setOpen] = useState<Open | null>(null)
  const source = usePagedQuery('indicators.charges', ask)
  const mayEdit = useRight('ledgers.edit')
  const at = Math.min(focus, source.total - 1)
  useStatus([words.status(source.total)])
  return (
    <ListBody>
      <ChargesTools
        ask={ask}
        years={source.answer?.years ?? []}
        row={source.rowAt(at)}
        isNone={source.total === 0 && ask.view === 'all'}
        onAsk={setAsk}
        onEdit={(charge) => setOpen({ act: 'edit', charge })}
      />
      <ErrorNotice error={source.error} />
      <DataTable<Charge>
        label={text.charges}
        columns={COLUMNS}
        source={source}
        rowKey={(it) => it.id}
        focus={at}
        onFocus={setFocus}
        onOpen={mayEdit ? (charge) => setOpen({ act: 'check', charge }) : undefined}
        empty={
          source.loading ? null : <EmptyState>{ask.view === 'all' ? words.empty : text.nothing}</EmptyState>
        }
        autoFocus
      />
      {open && (
        <Act open={open} year={ask.year} system={system} charges={charges} onClose={() => setOpen(null)} />
      )}
    </ListBody>
  )
}

type ActProps = Props & { open: Open; year: number; onClose: () => void }

function Act({ open, year, system, charges, onClose }: ActProps) {
  if (open.act === 'check') return <CheckDialog charge={open.charge} onClose={onClose} />
  const { charge } = open
  return <ChargeDialog system={system.key} year={year} charges={charges} charge={charge} onClose={onClose} />
}

const COLUMNS: readonly Column<Charge>[] = [
  { key: 'number', title: words.number, width: 48, align: 'right', render: (row) => row.number },
  { key: 'level', title: words.level, width: 152, render: (row) => row.level },
  { key: 'field', title: words.field, width: 80, render: (row) => row.field || text.none },
  { key: 'text', title: words.text, strong: true, render: (row) => row.text },
  { key: 'unit', title: words.unit, width: 192, render: (row) => row.unitName || text.none },
  { key: 'person', title: words.person, width: 72, render: (row) => row.person || text.none },
  { key: 'due', title: words.due, width: 88, render: (row) => shownDay(row.dueOn) || text.none },
  { key: 'last', title: words.last, width: 152, render: (row) => <LastCheck charge={row} /> },
]

const TONES = { done: '', partly: classes.amber, not: classes.red } as const

function LastCheck({ charge }: { charge: Charge }) {
  const [last] = charge.checks
  if (!last) return <span className={classes.amber}>{words.unchecked}</span>
  const told = `${shownDay(last.on)}　${words.outcomes[last.outcome]}`
  return <span className={TONES[last.outcome]}>{told}</span>
}
