import { useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  ErrorNotice,
  FieldStack,
  PanelBlock,
  Segmented,
  TextField,
  useShortcut,
} from '../../../components'
import { text } from './bench.text'
import { COUNT_KEYS, type CountKey, countOf, typedCounts } from './box-counts'
import classes from './entry.module.css'

/** 应到 实到 发出 收回 of a box, 无效 where it was counted on paper, and the way it is counted. */
export function BoxCounts({ round, box }: { round: Round; box: Box }) {
  const [typed, setTyped] = useState(() => typedCounts(box))
  const [counting, setCounting] = useState(box.counting)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = useCommand('evaluations.saveBox')
  const mayEnter = useRight('evaluations.enter')
  const readOnly = !mayEnter || (round.state !== 'draft' && round.state !== 'open')
  const shown = COUNT_KEYS.filter((key) => key !== 'voidTotals' || counting === 'totals')
  const wrong = shown.filter((key) => countOf(typed[key]) === undefined)
  const stored = typedCounts(box)
  const changed = counting !== box.counting || shown.some((key) => typed[key] !== stored[key])
  const store = async () => {
    if (!changed || wrong.length > 0) return
    const counts = Object.fromEntries(COUNT_KEYS.map((key) => [key, countOf(typed[key]) ?? null]))
    const reply = await save.run({
      roundId: round.id,
      no: box.no,
      version: box.version,
      counting,
      ...(counts as Pick<Box, Exclude<CountKey, 'voidTotals'>>),
      voidTotals: countOf(typed.voidTotals) ?? 0,
    })
    setRefusal(reply.ok ? null : reply)
  }
  useShortcut('ctrl+s', () => void store(), { label: text.boxes.save, enabled: changed })
  return (
    <PanelBlock
      title={text.boxes.counts}
      facts={changed ? <span className={classes.missing}>{text.boxes.unsaved}</span> : undefined}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void store()
        }}
      >
        <FieldStack labelWidth={56}>
          {shown.map((key) => (
            <TextField
              key={key}
              label={text.boxes[key === 'voidTotals' ? 'void' : key]}
              name={key}
              value={typed[key]}
              readOnly={readOnly}
              error={wrong.includes(key) ? text.boxes.wholeNumber : undefined}
              onChange={(value) => setTyped({ ...typed, [key]: value })}
            />
          ))}
        </FieldStack>
        <div className={classes.way}>
          <Segmented
            label={text.boxes.way}
            small
            value={counting}
            onChange={setCounting}
            disabled={readOnly}
            options={(['ballots', 'totals'] as const).map((value) => ({
              value,
              label: text.boxes.ways[value],
            }))}
          />
          <p className={classes.note}>{text.boxes.wayNote}</p>
        </div>
        <ErrorNotice error={refusal} />
        {!readOnly && (
          <Button submit keys="ctrl+s" disabled={!changed || wrong.length > 0} loading={save.running}>
            {text.boxes.save}
          </Button>
        )}
      </form>
    </PanelBlock>
  )
}
