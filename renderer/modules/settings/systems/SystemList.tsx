import { useMemo } from 'react'
import { ENGINES, Engine, type SystemRow } from '#shared/platform/systems/schema'
import { type Column, DataTable, EmptyState, Tag, useArraySource } from '../../../components'
import { placeKey, type SystemPlace } from './system-drafts'
import classes from './systems.module.css'
import { text } from './systems.text'

type Entry = SystemRow | { heading: Engine; count: number }

type Props = {
  systems: readonly SystemRow[]
  chosen: SystemRow | undefined
  onChoose: (place: SystemPlace) => void
}

/** Systems under the kinds of work. Moving the focus shows a system at once. */
export function SystemList({ systems, chosen, onChoose }: Props) {
  const entries = useMemo(() => entriesOf(systems), [systems])
  const source = useArraySource(entries)
  const focus = entries.findIndex((it) => !('heading' in it) && it === chosen)
  return (
    <div className={classes.table}>
      <DataTable<Entry>
        label={text.list}
        columns={COLUMNS}
        source={source}
        rowKey={(row) => ('heading' in row ? row.heading : placeKey(row))}
        focus={focus}
        onFocus={(index) => choose(entries, index, focus, onChoose)}
        heading={(row) =>
          'heading' in row ? (
            <span className={classes.heading}>
              <strong>{ENGINES[row.heading]}</strong>
              <span>{text.engineCount(row.count)}</span>
            </span>
          ) : undefined
        }
        isQuiet={(row) => !('heading' in row) && !row.on}
        empty={<EmptyState>{text.none}</EmptyState>}
        autoFocus
      />
    </div>
  )
}

function entriesOf(systems: readonly SystemRow[]): Entry[] {
  return Engine.options.flatMap((engine): Entry[] => {
    const these = systems.filter((it) => it.engine === engine)
    return these.length === 0 ? [] : [{ heading: engine, count: these.length }, ...these]
  })
}

/** A heading is stepped over in the direction of the step. */
function choose(entries: readonly Entry[], index: number, from: number, onChoose: Props['onChoose']) {
  const step = index < from ? -1 : 1
  for (let at = index; at >= 0 && at < entries.length; at += step) {
    const entry = entries[at]
    if (entry && !('heading' in entry)) return onChoose(entry)
  }
}

const COLUMNS: readonly Column<Entry>[] = [
  { key: 'title', title: text.columns.title, render: (row) => ('heading' in row ? '' : row.title) },
  {
    key: 'state',
    title: text.columns.state,
    width: 68,
    render: (row) => ('heading' in row ? '' : <State row={row} />),
  },
]

function State({ row }: { row: SystemRow }) {
  if (!row.on) return <Tag>{text.off}</Tag>
  return row.origin === 'preset' ? text.origins.preset : <Tag tone="accent">{text.origins[row.origin]}</Tag>
}
