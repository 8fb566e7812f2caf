import { useState } from 'react'
import type { Snapshot } from '#shared/modules/indicators/indicators'
import { shownDay } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import {
  Button,
  Dialog,
  EmptyState,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
  LinkButton,
  ProgressLine,
  TextField,
} from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { RemoveDialog } from '../RemoveDialog'

/** Snapshots there are, and another one taken of any day. */
export function SnapshotsDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useApiQuery('indicators.snapshots', {})
  const [removing, setRemoving] = useState<Snapshot | null>(null)
  const mayEdit = useRight('ledgers.edit')
  return (
    <Dialog
      title={text.snapshotTitle}
      onClose={onClose}
      width={560}
      actions={
        <Button keys="escape" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      {mayEdit && <TakeSnapshot />}
      <ErrorNotice error={error} />
      {data?.length === 0 && <EmptyState>{text.noSnapshots}</EmptyState>}
      <ul className={classes.links}>
        {(data ?? []).map((it) => (
          <li key={it.id} className={classes.link}>
            <div className={classes.linkHead}>
              <strong>{it.title}</strong>
              <span className={classes.quiet}>
                {text.snapshotLine(shownDay(it.on), it.indicators, it.takenBy)}
              </span>
              {mayEdit && <LinkButton onClick={() => setRemoving(it)}>{text.removeSnapshot}</LinkButton>}
            </div>
            {it.note !== '' && <div className={classes.quiet}>{it.note}</div>}
          </li>
        ))}
      </ul>
      {removing && <RemoveSnapshot snapshot={removing} onClose={() => setRemoving(null)} />}
    </Dialog>
  )
}

function TakeSnapshot() {
  const task = useTask('indicators.takeSnapshot', text.takingSnapshot)
  const [title, setTitle] = useState('')
  const [on, setOn] = useState(localToday())
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const take = async () => {
    const reply = await task.run({ title, on, note })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    tellDone(text.snapshotTaken(reply.value.title, reply.value.indicators))
    setTitle('')
    setNote('')
  }
  return (
    <>
      <ErrorNotice error={failure} />
      <FieldStack>
        <TextField
          label={text.snapshotName}
          value={title}
          onChange={setTitle}
          limit={60}
          error={errorAt(failure, 'title')}
          autoFocus
        />
        <DayField
          label={text.snapshotOn}
          value={on}
          onChange={setOn}
          rule={text.snapshotRule}
          error={errorAt(failure, 'on')}
        />
        <TextField label={text.snapshotNote} value={note} onChange={setNote} limit={300} />
      </FieldStack>
      {task.progress && <ProgressLine progress={task.progress} onCancel={task.cancel} />}
      <div className={classes.below}>
        <Button kind="primary" onClick={() => void take()} loading={task.running}>
          {text.takeSnapshot}
        </Button>
      </div>
    </>
  )
}

function RemoveSnapshot({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const { run, running } = useCommand('indicators.removeSnapshot')
  return (
    <RemoveDialog
      words={{
        title: text.removeSnapshotTitle(snapshot.title),
        consequence: text.removeSnapshotConsequence,
        confirm: text.removeSnapshot,
        done: text.removedSnapshot,
      }}
      run={() => run({ id: snapshot.id, version: snapshot.version })}
      busy={running}
      onDone={onClose}
      onClose={onClose}
    />
  )
}
