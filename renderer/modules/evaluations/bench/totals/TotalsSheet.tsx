import { useCallback, useEffect, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Refusal } from '#shared/ipc/reply'
import type { Count } from '#shared/modules/evaluations/ballot'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { useCommand } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import {
  Button,
  ErrorNotice,
  moveAmongCells,
  Page,
  PageHead,
  showToast,
  useShortcut,
} from '../../../../components'
import benchClasses from '../bench.module.css'
import { text } from '../bench.text'
import { boxesPath } from '../bench-place'
import type { Sheet } from '../sheet'
import { TotalsTable } from './TotalsTable'
import classes from './totals.module.css'
import { countsOf, type Typed, totalsLines, typedTotals } from './totals-state'

type TotalsSheetProps = { round: Round; box: Box; sheet: Sheet; valid: number; stored: readonly Count[] }

/** The sheet of counts: what does not add up is said while it is typed, and nothing is stored before it does. */
export function TotalsSheet({ round, box, sheet, valid, stored }: TotalsSheetProps) {
  const [typed, setTyped] = useState<Typed>(() => typedTotals(sheet, stored))
  const [changed, setChanged] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const save = useCommand('evaluations.saveTotals')
  const reads = useRight('evaluations.read')
  const lines = totalsLines(sheet, typed, valid)
  const over = lines.filter(({ rest }) => rest !== null && rest < 0)
  const counts = countsOf(sheet, typed, box.no)
  const sound = counts !== null && over.length === 0
  const store = async () => {
    if (!changed || !counts || !sound) return
    const reply = await save.run({ roundId: round.id, box: box.no, version: box.version, counts })
    setRefusal(reply.ok ? null : reply)
    if (reply.ok) showToast(text.totals.saved(lines.length))
  }
  useShortcut('ctrl+s', () => void store(), { label: text.totals.save, enabled: changed })
  useShortcut('escape', () => navigate(boxesPath(round.id, reads)), { label: text.toRound })
  const type = useCallback((key: string, words: string) => {
    setTyped((before) => new Map(before).set(key, words))
    setChanged(true)
  }, [])
  useEffect(() => {
    const sheetOfFields = table.current
    const listen = (event: KeyboardEvent) => moveAmongCells(event, sheetOfFields, type)
    sheetOfFields?.addEventListener('keydown', listen)
    return () => sheetOfFields?.removeEventListener('keydown', listen)
  }, [type])
  return (
    <Page
      head={
        <PageHead
          title={text.totals.title}
          facts={[round.title, box.name, text.totals.facts(box.returned ?? 0, box.voidTotals, valid)].join(
            text.gap,
          )}
          note={changed ? text.totals.unsaved : undefined}
          actions={
            <Button
              kind="primary"
              keys="ctrl+s"
              onClick={() => void store()}
              disabled={!changed || !sound}
              loading={save.running}
            >
              {text.totals.save}
            </Button>
          }
        />
      }
    >
      <div className={benchClasses.desk}>
        <div className={benchClasses.scroller}>
          <TotalsTable ref={table} {...{ sheet, lines, typed, onType: type }} />
        </div>
        <div className={benchClasses.notice} data-tone={over.length > 0 ? 'red' : 'accent'}>
          {over.length > 0 ? (
            <>
              <strong>{text.totals.unbalanced(over.length)}</strong>
              <span>{text.totals.unbalancedAfter}</span>
            </>
          ) : (
            <span>{counts === null ? text.totals.badPoints : text.totals.balanced}</span>
          )}
          <ErrorNotice error={refusal} />
        </div>
        <div className={`${benchClasses.hints} ${classes.keys}`}>{text.totals.keys}</div>
      </div>
    </Page>
  )
}
