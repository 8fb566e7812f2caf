import { useEffect, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ScoreSheet } from '#shared/modules/awards/review'
import type { CycleId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { PageFailure } from '../../../app/PageFailure'
import { type OutputOf, useApiQuery, useCommand } from '../../../app/queries'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Page,
  PageHead,
  useArraySource,
  useShortcut,
} from '../../../components'
import { MyMaterials } from './MyMaterials'
import { MyScorePanel } from './MyScorePanel'
import classes from './scores.module.css'
import { text } from './scores.text'
import { type ScoreDeskState, useScoreDesk } from './use-score-desk'

type Place = { cycleId: CycleId; stage: string }

/** The reviewer's own desk: what was assigned at the left, form and materials in the middle, the score at the right. */
export function MyReviewPage({ cycle, stage }: { cycle: CycleId; stage: string }) {
  const place = { cycleId: cycle, stage }
  const { data, error } = useApiQuery('awards.mySheets', place)
  if (!data) return <PageFailure error={error} />
  return <MyDesk place={place} data={data} />
}

function MyDesk({ place, data }: { place: Place; data: OutputOf<'awards.mySheets'> }) {
  const [at, setAt] = useState('')
  const save = useCommand('awards.saveMyScore')
  const itemsOf = ({ category }: ScoreSheet) =>
    data.categories.find((it) => it.key === category)?.scores ?? []
  const desk = useScoreDesk(data.sheets, itemsOf, ({ nominationId }, typed) =>
    save.run({ ...place, nominationId, ...typed }),
  )
  const { sheets } = desk
  const focused = sheets.find((it) => it.nominationId === at) ?? sheets[0]
  const left = sheets.filter((it) => it.state === 'assigned').length
  const move = (nominationId: string) => {
    if (focused) desk.store(focused.nominationId)
    setAt(nominationId)
  }
  const { fields, toFirstField } = useFirstField()
  const next = sheets[focused ? sheets.indexOf(focused) + 1 : 0]
  const step = () => {
    if (!next) return
    move(next.nominationId)
    toFirstField()
  }
  useDeskKeys(desk, next ? step : undefined)
  return (
    <Page
      head={
        <PageHead
          low
          title={data.title}
          facts={[data.stageLabel, text.mine.ends(data.endsOn)].filter(Boolean).join('　')}
          note={data.open ? undefined : text.mine.closed}
          actions={<Steps left={left} onNext={next ? step : undefined} />}
        />
      }
    >
      <MyList sheets={sheets} focused={focused} onFocus={move} />
      {focused && (
        <>
          <MyMaterials key={focused.nominationId} place={place} sheet={focused} />
          <MyScorePanel {...{ desk, itemsOf, fields }} sheet={focused} open={data.open} />
        </>
      )}
    </Page>
  )
}

function Steps({ left, onNext }: { left: number; onNext: (() => void) | undefined }) {
  return (
    <>
      <span className={classes.quiet}>{left === 0 ? text.mine.whole : text.mine.left(left)}</span>
      <Button keys="ctrl+enter" disabled={!onNext} onClick={() => onNext?.()}>
        {text.mine.next}
      </Button>
    </>
  )
}

type ListProps = {
  sheets: readonly ScoreSheet[]
  focused: ScoreSheet | undefined
  onFocus: (nominationId: string) => void
}

function MyList({ sheets, focused, onFocus }: ListProps) {
  return (
    <div className={classes.mineList}>
      <DataTable
        label={text.mine.nominations}
        columns={COLUMNS}
        source={useArraySource(sheets)}
        rowKey={(it) => it.nominationId}
        focus={focused ? sheets.indexOf(focused) : -1}
        onFocus={(index) => onFocus(sheets[index]?.nominationId ?? '')}
        empty={<EmptyState>{text.mine.empty}</EmptyState>}
        autoFocus
      />
    </div>
  )
}

/** Ctrl+Enter to the next nomination, Ctrl+S to keep what was typed, Esc to the list of reviews. */
function useDeskKeys({ typed, storeAll }: ScoreDeskState, onNext: (() => void) | undefined): void {
  useShortcut('ctrl+enter', () => onNext?.(), { label: text.mine.next, enabled: onNext !== undefined })
  useShortcut('ctrl+s', storeAll, { label: text.entry.store, enabled: typed.size > 0 })
  useShortcut('escape', () => navigate('/awards/mine'), { label: text.entry.back })
}

/** The first field of the score, and the way to it after a step to another nomination. */
function useFirstField() {
  const fields = useRef<HTMLDivElement>(null)
  const [steps, setSteps] = useState(0)
  useEffect(() => {
    if (steps > 0) fields.current?.querySelector('input')?.focus()
  }, [steps])
  return { fields, toFirstField: () => setSteps((before) => before + 1) }
}

const COLUMNS: readonly Column<ScoreSheet>[] = [
  {
    key: 'number',
    title: text.grid.number,
    width: 48,
    align: 'right',
    quiet: true,
    render: (it) => it.number,
  },
  {
    key: 'name',
    title: text.result.columns.name,
    strong: true,
    render: (it) => (it.name === '' ? text.mine.itemNumber(it.number) : listName(it.name)),
  },
  {
    key: 'state',
    title: text.grid.state,
    width: 64,
    align: 'right',
    render: (it) => it.total ?? <span className={classes.amber}>{text.states[it.state]}</span>,
  },
]
