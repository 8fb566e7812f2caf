import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ScoreSheet } from '#shared/modules/awards/review'
import type { CycleId, ReviewerId } from '#shared/values/id'
import { ListBody } from '../../../app/lists/ListParts'
import { PageFailure } from '../../../app/PageFailure'
import { queryClient, useApiQuery, useCommand } from '../../../app/queries'
import { Button, EmptyState, ErrorNotice, KeyCap, Page, PageHead, useShortcut } from '../../../components'
import type { BenchProps } from './bench-props'
import { EntryPanel } from './EntryPanel'
import { ScoreGrid } from './ScoreGrid'
import { scoresPath } from './score-paths'
import { readRow } from './score-values'
import classes from './scores.module.css'
import { text } from './scores.text'
import { type ScoreDeskState, useScoreDesk } from './use-score-desk'

type EntryProps = { cycle: CycleId; stage: string; reviewer: ReviewerId }

/** One reviewer's paper sheet at the keyboard: nominations down, items across. Nobody else's scores are in sight. */
export function ScoreEntryPage({ cycle, stage, reviewer }: EntryProps) {
  const place = { cycleId: cycle, stage }
  const opened = useApiQuery('awards.cycle', { id: cycle })
  const sheets = useApiQuery('awards.reviewerSheets', { ...place, reviewerId: reviewer })
  const progress = useApiQuery('awards.scoreProgress', place)
  // Opening a sheet is on record each time, so it is asked for anew and not each time a score is stored.
  useEffect(() => () => queryClient.removeQueries({ queryKey: ['api', 'awards.reviewerSheets'] }), [])
  const error = opened.error ?? sheets.error ?? progress.error
  if (!opened.data || !sheets.data || !progress.data) return <PageFailure error={error} />
  const name = progress.data.find((it) => it.reviewerId === reviewer)?.name ?? ''
  return <Bench cycle={opened.data} stage={stage} reviewer={{ id: reviewer, name }} given={sheets.data} />
}

function Bench({ cycle, stage, reviewer, given }: BenchProps & { given: readonly ScoreSheet[] }) {
  const [current, setCurrent] = useState('')
  const save = useCommand('awards.saveScore')
  const place = { cycleId: cycle.id, stage, reviewerId: reviewer.id }
  const itemsOf = ({ category }: ScoreSheet) =>
    cycle.content.categories.find((it) => it.key === category)?.scores ?? []
  const desk = useScoreDesk(given, itemsOf, ({ nominationId }, typed) =>
    save.run({ ...place, nominationId, ...typed }),
  )
  const found = cycle.stages.find((it) => it.key === stage)
  const open = cycle.state === 'running' && found?.state === 'open'
  const used = cycle.content.categories.filter((it) => desk.sheets.some((own) => own.category === it.key))
  const focused = desk.sheets.find((it) => it.nominationId === current) ?? desk.sheets[0]
  const unsaved = desk.sheets.filter((it) => readRow(desk.typed, it, itemsOf(it)).changed)
  const back = () => navigate(scoresPath(cycle.id))
  useShortcut('ctrl+s', desk.storeAll, { label: text.entry.store, enabled: unsaved.length > 0 })
  useShortcut('escape', back, { label: text.entry.back })
  if (!found) return <EmptyState>{text.entry.nowhere}</EmptyState>
  return (
    <Page
      head={
        <PageHead
          low
          title={text.entry.title}
          facts={`${cycle.title}　${text.entry.facts(found.label, reviewer.name, desk.sheets.length)}`}
          note={unsaved.length > 0 ? text.entry.unsaved(unsaved.length) : undefined}
          actions={<BackButton onBack={back} />}
        />
      }
    >
      <ListBody>
        {desk.sheets.length === 0 ? (
          <EmptyState>{text.entry.empty}</EmptyState>
        ) : (
          <ScoreGrid categories={used} {...{ desk, current, open }} onCurrent={setCurrent} />
        )}
        <EntryNotice desk={desk} itemsOf={itemsOf} open={open} />
        <KeyHints />
      </ListBody>
      {focused && <EntryPanel {...{ cycle, stage, reviewer, desk, open, itemsOf }} sheet={focused} />}
    </Page>
  )
}

function BackButton({ onBack }: { onBack: () => void }) {
  return (
    <Button keys="escape" onClick={onBack}>
      {text.entry.back}
    </Button>
  )
}

type NoticeProps = {
  desk: ScoreDeskState
  itemsOf: (sheet: ScoreSheet) => Parameters<typeof readRow>[2]
  open: boolean
}

/** The first thing that cannot be stored, with its line; what was refused. */
function EntryNotice({ desk, itemsOf, open }: NoticeProps) {
  const wrong = desk.sheets
    .map((sheet) => ({ sheet, problem: readRow(desk.typed, sheet, itemsOf(sheet)).problem }))
    .find((it) => it.problem !== '')
  if (open && !wrong && !desk.refusal) return null
  return (
    <div className={classes.notice} data-tone={wrong ? 'red' : undefined} role="status">
      {!open && <span>{text.entry.closed}</span>}
      {wrong && (
        <span>
          {text.entry.current(wrong.sheet.number)}　{wrong.problem}
        </span>
      )}
      <ErrorNotice error={desk.refusal} />
    </div>
  )
}

function KeyHints() {
  return (
    <div className={classes.hints}>
      {text.entry.keys.map(([keys, label]) => (
        <span key={keys} className={classes.hint}>
          <KeyCap keys={keys} />
          {label}
        </span>
      ))}
    </div>
  )
}
