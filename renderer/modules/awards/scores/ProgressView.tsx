import { type ReactNode, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { ScoreProgress } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  Panel,
  PanelBlock,
  useArraySource,
  useShortcut,
} from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { leftOf, progressColumns } from './progress-columns'
import { ScoreFiles } from './ScoreFiles'
import { entryPath } from './score-paths'
import classes from './scores.module.css'
import { text } from './scores.text'

export type StageView = { cycle: Cycle; stage: CycleStage; picker: ReactNode }

/** Each reviewer with what is done and what is left; never a score. Packs and score sheets go out and come in here. */
export function ProgressView({ cycle, stage, picker }: StageView) {
  const place = { cycleId: cycle.id, stage: stage.key }
  const { data, error } = useApiQuery('awards.scoreProgress', place)
  const [at, setAt] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const rows = data ?? []
  const focused = rows.find((it) => it.reviewerId === at) ?? rows[0]
  const mayEdit = useRight('awards.edit')
  const enter = (it = focused) => it && mayEdit && navigate(entryPath(cycle.id, stage.key, it.reviewerId))
  useShortcut('f2', () => enter(), { label: text.progress.open, enabled: mayEdit && focused !== undefined })
  useStatus([text.progress.status(rows.length, sum(rows, leftOf))])
  const chosen = rows.filter((it) => selected.has(it.reviewerId)).map((it) => it.reviewerId)
  return (
    <>
      <ListBody>
        <div className={classes.tools}>
          {picker}
          <span className={classes.toolsRight}>
            <AwardPaperActions
              paper={{ paper: 'scores', ...place, reviewers: chosen }}
              name={text.fileName(cycle.title, stage.label, text.result.sheets)}
            />
          </span>
        </div>
        <ErrorNotice error={error} />
        <ProgressTable
          {...{ rows, focused, selected }}
          loading={data === undefined}
          onFocus={setAt}
          onSelect={setSelected}
          onOpen={enter}
        />
      </ListBody>
      <Panel label={text.progress.title}>
        <Closing rows={rows} />
        {mayEdit && focused && (
          <PanelBlock title={focused.name}>
            <p className={classes.quiet}>{text.progress.about}</p>
            <div className={classes.acts}>
              <Button keys="f2" onClick={() => enter()}>
                {text.progress.open}
              </Button>
            </div>
          </PanelBlock>
        )}
        <ScoreFiles place={place} reviewers={chosen} />
      </Panel>
    </>
  )
}

type ProgressTableProps = {
  rows: readonly ScoreProgress[]
  focused: ScoreProgress | undefined
  selected: ReadonlySet<string>
  loading: boolean
  onFocus: (reviewerId: ReviewerId) => void
  onSelect: (keys: ReadonlySet<string>) => void
  onOpen: (row: ScoreProgress) => void
}

function ProgressTable({ rows, focused, selected, loading, onFocus, onSelect, onOpen }: ProgressTableProps) {
  const columns = useMemo(progressColumns, [])
  return (
    <DataTable
      label={text.progress.label}
      columns={columns}
      source={useArraySource(rows)}
      rowKey={(it) => it.reviewerId}
      focus={focused ? rows.indexOf(focused) : -1}
      onFocus={(index) => rows[index] && onFocus(rows[index].reviewerId)}
      onOpen={onOpen}
      selection={{
        keys: selected,
        onChange: onSelect,
        onAll: () => onSelect(new Set(rows.map((it) => it.reviewerId))),
      }}
      empty={loading ? null : <EmptyState>{text.progress.empty}</EmptyState>}
      autoFocus
    />
  )
}

/** What still keeps the stage from being closed. */
function Closing({ rows }: { rows: readonly ScoreProgress[] }) {
  const waiting = rows.filter((it) => leftOf(it) > 0)
  const stale = rows.filter((it) => it.stale).length
  const due = sum(rows, (it) => it.assigned - it.recused - it.absent)
  return (
    <PanelBlock
      title={text.progress.title}
      facts={text.progress.facts(
        sum(rows, (it) => it.submitted),
        due,
      )}
    >
      {rows.length > 0 && (
        <p className={waiting.length > 0 ? classes.amber : classes.quiet}>
          {waiting.length > 0
            ? text.progress.notDone(waiting.length, sum(waiting, leftOf))
            : text.progress.done}
        </p>
      )}
      {stale > 0 && <p className={classes.amber}>{text.progress.staleNote(stale)}</p>}
      <p className={classes.quiet}>{text.progress.hidden}</p>
    </PanelBlock>
  )
}

function sum(rows: readonly ScoreProgress[], of: (row: ScoreProgress) => number): number {
  return rows.reduce((all, it) => all + of(it), 0)
}
