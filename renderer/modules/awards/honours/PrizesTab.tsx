import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import { ListBody } from '../../../app/lists/ListParts'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { CountTabs, EmptyState, ErrorNotice, LinkButton } from '../../../components'
import { AddPrizeDialog } from './AddPrizeDialog'
import { DrawDialog } from './DrawDialog'
import { PrizeBatchBar } from './PrizeBatchBar'
import { PrizeSumsBar } from './PrizeSumsBar'
import { PrizeTable } from './PrizeTable'
import { PrizeSearch, PrizeTools } from './PrizeTools'
import { text } from './prizes.text'
import { usePrizes } from './use-prizes'

/** 奖金: what each one is due, typed in place; what was paid in which batch; the budget always in sight. */
export function PrizesTab({ cycle }: { cycle: Cycle }) {
  const work = usePrizes(cycle.id)
  const [open, setOpen] = useState<'draw' | 'add' | null>(null)
  const mayEdit = useRight('awards.edit')
  const draw = mayEdit ? () => setOpen('draw') : undefined
  useStatus([text.status(work.rows.length, work.chosen.length)])
  return (
    <ListBody>
      <PrizeTools
        cycle={cycle}
        work={work}
        onDraw={draw}
        onAdd={mayEdit ? () => setOpen('add') : undefined}
      />
      {work.sums && <PrizeSumsBar sums={work.sums} />}
      <CountTabs
        label={text.tabs}
        tabs={work.tabs}
        value={work.tab}
        onChange={work.setTab}
        right={<PrizeSearch work={work} />}
      />
      <ErrorNotice error={work.error} />
      {work.rows.length > 0 && <PrizeTable cycleId={cycle.id} work={work} readOnly={!mayEdit} />}
      {work.rows.length === 0 && !work.pending && (
        <EmptyState>
          {work.all.length > 0 ? text.nothing : text.empty}
          {draw && work.all.length === 0 && <LinkButton onClick={draw}>{text.draw}</LinkButton>}
        </EmptyState>
      )}
      {work.chosen.length > 0 && <PrizeBatchBar cycleId={cycle.id} work={work} />}
      {open === 'draw' && (
        <DrawDialog cycleId={cycle.id} consent={work.sums?.consent ?? ''} onClose={() => setOpen(null)} />
      )}
      {open === 'add' && (
        <AddPrizeDialog cycleId={cycle.id} consent={work.sums?.consent ?? ''} onClose={() => setOpen(null)} />
      )}
    </ListBody>
  )
}
