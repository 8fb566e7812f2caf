import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Difference } from '#shared/modules/evaluations/ballot'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { Button, DataTable, EmptyState, ErrorNotice, Page, PageHead, useShortcut } from '../../../components'
import { text } from './bench.text'
import { boxesPath } from './bench-place'
import { indexOf } from './bench-state'
import { differenceColumns } from './difference-columns'
import { SettlePaper } from './SettlePaper'
import classes from './settle.module.css'
import { decide, decidedOf, isSettled, undecidedCells } from './settle-state'
import type { Sheet } from './sheet'
import { benchKeyOf } from './use-bench-keys'
import { useSettling } from './use-settling'

type SettleProps = { round: Round; box: Box; sheet: Sheet }

/** The list of differences leads: its row in work is the cell that a key decides. */
export function Settle({ round, box, sheet }: SettleProps) {
  const place = { roundId: round.id, box: box.no }
  const source = usePagedQuery('evaluations.differences', place)
  const [focus, setFocus] = useState(0)
  const row = source.rowAt(Math.min(focus, source.total - 1))
  const settling = useSettling(place, row?.number ?? null)
  const { pair, decided, changeDecided } = settling
  const reads = useRight('evaluations.read')
  const at = row?.subject && row.leaf ? indexOf(sheet, { subject: row.subject, leaf: row.leaf }) : -1

  const take = (key: string): boolean => {
    const next = pair && decide(sheet, pair, decided, at, key)
    if (!next) return false
    changeDecided(next)
    const following = source.rowAt(focus + 1)
    if (following?.number === row?.number) setFocus(focus + 1)
    return true
  }
  const ready = pair !== null && isSettled(sheet, pair, decided)
  const store = () => {
    if (pair && ready) void settling.store(sheet, pair)
  }
  useDecisions(take)
  useShortcut('f4', () => void take('f4'), { label: text.settle.takeFirst })
  useShortcut('f5', () => void take('f5'), { label: text.settle.takeSecond })
  useShortcut('ctrl+enter', store, { label: text.settle.confirm, enabled: ready })
  useShortcut('escape', () => navigate(boxesPath(round.id, reads)), { label: text.toRound })
  useStatus([text.settle.facts(source.total)])
  const open = pair ? undecidedCells(sheet, pair, decided) : []
  return (
    <Page
      head={
        <PageHead
          title={text.settle.title}
          facts={[round.title, box.name].join(text.gap)}
          actions={
            <Button
              kind="primary"
              onClick={store}
              keys="ctrl+enter"
              disabled={!ready}
              loading={settling.running}
            >
              {text.settle.confirm}
            </Button>
          }
        />
      }
    >
      <div className={classes.list}>
        <ErrorNotice error={source.error ?? settling.refusal} />
        <DataTable<Difference>
          label={text.settle.label}
          columns={differenceColumns(sheet, (it) => (pair ? decidedOf(pair, decided, it) : null))}
          source={source}
          rowKey={(it) => `${it.number} ${it.subject} ${it.leaf}`}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          empty={source.loading ? null : <EmptyState>{text.settle.none}</EmptyState>}
          density="dense"
          autoFocus
        />
      </div>
      {pair && row && <SettlePaper {...{ sheet, pair, decided, at, open }} />}
      {!pair && row && <p className={classes.lacks}>{settling.loading ? '' : text.settle.lacks}</p>}
    </Page>
  )
}

/** Digits and signs decide the row in work; the list keeps its own keys. */
function useDecisions(take: (key: string) => boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = benchKeyOf(event)
      const decides = key !== null && (/^[0-9*]$/.test(key) || key === 'delete')
      const typing = event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')
      if (decides && !typing && take(key)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}
