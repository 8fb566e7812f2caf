import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DutyBoard } from '#shared/modules/duties/content'
import type { BoardsOfSystem } from '#shared/modules/duties/matrix'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { Button, PageHead, Segmented, useShortcut } from '../../../components'
import { text } from '../duties.text'
import { PlanDialog } from '../plan/PlanDialog'
import { ListDialog } from '../settings/ListDialog'
import { boardAddress } from '../use-board'
import { BoardChooser } from './BoardChooser'
import { UnitChooser } from './UnitChooser'
import type { useMatrixAsk } from './use-matrix-ask'

type Props = {
  systems: readonly BoardsOfSystem[]
  system: BoardsOfSystem
  board: DutyBoard
  asked: ReturnType<typeof useMatrixAsk>
}

/** What is looked at, and what can be done: the ledger, classes owed, plans, one more record. */
export function MatrixHeadBar({ systems, system, board, asked }: Props) {
  const mayEdit = useRight('ledgers.edit')
  const [open, setOpen] = useState<'plan' | 'list' | null>(null)
  const { year, unitIds } = asked.ask
  const address = (page: string) => boardAddress(system.system, board.key, page)
  const record = () => navigate(`/ledgers/duties/records/new?system=${system.system}&board=${board.key}`)
  useShortcut('ctrl+n', record, { label: text.record, enabled: mayEdit })
  const makesUp = board.kinds.some((it) => it.makesUp)
  return (
    <PageHead
      title={board.label}
      facts={<BoardChooser systems={systems} system={system.system} board={board.key} />}
      actions={
        <>
          <Years year={year} onChange={(next) => asked.change({ year: next })} />
          <UnitChooser chosen={unitIds} onChange={(next) => asked.change({ unitIds: next })} />
          {makesUp && (
            <Button onClick={() => navigate(`/ledgers/duties/owed?year=${year}`)}>{text.makeUps}</Button>
          )}
          <Button onClick={() => navigate(`${address('/ledger')}?year=${year}`)}>{text.ledger}</Button>
          <WorkPaperActions
            paper={{ paper: 'duty-matrix', ask: asked.ask }}
            label={text.rate}
            name={text.facts(system.title, year)}
            table
          />
          {mayEdit && board.listed && <Button onClick={() => setOpen('list')}>{text.addListed}</Button>}
          {mayEdit && <Button onClick={() => setOpen('plan')}>{text.plan}</Button>}
          {mayEdit && (
            <Button kind="primary" keys="ctrl+n" onClick={record}>
              {text.record}
            </Button>
          )}
          {open === 'plan' && (
            <PlanDialog {...{ system, board, year }} unitIds={unitIds} onClose={() => setOpen(null)} />
          )}
          {open === 'list' && (
            <ListDialog place={{ system: system.system, board: board.key }} onClose={() => setOpen(null)} />
          )}
        </>
      }
    />
  )
}

function Years({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const now = Number(localToday().slice(0, 4))
  const years = [...new Set([Math.min(year, now - 1), now])]
  return (
    <Segmented
      label={text.year}
      value={String(year)}
      onChange={(next) => onChange(Number(next))}
      options={[...years, ...(year > now ? [year] : [])].map((it) => ({
        value: String(it),
        label: String(it),
      }))}
    />
  )
}
