import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { Month } from '#shared/modules/members/member'
import { lastMonth } from '#shared/modules/members/rules-dates'
import type { PartyId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { localToday } from '../../../app/today'
import { BottomBar, Button, ErrorNotice, Page, PageHead, useShortcut } from '../../../components'
import { text as common } from '../members.text'
import { ListActions } from '../parts/ListActions'
import { BaseDialog } from './BaseDialog'
import { CellDialog } from './CellDialog'
import { DuesMatrix } from './DuesMatrix'
import { text } from './dues.text'
import type { OpenCell } from './open-cell'
import { PayDialog } from './PayDialog'

type Open = 'base' | 'pay' | OpenCell | null

/** One branch in a year: members by month, what each paid and owes. */
export function DuesMatrixPage({ partyId }: { partyId: PartyId }) {
  const until = useUntil()
  const year = Number(until.slice(0, 4))
  const ask = { partyId, year, until }
  const { data, error } = useApiQuery('members.duesMatrix', ask)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useRight('ledgers.edit')
  const rows = data?.rows ?? []
  const marked = rows.filter((it) => keys.has(it.personId))
  const close = () => setOpen(null)
  const all = () => setKeys(new Set(rows.map((it) => it.personId)))
  useShortcut('escape', () => (keys.size > 0 ? setKeys(new Set()) : navigate('/ledgers/members/dues')))
  useShortcut('ctrl+a', all, { enabled: mayEdit })
  useStatus([common.status(rows.length), ...(keys.size > 0 ? [text.selected(keys.size)] : [])])
  return (
    <Page
      head={<MatrixHead partyName={data?.partyName ?? ''} ask={ask} onAll={mayEdit ? all : undefined} />}
      bottom={
        mayEdit &&
        marked.length > 0 && (
          <MarkedBar count={marked.length} onOpen={setOpen} onNone={() => setKeys(new Set())} />
        )
      }
    >
      <ErrorNotice error={error} />
      <DuesMatrix
        year={year}
        until={until}
        rows={rows}
        keys={keys}
        onKeys={setKeys}
        onCell={mayEdit ? setOpen : undefined}
      />
      {open === 'base' && <BaseDialog ids={marked.map((it) => it.personId)} until={until} onClose={close} />}
      {open === 'pay' && <PayDialog ids={marked.map((it) => it.personId)} until={until} onClose={close} />}
      {open !== null && typeof open === 'object' && <CellDialog {...open} onClose={close} />}
    </Page>
  )
}

type HeadProps = {
  partyName: string
  ask: { partyId: PartyId; year: number; until: string }
  onAll: (() => void) | undefined
}

function MatrixHead({ partyName, ask, onAll }: HeadProps) {
  return (
    <PageHead
      title={partyName}
      facts={text.untilMonth(Number(ask.until.slice(5)))}
      actions={
        <>
          {onAll && (
            <Button onClick={onAll} keys="ctrl+a">
              {text.markAll}
            </Button>
          )}
          <ListActions
            task="members.exportDues"
            paper="member-dues"
            ask={ask}
            name={`${partyName}${text.ledger}`}
            label={text.ledger}
          />
        </>
      }
    />
  )
}

type BarProps = { count: number; onOpen: (open: 'base' | 'pay') => void; onNone: () => void }

function MarkedBar({ count, onOpen, onNone }: BarProps) {
  return (
    <BottomBar>
      <span>{text.selected(count)}</span>
      <Button onClick={() => onOpen('base')}>{text.setBase(count)}</Button>
      <Button kind="primary" onClick={() => onOpen('pay')}>
        {text.pay(count)}
      </Button>
      <Button onClick={onNone} keys="escape">
        {text.unmark}
      </Button>
    </BottomBar>
  )
}

/** The month that the list before was asked for; the last one that has ended where the address says none. */
function useUntil(): string {
  const [search] = useSearchParams()
  const asked = Month.safeParse(search.get('until'))
  return asked.success ? asked.data : lastMonth(localToday())
}
