import { useState } from 'react'
import type { ScoreItem } from '#shared/modules/awards/programme'
import type { AssignmentState, ScoreSheet } from '#shared/modules/awards/review'
import { sheetTotal } from '#shared/modules/awards/rules'
import { listName } from '#shared/values/name-order'
import { useCommand } from '../../../app/queries'
import {
  AreaField,
  Button,
  ErrorNotice,
  type Failure,
  FieldStack,
  FormDialog,
  Panel,
  PanelBlock,
} from '../../../components'
import type { BenchProps } from './bench-props'
import { readRow } from './score-values'
import classes from './scores.module.css'
import { text } from './scores.text'
import type { ScoreDeskState } from './use-score-desk'

type PanelProps = BenchProps & {
  desk: ScoreDeskState
  sheet: ScoreSheet
  open: boolean
  itemsOf: (sheet: ScoreSheet) => readonly ScoreItem[]
}

/** How far the sheet has come, the line in work with its total and comment, and keeping away from it. */
export function EntryPanel({ desk, sheet, open, itemsOf, ...bench }: PanelProps) {
  const { values, comment } = readRow(desk.typed, sheet, itemsOf(sheet))
  const submitted = desk.sheets.filter((it) => it.state === 'submitted').length
  const due = desk.sheets.filter((it) => it.state === 'assigned' || it.state === 'submitted').length
  const away = sheet.state === 'recused' || sheet.state === 'absent'
  return (
    <Panel label={text.entry.current(sheet.number)}>
      <PanelBlock title={text.entry.progress} facts={text.entry.submitted(submitted, due)}>
        <div className={classes.bar}>
          <span style={{ width: `${due === 0 ? 0 : (submitted / due) * 100}%` }} />
        </div>
      </PanelBlock>
      <PanelBlock title={text.entry.current(sheet.number)} facts={text.states[sheet.state]}>
        <p className={classes.plain}>{listName(sheet.name)}</p>
        <p className={classes.quiet}>{sheet.unitName}</p>
        <p className={classes.plain}>
          {text.grid.total}　<strong>{sheetTotal(itemsOf(sheet), values) ?? text.none}</strong>
        </p>
      </PanelBlock>
      {!away && (
        <PanelBlock title={text.entry.comment}>
          <CommentArea {...{ sheet, desk, comment, open }} />
        </PanelBlock>
      )}
      {open && <Away key={sheet.nominationId} {...bench} desk={desk} sheet={sheet} />}
    </Panel>
  )
}

type CommentProps = { sheet: ScoreSheet; desk: ScoreDeskState; comment: string; open: boolean }

export function CommentArea({ sheet, desk, comment, open }: CommentProps) {
  return (
    <textarea
      className={classes.comment}
      aria-label={text.entry.comment}
      value={comment}
      maxLength={2000}
      rows={3}
      readOnly={!open}
      onChange={(event) => desk.type(sheet.nominationId, event.target.value)}
      onBlur={() => desk.store(sheet.nominationId)}
    />
  )
}

function Away({ cycle, stage, reviewer, desk, sheet }: BenchProps & Pick<PanelProps, 'desk' | 'sheet'>) {
  const [recusing, setRecusing] = useState(false)
  const [failure, setFailure] = useState<Failure>(null)
  const change = useCommand('awards.setAssignmentState')
  const move = async (state: Exclude<AssignmentState, 'submitted'>, reason: string) => {
    const { nominationId } = sheet
    const pair = { cycleId: cycle.id, stage, reviewerId: reviewer.id, nominationId }
    const reply = await change.run({ ...pair, state, reason })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    setRecusing(false)
    desk.take(reply.value)
  }
  const away = sheet.state === 'recused' || sheet.state === 'absent'
  return (
    <PanelBlock title={text.entry.away}>
      <div className={classes.acts}>
        {away ? (
          <Button onClick={() => void move('assigned', '')}>{text.entry.again}</Button>
        ) : (
          <>
            <Button onClick={() => setRecusing(true)}>{text.entry.recuse}</Button>
            <Button onClick={() => void move('absent', '')}>{text.entry.absent}</Button>
          </>
        )}
      </div>
      {recusing ? null : <ErrorNotice error={failure} />}
      {recusing && (
        <RecuseDialog
          title={text.entry.recuseTitle(sheet.number, reviewer.name)}
          failure={failure}
          busy={change.running}
          onSend={(reason) => void move('recused', reason)}
          onClose={() => setRecusing(false)}
        />
      )}
    </PanelBlock>
  )
}

type RecuseProps = {
  title: string
  failure: Failure
  busy: boolean
  onSend: (reason: string) => void
  onClose: () => void
}

function RecuseDialog({ title, failure, busy, onSend, onClose }: RecuseProps) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={title}
      send={text.entry.recuse}
      onSend={() => onSend(reason.trim())}
      onClose={onClose}
      ready={reason.trim() !== ''}
      {...{ busy, failure }}
    >
      <p className={classes.quiet}>{text.entry.recuseNote}</p>
      <FieldStack labelWidth={48}>
        <AreaField
          label={text.entry.reason}
          name="reason"
          value={reason}
          onChange={setReason}
          limit={300}
          minRows={2}
        />
      </FieldStack>
    </FormDialog>
  )
}
