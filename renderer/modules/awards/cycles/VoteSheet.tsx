import { useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { OutcomeRow } from '#shared/modules/awards/outcome'
import type { StageRule } from '#shared/modules/awards/programme'
import { ListBody } from '../../../app/lists/ListParts'
import { type OutputOf, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { Button, EmptyState, ErrorNotice, Section, useShortcut } from '../../../components'
import { MeetingFields } from './MeetingFields'
import { VoteResult } from './VoteResult'
import { VoteTable } from './VoteTable'
import { VoteTools } from './VoteTools'
import classes from './vote.module.css'
import { text } from './vote.text'
import { formOf, type MeetingForm, meetingOf, typedOf, votesOf } from './vote-state'

export type VoteSheetProps = {
  cycle: Cycle
  stage: CycleStage
  stages: readonly CycleStage[]
  onStage: (key: string) => void
  rule: StageRule
  votes: OutputOf<'awards.voteCounts'>
  rows: readonly OutcomeRow[]
}

/** The sheet of one meeting, typed from paper: what does not add up is said while it is typed. */
export function VoteSheet({ cycle, stage, stages, onStage, rule, votes, rows }: VoteSheetProps) {
  const sheet = useVoteSheet({ cycle, stage, rows, votes })
  const { form, typed, meeting, changed, mayEdit } = sheet
  const decides = rule.kind === 'decide'
  return (
    <ListBody>
      <VoteTools {...{ cycle, stage, stages, onStage }} unsaved={changed}>
        {mayEdit && (
          <Button
            kind="primary"
            keys="ctrl+s"
            onClick={sheet.save}
            disabled={!sheet.ready}
            loading={sheet.saving}
          >
            {text.save}
          </Button>
        )}
      </VoteTools>
      <div className={classes.scroller}>
        <ErrorNotice error={sheet.refusal} />
        <Section title={decides ? text.approval : text.meeting} framed>
          <MeetingFields form={form} votes={!decides} readOnly={!mayEdit} onChange={sheet.describe} />
        </Section>
        {!decides && <VoteResult rule={rule} meeting={meeting} />}
        {!decides && rows.length === 0 && <EmptyState>{text.nobody}</EmptyState>}
        {rows.length > 0 && (
          <VoteTable {...{ rule, rows, typed, meeting }} readOnly={!mayEdit} onType={sheet.type} />
        )}
      </div>
      {mayEdit && rows.length > 0 && <div className={classes.keys}>{text.keys}</div>}
    </ListBody>
  )
}

/** What is typed and not kept yet, and the way to keep it. */
function useVoteSheet({
  cycle,
  stage,
  rows,
  votes,
}: Pick<VoteSheetProps, 'cycle' | 'stage' | 'rows' | 'votes'>) {
  const [form, setForm] = useState(() => formOf(votes.meeting))
  const [typed, setTyped] = useState(() => typedOf(votes.counts))
  const [changed, setChanged] = useState(false)
  const { store, refusal, saving } = useVoteSaving(cycle, stage, votes.version)
  const mayEdit = useRight('awards.edit') && isOpen(cycle, stage)
  const meeting = meetingOf(form)
  const counts = votesOf(typed, rows)
  const ready = changed && meeting !== null && counts !== null
  const save = () => ready && void store(meeting, counts)
  useShortcut('ctrl+s', save, { label: text.save, enabled: changed })
  return {
    form,
    typed,
    meeting,
    changed,
    mayEdit,
    ready,
    save,
    saving,
    refusal,
    describe: (next: MeetingForm) => {
      setForm(next)
      setChanged(true)
    },
    type: (key: string, words: string) => {
      setTyped((before) => new Map(before).set(key, words))
      setChanged(true)
    },
  }
}

/** Votes are typed while the stage is worked on. */
function isOpen({ state }: Cycle, { kind, state: of }: CycleStage): boolean {
  return state === 'running' && of === (kind === 'review' ? 'closed' : 'open')
}

function useVoteSaving(cycle: Cycle, stage: CycleStage, version: number) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const command = useCommand('awards.saveVotes')
  const store = async (
    meeting: NonNullable<ReturnType<typeof meetingOf>>,
    counts: NonNullable<ReturnType<typeof votesOf>>,
  ) => {
    const reply = await command.run({ cycleId: cycle.id, stage: stage.key, version, meeting, counts })
    setRefusal(reply.ok ? null : reply)
    if (reply.ok) tellOperation(text.saved)
  }
  return { store, refusal, saving: command.running }
}
