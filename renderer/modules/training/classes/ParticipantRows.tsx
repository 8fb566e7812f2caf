import { useState } from 'react'
import type { Participant, TrainingClass } from '#shared/modules/training/training-class'
import { useTypedRows } from '../../../app/lists/use-typed-rows'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  BottomBar,
  Button,
  EditableRows,
  EmptyState,
  ErrorNotice,
  type Failure,
  useShortcut,
} from '../../../components'
import { text } from '../training.text'
import { participantColumns } from './participant-columns'

const words = text.oneClass
const MOST = 500
const keyOf = ({ id }: Participant) => id

type Props = { found: TrainingClass; search: string; readOnly: boolean }

/** The list of names, edited in place; what was typed is kept with Ctrl+S. */
export function ParticipantRows({ found, search, readOnly }: Props) {
  const { data, error } = useApiQuery('training.participants', { id: found.id, text: search, limit: MOST })
  const { rows, changed, onChange, forget } = useTypedRows(data?.rows ?? [], keyOf)
  const [failure, setFailure] = useState<Failure>(null)
  const keep = useCommand('training.keepParticipants')
  const remove = useCommand('training.removeParticipants')
  const save = async () => {
    const kept = changed.map(({ personId: _, name: __, unitName: ___, ...it }) => it)
    const reply = await keep.run({ id: found.id, rows: kept })
    if (!reply.ok) return setFailure(reply)
    forget()
    setFailure(null)
    tellDone(words.kept(reply.value.changed))
  }
  const takeOut = async (row: Participant) => {
    const reply = await remove.run({ id: found.id, ids: [row.id] })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(words.removed(reply.value.removed))
  }
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: changed.length > 0 })
  return (
    <>
      <ErrorNotice error={failure ?? error} />
      <EditableRows<Participant>
        label={words.list}
        name="participants"
        columns={participantColumns(found, readOnly ? null : (row) => void takeOut(row))}
        rows={rows}
        rowKey={keyOf}
        onChange={onChange}
        readOnly={readOnly}
        fixedOrder
        empty={<EmptyState>{search === '' ? words.empty : text.nothing}</EmptyState>}
      />
      {(data?.total ?? 0) > MOST && <p>{words.first(MOST)}</p>}
      {changed.length > 0 && (
        <BottomBar
          right={
            <Button kind="primary" keys="ctrl+s" loading={keep.running} onClick={() => void save()}>
              {text.save}
            </Button>
          }
        >
          {words.unsaved}
        </BottomBar>
      )}
    </>
  )
}
