import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { otherEntryOf } from '#shared/modules/evaluations/rules'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { clockOf } from '../../../app/when'
import { ErrorNotice, Page, useShortcut } from '../../../components'
import { BenchGrid } from './BenchGrid'
import { BenchHead } from './BenchHead'
import { BenchHints } from './BenchHints'
import { BenchNotice } from './BenchNotice'
import { BenchPanel } from './BenchPanel'
import classes from './bench.module.css'
import { text } from './bench.text'
import { type BenchPlace, boxesPath } from './bench-place'
import type { BenchView } from './bench-session'
import { measureOf } from './cell-words'
import { isForm, type Sheet } from './sheet'
import { useBench } from './use-bench'
import { useBenchKeys } from './use-bench-keys'

type BenchProps = { round: Round; box: Box; place: BenchPlace; sheet: Sheet }

/** The paper in work with everything around it. The layout of the paper is that of the moment the bench was opened. */
export function Bench({ round, box, place, sheet: opening }: BenchProps) {
  const [sheet] = useState(opening)
  const session = useBench(place, sheet)
  const view = session.view.use()
  const { opened, state } = view
  const reads = useRight('evaluations.read')
  const who = round.entry === 'double' && opened?.other ? text.entries[otherEntryOf(place.entry)] : ''
  const checks = useApiQuery('evaluations.entryChecks', { roundId: round.id }, { enabled: who !== '' })
  const busy = state !== null && (state.mode !== 'mark' || state.typed !== '')
  useBenchKeys({ who, ownEscape: busy, press: session.press })
  useShortcut('escape', () => navigate(boxesPath(round.id, reads)), { label: text.toRound, enabled: !busy })
  useStatus(
    [text.status.subjects(sheet.subjects.length, measureOf(sheet.content)), text.entriesLong[place.entry]],
    draftWords(view),
  )
  if (!opened || !state) return <ErrorNotice error={view.refusal} />
  const desk = { sheet, opened }
  const differing = checks.data?.find((it) => it.box === box.no)?.cells ?? 0
  return (
    <Page
      head={
        <BenchHead
          {...{ round, box, place, session, view }}
          about={isForm(sheet) ? sheet.subjects[0] : undefined}
        />
      }
      bottom={<BenchHints sheet={sheet} at={state.at} who={who} />}
    >
      <div className={classes.desk}>
        <BenchGrid desk={desk} state={state} who={who} onCell={session.goTo} />
        <BenchNotice {...{ desk, view, state, session }} who={text.entries[otherEntryOf(place.entry)]} />
      </div>
      <BenchPanel {...{ desk, state, round, place, who, differing }} />
    </Page>
  )
}

function draftWords({ draft, state }: BenchView): string[] {
  if (!draft || !state?.changed) return []
  if (draft.failed) return [text.status.draftFailed]
  return [text.status.draft(clockOf(draft.savedAt), draft.filled)]
}
