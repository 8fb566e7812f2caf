import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { Counts, Tally, Workbench } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'
import { FigureButton, moveAmongFigures, useMeasures } from '../../../components'
import classes from '../reports.module.css'
import { text } from '../reports.text'

const STATES = ['overdue', 'due', 'waiting'] as const

type Props = {
  bench: Workbench
  onOpen: (part: { system?: string; unit?: string | null; state: DueState }) => void
}

/** The matters of the list counted by system or by unit: the totals are those of the list. */
export function Tallies({ bench, onOpen }: Props) {
  const [by, setBy] = useState<'system' | 'unit'>('system')
  const tallies = by === 'system' ? bench.bySystem : bench.byUnit
  const { ref, most } = useRoom()
  const listed = tallies.length > most ? tallies.slice(0, most - 1) : tallies
  const rest = tallies.slice(listed.length)
  const sum = sumOf(tallies)
  const once = STATES.some((it) => sum[it] !== bench.counts[it])
  const open = (name: string, state: DueState) =>
    onOpen(by === 'system' ? { system: name, state } : { unit: name, state })
  return (
    <div ref={ref} className={classes.tallySpace}>
      <section className={classes.card} aria-label={text.tallies}>
        <table className={classes.tallies} onKeyDown={moveAmongFigures}>
          <thead>
            <tr>
              <th>
                {(['system', 'unit'] as const).map((it) => (
                  <button
                    key={it}
                    type="button"
                    className={classes.by}
                    aria-pressed={by === it}
                    onClick={() => setBy(it)}
                  >
                    {it === 'system' ? text.bySystem : text.byUnit}
                  </button>
                ))}
              </th>
              {STATES.map((it) => (
                <th key={it} scope="col">
                  {it === 'waiting' ? text.waitingShort : text.groups[it]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.map((it) => (
              <TallyRow
                key={it.name}
                name={it.name || text.noUnit}
                counts={it}
                onOpen={(state) => open(it.name, state)}
              />
            ))}
            {rest.length > 0 && (
              <TallyRow
                name={text.others(rest.length)}
                counts={sumOf(rest)}
                onOpen={(state) => onOpen({ state })}
              />
            )}
          </tbody>
          <tfoot>
            <TallyRow
              name={once ? text.totalOnce : text.total}
              counts={bench.counts}
              onOpen={(state) => onOpen({ state })}
            />
          </tfoot>
        </table>
      </section>
    </div>
  )
}

/** Head, total and the card's own lines, in rows. */
const BESIDE = 2.5

/** How many rows there is room for before the rest is summed up in one. */
function useRoom() {
  const { ref, height } = useElementSize()
  const { rowDense } = useMeasures()
  return { ref, most: Math.max(4, Math.floor(height / rowDense - BESIDE)) }
}

type RowProps = { name: string; counts: Counts; onOpen: (state: DueState) => void }

function TallyRow({ name, counts, onOpen }: RowProps) {
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      {STATES.map((state, at) => (
        <td key={state} data-state={state} data-some={counts[state] > 0}>
          <FigureButton
            title={text.tallyLabel(name, text.groups[state])}
            count={counts[state]}
            column={at}
            current={false}
            onOpen={() => onOpen(state)}
          />
        </td>
      ))}
    </tr>
  )
}

function sumOf(tallies: readonly Tally[]): Counts {
  const sum = (state: DueState) => tallies.reduce((all, it) => all + it[state], 0)
  return { overdue: sum('overdue'), due: sum('due'), waiting: sum('waiting') }
}
