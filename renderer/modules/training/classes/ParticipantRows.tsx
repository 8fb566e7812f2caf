import { useState } from 'react'
import type { Participant, TrainingClass } from '#shared/modules/training/training-class'
import { useTypedRows } from '../../../app/lists/use-typed-rows'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  BottomBar,
  Button,
  EditableRows,
  type EditColumn,
  EmptyState,
  ErrorNotice,
  type Failure,
  LinkButton,
  useShortcut,
} from '../../../components'
import { numberTyped, shownNumber } from '../fields'
import { text } from '../training.text'

const words = text.oneClass
const titles = words.columns
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
        columns={columnsOf(found, readOnly, (row) => void takeOut(row))}
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

function columnsOf(
  { hours: most }: TrainingClass,
  readOnly: boolean,
  onRemove: (row: Participant) => void,
): EditColumn<Participant>[] {
  const same = (row: Participant) => row
  return [
    { key: 'name', title: titles.name, width: 96, readOnly: true, value: (row) => row.name, set: same },
    { key: 'unit', title: titles.unit, readOnly: true, value: (row) => row.unitName, set: same },
    {
      key: 'hours',
      title: titles.hours,
      width: 72,
      align: 'right',
      value: (row) => shownNumber(row.hours),
      set: (row, typed) => ({ ...row, hours: numberTyped(typed, row.hours) }),
      placeholder: (row) => (row.absent ? '' : shownNumber(most)),
    },
    {
      key: 'score',
      title: titles.score,
      width: 72,
      align: 'right',
      value: (row) => shownNumber(row.score),
      set: (row, typed) => ({ ...row, score: numberTyped(typed, row.score) }),
    },
    {
      key: 'result',
      title: titles.result,
      width: 112,
      value: (row) => row.result,
      set: (row, result) => ({ ...row, result }),
      limit: 20,
    },
    {
      key: 'absent',
      title: titles.absent,
      width: 72,
      value: (row) => (row.absent ? words.missed : words.came),
      set: same,
      render: (row, change) =>
        readOnly ? (
          row.absent ? (
            words.missed
          ) : (
            words.came
          )
        ) : (
          <LinkButton onClick={() => change({ ...row, absent: !row.absent })}>
            {row.absent ? words.missed : words.came}
          </LinkButton>
        ),
    },
    {
      key: 'note',
      title: titles.note,
      value: (row) => row.note,
      set: (row, note) => ({ ...row, note }),
      limit: 200,
    },
    ...(readOnly
      ? []
      : [
          {
            key: 'remove',
            title: '',
            width: 64,
            value: () => '',
            set: same,
            render: (row: Participant) => (
              <LinkButton onClick={() => onRemove(row)}>{words.take1}</LinkButton>
            ),
          },
        ]),
  ]
}
