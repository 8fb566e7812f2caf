import { useState } from 'react'
import type { DutyBoard } from '#shared/modules/duties/content'
import type { BoardsOfSystem, DutySetting } from '#shared/modules/duties/matrix'
import { shownDay } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { wholeNumber } from '../../../app/papers/whole-number'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  EmptyState,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  TextField,
} from '../../../components'
import { boardLabel } from '../use-board'
import classes from './settings.module.css'
import { text } from './settings.text'

type Props = {
  /** Boards that the subject stands on; the first is shown first. */
  boards: readonly { system: BoardsOfSystem; board: DutyBoard }[]
  subject: Subject
  onClose: () => void
}

const ASKED = (['', 'no', 'yes'] as const).map((value) => ({ value, label: text.words[value] }))
const NEW = { kind: '', asked: 'no', day: '', fromOn: '', toOn: '', reason: '' }

/** What is not asked of a subject, and its own fixed day, board by board; each with its reason and days. */
export function SettingsDialog({ boards, subject, onClose }: Props) {
  const [place, setPlace] = useState(0)
  const { system, board } = boards[place] ?? (boards[0] as Props['boards'][number])
  const asked = { system: system.system, board: board.key, subjectId: subject.id }
  const { data } = useApiQuery('duties.settings', asked)
  const { run, running } = useCommand('duties.keepSetting')
  const [draft, setDraft] = useState(NEW)
  const [failure, setFailure] = useState<Failure>(null)
  const send = async () => {
    const day = wholeNumber(draft.day, 31, 1)
    if (draft.day.trim() !== '' && day === null) return setFailure(WRONG_DAY)
    const reply = await run({
      system: system.system,
      board: board.key,
      subject: { kind: subject.kind, id: subject.id },
      id: null,
      version: 0,
      ...draft,
      asked: draft.asked as 'no',
      day,
    })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    tellDone(text.added)
    setDraft(NEW)
  }
  return (
    <FormDialog
      title={text.title(subject.name)}
      send={text.add}
      onSend={() => void send()}
      onClose={onClose}
      busy={running}
      failure={failure}
      width={560}
    >
      {boards.length > 1 && (
        <FieldStack>
          <PickerField
            label={text.board}
            value={String(place)}
            options={boards.map((it, at) => ({ value: String(at), label: boardLabel(it.system, it.board) }))}
            onChange={(next) => {
              setPlace(Number(next))
              setDraft(NEW)
            }}
          />
        </FieldStack>
      )}
      {data?.length === 0 && <EmptyState>{text.none}</EmptyState>}
      <ul className={classes.list}>
        {data?.map((it) => (
          <SettingLine key={it.id} setting={it} board={board} />
        ))}
      </ul>
      <SettingFields
        board={board}
        draft={draft}
        failure={failure}
        change={(part) => setDraft({ ...draft, ...part })}
      />
    </FormDialog>
  )
}

const WRONG_DAY = { ok: false, code: 'invalid-input', message: text.wrongDay, field: 'day' } as const

type FieldsProps = {
  board: DutyBoard
  draft: typeof NEW
  failure: Failure
  change: (part: Partial<typeof NEW>) => void
}

/** What is asked otherwise of the subject, from when to when, and why. */
function SettingFields({ board, draft, failure, change }: FieldsProps) {
  return (
    <FieldStack>
      <PickerField
        label={text.kind}
        value={draft.kind}
        placeholder={text.every}
        options={board.kinds.map((it) => ({ value: it.key, label: it.label }))}
        onChange={(kind) => change({ kind })}
      />
      <PickerField
        label={text.asked}
        value={draft.asked}
        options={ASKED}
        onChange={(asked) => change({ asked })}
      />
      <TextField
        label={text.day}
        value={draft.day}
        rule={text.dayRule}
        error={errorAt(failure, 'day')}
        onChange={(day) => change({ day })}
      />
      <DayField label={text.from} value={draft.fromOn} onChange={(fromOn) => change({ fromOn })} />
      <DayField
        label={text.to}
        value={draft.toOn}
        error={errorAt(failure, 'toOn')}
        onChange={(toOn) => change({ toOn })}
      />
      <TextField
        label={text.reason}
        value={draft.reason}
        limit={100}
        error={errorAt(failure, 'reason')}
        onChange={(reason) => change({ reason })}
      />
    </FieldStack>
  )
}

function SettingLine({ setting, board }: { setting: DutySetting; board: DutyBoard }) {
  const { run, running } = useCommand('duties.removeSetting')
  const { id, version, kind, asked, day, fromOn, toOn, reason } = setting
  const label = kind === '' ? text.every : (board.kinds.find((it) => it.key === kind)?.label ?? kind)
  const remove = async () => {
    const reply = await run({ id, version })
    if (reply.ok) tellDone(text.removed)
  }
  const words = [
    label,
    asked === '' ? '' : text.words[asked],
    day === null ? '' : text.fixed(day),
    text.span(shownDay(fromOn), shownDay(toOn)),
    reason,
  ]
  return (
    <li className={classes.line}>
      <span>{words.filter(Boolean).join('　')}</span>
      <Button small kind="quiet" loading={running} onClick={() => void remove()}>
        {text.remove}
      </Button>
    </li>
  )
}
