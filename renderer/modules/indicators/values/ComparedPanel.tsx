import { useState } from 'react'
import type { CompareAsk, Compared, IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import { moveAmongFigures, PanelBlock } from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { RecordsBlock } from './RecordsBlock'
import { SideRow } from './SideRow'

type When = 'before' | 'after'
type Props = { row: Compared; ask: CompareAsk }

/** Both sides at both moments; each number opens the records of its moment. */
export function ComparedPanel({ row, ask }: Props) {
  const [opened, setOpened] = useState<{ when: When; side: Side } | null>(null)
  const value = opened && row[opened.when]
  return (
    <aside className={classes.panel} data-wide aria-label={text.panel}>
      <PanelBlock title={row.label} facts={row.systemTitle}>
        <div className={classes.figure}>
          <span className={`${classes.value} ${row.better === false ? classes.red : ''}`}>{row.change}</span>
          <span>{row.difference}</span>
        </div>
      </PanelBlock>
      {(['before', 'after'] as const).map((when) => {
        const told = row[when]
        if (!told) return null
        const side = opened?.when === when ? opened.side : null
        return (
          <Moment
            key={when}
            when={when}
            value={told}
            side={side}
            onSide={(it) => setOpened({ when, side: it })}
          />
        )
      })}
      {opened && value && (
        <RecordsBlock
          key={`${opened.when} ${opened.side}`}
          value={value}
          side={opened.side}
          {...askOf(ask, opened.when)}
          onClose={() => setOpened(null)}
        />
      )}
    </aside>
  )
}

type MomentProps = { when: When; value: IndicatorValue; side: Side | null; onSide: (side: Side) => void }

function Moment({ when, value, side, onSide }: MomentProps) {
  return (
    <PanelBlock title={text[when]} facts={value.words}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside take the keys */}
      <div onKeyDown={moveAmongFigures}>
        <table className={classes.sides} aria-label={text[when]}>
          <tbody>
            {(['numerator', 'denominator'] as const).map((key) => (
              <SideRow key={key} value={value} side={key} current={side === key} onOpen={() => onSide(key)} />
            ))}
          </tbody>
        </table>
      </div>
    </PanelBlock>
  )
}

function askOf(ask: CompareAsk, when: When) {
  const moment = ask[when]
  if ('snapshotId' in moment) return { ask: { on: '' as const, unitId: null }, snapshotId: moment.snapshotId }
  return { ask: { on: moment.on, unitId: ask.unitId } }
}
