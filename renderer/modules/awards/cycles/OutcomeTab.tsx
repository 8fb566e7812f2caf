import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { OutcomeRow } from '#shared/modules/awards/outcome'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { DataTable, EmptyState, ErrorNotice, useArraySource, useShortcut } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import classes from './cycles.module.css'
import { DecidePassDialog } from './DecidePassDialog'
import { OutcomePanel } from './OutcomePanel'
import { text } from './outcome.text'
import { outcomeColumns } from './outcome-columns'
import { useStageChoice } from './use-stage-choice'

/** Who passes each stage that has begun: by category with the line drawn, ties to decide, each with its reason. */
export function OutcomeTab({ cycle }: { cycle: Cycle }) {
  const begun = cycle.stages.filter((it) => it.state !== 'waiting')
  const { stage, choose } = useStageChoice(cycle, begun)
  if (!stage) return <EmptyState>{text.noStage}</EmptyState>
  return <StageOutcome key={stage.key} cycle={cycle} stage={stage} stages={begun} onStage={choose} />
}

type StageOutcomeProps = {
  cycle: Cycle
  stage: CycleStage
  stages: readonly CycleStage[]
  onStage: (key: string) => void
}

function StageOutcome({ cycle, stage, stages, onStage }: StageOutcomeProps) {
  const { data, error } = useApiQuery('awards.stageOutcome', { cycleId: cycle.id, stage: stage.key })
  const [category, setCategory] = useState('')
  const [at, setAt] = useState('')
  const [deciding, setDeciding] = useState<OutcomeRow | null>(null)
  const rows = useMemo(
    () => (data?.rows ?? []).filter((it) => category === '' || it.category === category),
    [data, category],
  )
  const focused = rows.find((it) => it.nominationId === at) ?? rows.find((it) => it.tied) ?? rows[0]
  const mayDecide = useMayDecide(cycle, stage) && focused !== undefined && mayBeDecided(focused)
  const decide = () => mayDecide && setDeciding(focused)
  useShortcut('f6', decide, { label: text.decide, enabled: mayDecide })
  useStatus([text.status(rows.length, rows.filter((it) => it.passed).length)])
  return (
    <>
      <ListBody>
        <OutcomeTools {...{ cycle, stage, stages, onStage, category }} onCategory={setCategory} />
        <ErrorNotice error={error} />
        {data?.hidden ? (
          <EmptyState>{text.hidden}</EmptyState>
        ) : (
          <OutcomeTable
            {...{ cycle, stage, rows, focused }}
            oneCategory={category !== ''}
            loading={data === undefined}
            onFocus={setAt}
          />
        )}
      </ListBody>
      <OutcomePanel
        categories={data?.categories ?? []}
        category={category}
        onCategory={setCategory}
        row={focused}
        onDecide={mayDecide ? decide : undefined}
        onOpen={() => focused && openNomination(cycle, focused)}
      />
      {deciding && (
        <DecidePassDialog cycle={cycle} stage={stage} row={deciding} onClose={() => setDeciding(null)} />
      )}
    </>
  )
}

type OutcomeTableProps = {
  cycle: Cycle
  stage: CycleStage
  rows: readonly OutcomeRow[]
  focused: OutcomeRow | undefined
  oneCategory: boolean
  loading: boolean
  onFocus: (nominationId: string) => void
}

function OutcomeTable({ cycle, stage, rows, focused, oneCategory, loading, onFocus }: OutcomeTableProps) {
  const columns = useMemo(() => outcomeColumns(stage.kind, oneCategory), [stage.kind, oneCategory])
  return (
    <DataTable<OutcomeRow>
      label={text.tableLabel}
      columns={columns}
      source={useArraySource(rows)}
      rowKey={(it) => it.nominationId}
      focus={focused ? rows.indexOf(focused) : -1}
      onFocus={(index) => onFocus(rows[index]?.nominationId ?? '')}
      onOpen={(it) => openNomination(cycle, it)}
      isQuiet={(it) => it.passed === false}
      isLast={(it, index) => isCut(it, rows[index + 1])}
      empty={loading ? null : <EmptyState>{text.nobody}</EmptyState>}
      autoFocus
    />
  )
}

/** The line below the last who passes of a category, where somebody follows. */
function isCut(row: OutcomeRow, next: OutcomeRow | undefined): boolean {
  return row.passed === true && next !== undefined && next.category === row.category && next.passed !== true
}

function openNomination({ id }: Cycle, { nominationId }: OutcomeRow): void {
  navigate(`/awards/cycles/${id}/nominations/${nominationId}`)
}

/** Decisions are taken once scores show and before the stage is confirmed. */
function useMayDecide({ state }: Cycle, { kind, state: of }: CycleStage): boolean {
  const may = useRight('awards.confirm')
  return may && state === 'running' && of === (kind === 'review' ? 'closed' : 'open')
}

/** Nobody decides over an obstacle. */
function mayBeDecided({ obstacles }: OutcomeRow): boolean {
  return obstacles.length === 0
}

type OutcomeToolsProps = StageOutcomeProps & { category: string; onCategory: (key: string) => void }

function OutcomeTools({ cycle, stage, stages, onStage, category, onCategory }: OutcomeToolsProps) {
  const place = { cycleId: cycle.id, stage: stage.key }
  const name = (paper: string) => text.fileName(cycle.title, stage.label, paper)
  const seen = stage.kind !== 'review' || stage.state !== 'open'
  return (
    <div className={classes.tools}>
      <span className={classes.pick}>
        <PlainPicker
          label={text.stage}
          value={stage.key}
          placeholder={text.stage}
          onChange={onStage}
          options={stages.map((it) => ({ value: it.key, label: it.label }))}
        />
      </span>
      <span className={classes.pick}>
        <PlainPicker
          label={text.category}
          value={category}
          placeholder={text.allCategories}
          onChange={onCategory}
          options={[
            { value: '', label: text.allCategories },
            ...cycle.content.categories.map((it) => ({ value: it.key, label: it.label })),
          ]}
        />
      </span>
      {seen && (
        <span className={classes.toolsRight}>
          {stage.kind === 'decide' && (
            <AwardPaperActions paper={{ paper: 'approval', ...place }} name={name(text.approval)} beside />
          )}
          <AwardPaperActions paper={{ paper: 'shortlist', ...place }} name={name(text.shortlist)} />
        </span>
      )}
    </div>
  )
}
