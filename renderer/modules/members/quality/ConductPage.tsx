import { useState } from 'react'
import {
  CONDUCT_STATES,
  type Conduct,
  ConductFilter,
  type ConductState,
} from '#shared/modules/members/conduct'
import { dotted } from '#shared/modules/members/rules-dates'
import { RECORD_KINDS, type RecordKind } from '#shared/modules/members/systems'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  type Column,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  PlainPicker,
  useShortcut,
} from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { ListActions } from '../parts/ListActions'
import { MembersHead } from '../parts/MembersHead'
import { ConductDialog } from './ConductDialog'
import { text } from './quality.text'

const EVERY = ConductFilter.parse({})

/** 违纪违法党员台账 and 不合格党员处置. */
export function ConductPage() {
  const list = useList<ConductFilter>(EVERY, EVERY)
  const { ask } = list
  const source = usePagedQuery('members.conducts', ask)
  const [open, setOpen] = useState<{ row: Conduct | null } | null>(null)
  const mayEdit = useRight('ledgers.edit')
  useShortcut('ctrl+n', () => setOpen({ row: null }), { label: text.add, enabled: mayEdit })
  useListStatus(common, source.total, 0)
  return (
    <Page head={<ConductsHead ask={ask} onAdd={mayEdit ? () => setOpen({ row: null }) : undefined} />}>
      <ListBody>
        <Filters ask={ask} onAsk={list.change} counts={source.answer?.counts} />
        <ErrorNotice error={source.error} />
        <DataTable<Conduct>
          label={text.conducts}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen({ row })}
          isQuiet={(it) => it.state === 'closed'}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
      </ListBody>
      {open && <ConductDialog row={open.row} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function ConductsHead({ ask, onAdd }: { ask: ConductFilter; onAdd: (() => void) | undefined }) {
  return (
    <MembersHead
      room="conduct"
      actions={
        <>
          <ListActions task="members.exportConducts" paper="member-conducts" ask={ask} name={text.conducts} />
          {onAdd && (
            <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
              {text.add}
            </Button>
          )}
        </>
      }
    />
  )
}

const WORDS = { empty: text.emptyConducts, nothing: common.nothing, everything: common.everything }
type FilterProps = {
  ask: ConductFilter
  onAsk: (ask: ConductFilter) => void
  counts: Record<ConductState, number> | undefined
}

function Filters({ ask, onAsk, counts }: FilterProps) {
  const states = Object.keys(CONDUCT_STATES) as ConductState[]
  return (
    <CountTabs<ConductState | 'every'>
      label={text.state}
      tabs={[
        { key: 'every', label: text.every },
        ...states.map((key) => ({
          key,
          label: CONDUCT_STATES[key],
          count: counts?.[key],
          tone: key === 'over' ? ('red' as const) : undefined,
        })),
      ]}
      value={ask.state ?? 'every'}
      onChange={(key) => onAsk({ ...ask, state: key === 'every' ? null : key })}
      right={
        <span className={classes.tools}>
          <PlainPicker
            label={text.kind}
            value={ask.kind ?? ''}
            options={[
              { value: '', label: text.everyKind },
              ...Object.entries(RECORD_KINDS).map(([value, label]) => ({ value, label })),
            ]}
            placeholder={text.everyKind}
            onChange={(it) => onAsk({ ...ask, kind: it === '' ? null : (it as RecordKind) })}
          />
          <SearchBox value={ask.text} label={common.search} onChange={(it) => onAsk({ ...ask, text: it })} />
        </span>
      }
    />
  )
}

const { conductColumns: words } = text
const COLUMNS: readonly Column<Conduct>[] = [
  { key: 'name', title: words.name, width: 88, strong: true, render: (it) => it.name },
  { key: 'party', title: words.party, width: 200, render: (it) => it.partyName },
  { key: 'kind', title: words.kind, width: 120, from: 1200, render: (it) => RECORD_KINDS[it.kind] },
  { key: 'measure', title: words.measure, width: 112, render: (it) => it.measureLabel },
  { key: 'reason', title: words.reason, render: (it) => it.reason },
  { key: 'approved', title: words.approved, width: 96, render: (it) => dotted(it.approvedOn) },
  { key: 'until', title: words.until, width: 96, render: (it) => dotted(it.untilOn) },
  {
    key: 'state',
    title: words.state,
    width: 112,
    render: (it) => (
      <span className={it.state === 'over' ? classes.red : ''}>{CONDUCT_STATES[it.state]}</span>
    ),
  },
]
