import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { dotted } from '#shared/modules/members/rules-dates'
import {
  DIRECTIONS,
  type Direction,
  TRANSFER_STATES,
  type Transfer,
  TransferFilter,
  type TransferState,
} from '#shared/modules/members/transfer'
import { PersonId } from '#shared/values/id'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
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
import type { Picked } from '../parts/pickers'
import { IssueDialog } from './IssueDialog'
import { LetterDialog } from './LetterDialog'
import { text } from './movement.text'

const EVERY = TransferFilter.parse({})
type Open = { letter: Transfer } | { issue: Picked<PersonId> } | null

/** 组织关系转接: letters out, their receipts, and what is overdue. */
export function TransfersPage() {
  const list = useList<TransferFilter>(EVERY, EVERY)
  const source = usePagedQuery('members.transfers', list.ask)
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useRight('ledgers.edit')
  const issue = () => setOpen({ issue: null })
  useShortcut('ctrl+n', issue, { label: text.issue, enabled: mayEdit })
  useListStatus(common, source.total, 0)
  const close = () => setOpen(null)
  return (
    <Page head={<TransfersHead ask={list.ask} onIssue={mayEdit ? issue : undefined} />}>
      <ListBody>
        <Filters ask={list.ask} onAsk={list.change} counts={source.answer?.counts} />
        <ErrorNotice error={source.error} />
        <DataTable<Transfer>
          label={text.transfers}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(letter) => setOpen({ letter })}
          isQuiet={(it) => it.state === 'cancelled'}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
      </ListBody>
      <AskedMember onAsked={(person) => setOpen({ issue: person })} />
      {open && 'issue' in open && <IssueDialog member={open.issue} onClose={close} />}
      {open && 'letter' in open && <LetterDialog letter={open.letter} onClose={close} />}
    </Page>
  )
}

function TransfersHead({ ask, onIssue }: { ask: TransferFilter; onIssue: (() => void) | undefined }) {
  return (
    <MembersHead
      room="transfers"
      actions={
        <>
          <ListActions
            task="members.exportTransfers"
            paper="member-transfers"
            ask={ask}
            name={text.transfers}
          />
          {onIssue && (
            <Button kind="primary" keys="ctrl+n" onClick={onIssue}>
              {text.issue}
            </Button>
          )}
        </>
      }
    />
  )
}

const WORDS = { empty: text.emptyTransfers, nothing: common.nothing, everything: common.everything }

/** The member whose card led here, taken into a new letter once. */
function AskedMember({ onAsked }: { onAsked: (member: Picked<PersonId>) => void }) {
  const [search, setSearch] = useSearchParams()
  const asked = PersonId.safeParse(search.get('member'))
  if (!asked.success) return null
  const take = (name: string) => {
    setSearch({})
    onAsked({ id: asked.data, name })
  }
  return <NamedMember id={asked.data} onNamed={take} />
}

function NamedMember({ id, onNamed }: { id: PersonId; onNamed: (name: string) => void }) {
  const { data } = useApiQuery('members.card', { id })
  const [told, setTold] = useState(false)
  if (data && !told) {
    setTold(true)
    queueMicrotask(() => onNamed(data.name))
  }
  return null
}

const { columns: words } = text
const COLUMNS: readonly Column<Transfer>[] = [
  { key: 'number', title: words.number, width: 136, render: (it) => it.number },
  { key: 'name', title: words.name, width: 88, strong: true, render: (it) => it.name },
  { key: 'direction', title: words.direction, width: 80, render: (it) => DIRECTIONS[it.direction] },
  { key: 'from', title: words.from, width: 200, render: (it) => it.fromName },
  { key: 'to', title: words.to, render: (it) => it.toName },
  { key: 'issued', title: words.issued, width: 96, render: (it) => dotted(it.issuedOn) },
  { key: 'valid', title: words.valid, width: 96, from: 1100, render: (it) => dotted(it.validUntil) },
  { key: 'receipt', title: words.receipt, width: 96, render: (it) => dotted(it.receiptOn) },
  {
    key: 'state',
    title: words.state,
    width: 104,
    render: (it) => (
      <span className={it.state === 'overdue' ? classes.red : ''}>{TRANSFER_STATES[it.state]}</span>
    ),
  },
]

type FilterProps = {
  ask: TransferFilter
  onAsk: (ask: TransferFilter) => void
  counts: Record<TransferState, number> | undefined
}

function Filters({ ask, onAsk, counts }: FilterProps) {
  const states = Object.keys(TRANSFER_STATES) as TransferState[]
  return (
    <CountTabs<TransferState | 'every'>
      label={text.state}
      tabs={[
        { key: 'every', label: text.every },
        ...states.map((key) => ({
          key,
          label: TRANSFER_STATES[key],
          count: counts?.[key],
          tone: key === 'overdue' ? ('red' as const) : undefined,
        })),
      ]}
      value={ask.state ?? 'every'}
      onChange={(key) => onAsk({ ...ask, state: key === 'every' ? null : key })}
      right={
        <span className={classes.tools}>
          <PlainPicker
            label={text.direction}
            value={ask.direction ?? ''}
            options={[
              { value: '', label: text.everyDirection },
              ...Object.entries(DIRECTIONS).map(([value, label]) => ({ value, label })),
            ]}
            placeholder={text.everyDirection}
            onChange={(it) => onAsk({ ...ask, direction: it === '' ? null : (it as Direction) })}
          />
          <SearchBox value={ask.text} label={common.search} onChange={(it) => onAsk({ ...ask, text: it })} />
        </span>
      }
    />
  )
}
