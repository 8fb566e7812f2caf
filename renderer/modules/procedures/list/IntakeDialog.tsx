import { useState } from 'react'
import { INTAKE_ACTS, type IntakeLine, type IntakePreview } from '#shared/modules/procedures/intake'
import { shownDay } from '#shared/values/iso-day'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import {
  type Column,
  DataTable,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  useArraySource,
} from '../../../components'
import classes from '../procedures.module.css'
import { text } from '../procedures.text'

const words = text.intake
const WAYS = Object.entries(words.ways).map(([value, label]) => ({ value, label }))

/** What would come in, the wrong rows first; how the days count is chosen here and by nobody else. */
export function IntakeDialog({ preview, onClose }: { preview: IntakePreview; onClose: () => void }) {
  const [as, setAs] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useTask('procedures.takeCases', words.taking)
  const count = (act: IntakeLine['act']) => preview.lines.filter((it) => it.act === act).length
  const due = count('begin') + count('add')
  const send = async () => {
    const reply = await run({ as: as === 'done' ? 'done' : 'open' })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.done(reply.value.taken, reply.value.left))
    onClose()
  }
  const outcomes = preview.outcomes.map((it) => `${it.title}“${it.label}”`).join('、')
  return (
    <FormDialog
      title={words.title(preview.file)}
      send={words.send(due)}
      onSend={() => void send()}
      onClose={onClose}
      ready={due > 0 && as !== ''}
      busy={running}
      failure={failure}
      width={960}
    >
      <p>{words.facts(count('begin'), count('add'), count('same'), count('refuse'))}</p>
      {preview.unknown.length > 0 && (
        <p className={classes.amber}>{words.unknown(preview.unknown.join('、'))}</p>
      )}
      <FieldStack labelWidth={112}>
        <PickerField label={words.as} name="as" value={as} onChange={setAs} options={WAYS} />
      </FieldStack>
      <p className={classes.quiet}>{words.asRule(outcomes)}</p>
      <Lines lines={preview.lines} />
    </FormDialog>
  )
}

function Lines({ lines }: { lines: readonly IntakeLine[] }) {
  const [focus, setFocus] = useState(0)
  const [ordered] = useState(() => [
    ...lines.filter((it) => it.act === 'refuse'),
    ...lines.filter((it) => it.act !== 'refuse'),
  ])
  return (
    <div className={classes.dialogRows}>
      <DataTable<IntakeLine>
        label={words.lines}
        columns={COLUMNS}
        source={useArraySource(ordered)}
        rowKey={(it) => String(it.row)}
        focus={Math.min(focus, ordered.length - 1)}
        onFocus={setFocus}
        density="dense"
        isQuiet={(it) => it.act === 'same'}
      />
    </div>
  )
}

const { columns } = words
const COLUMNS: readonly Column<IntakeLine>[] = [
  { key: 'row', title: columns.row, width: 48, align: 'right', render: (it) => it.row },
  { key: 'name', title: columns.name, width: 112, strong: true, render: (it) => it.name || text.none },
  { key: 'party', title: columns.party, width: 152, render: (it) => it.partyName || text.none },
  {
    key: 'act',
    title: columns.act,
    width: 80,
    render: (it) => (
      <span className={it.act === 'refuse' ? classes.red : undefined}>{INTAKE_ACTS[it.act]}</span>
    ),
  },
  { key: 'what', title: `${columns.problems}／${columns.days}`, render: whatOf },
]

function whatOf({ problems, days }: IntakeLine) {
  const said =
    problems.length > 0 ? problems.join('') : days.map((it) => `${it.title} ${shownDay(it.on)}`).join('，')
  return <span title={said}>{said || text.none}</span>
}
