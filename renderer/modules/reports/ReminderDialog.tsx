import { useState } from 'react'
import { REPEATS, type Reminder, type ReminderContent, type Repeat } from '#shared/modules/reports/reminder'
import { AccountId, OrganizationId } from '#shared/values/id'
import { DayField } from '../../app/DayField'
import { useApiQuery, useCommand } from '../../app/queries'
import {
  AreaField,
  Button,
  ConfirmDialog,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  Segmented,
  showToast,
  TextField,
} from '../../components'
import { useUnits } from '../people/people.queries'
import classes from './reports.module.css'
import { reminderText as text } from './reports.text'
import type { OpenReminder } from './use-work-acts'

type Props = { open: NonNullable<OpenReminder>; systems: readonly string[]; onClose: () => void }

/** 登记事项: a new one, or the one that was opened. */
export function ReminderDialog({ open, systems, onClose }: Props) {
  if (open.id === null)
    return <Form kept={null} first={{ ...EMPTY, on: open.on }} systems={systems} onClose={onClose} />
  return <KeptReminder id={open.id} systems={systems} onClose={onClose} />
}

const EMPTY: ReminderContent = {
  title: '',
  system: '',
  on: '',
  unitId: null,
  accountId: null,
  repeats: '',
  note: '',
}

type KeptProps = Omit<Props, 'open'> & { id: NonNullable<NonNullable<OpenReminder>['id']> }

function KeptReminder({ id, systems, onClose }: KeptProps) {
  const { data } = useApiQuery('reports.reminder', { id })
  return data ? (
    <Form key={data.version} kept={data} first={data} systems={systems} onClose={onClose} />
  ) : null
}

type FormProps = {
  kept: Reminder | null
  first: ReminderContent
  systems: readonly string[]
  onClose: () => void
}

function Form({ kept, first, systems, onClose }: FormProps) {
  const [content, setContent] = useState(first)
  const acts = useReminderActs(kept, onClose)
  return (
    <FormDialog
      title={kept === null ? text.newTitle : text.editTitle}
      send={text.save}
      onSend={() => void acts.save(content)}
      onClose={onClose}
      ready={content.title.trim() !== '' && content.on !== ''}
      busy={acts.running}
      failure={acts.failure}
      width={560}
    >
      <Fields
        content={content}
        change={(part) => setContent({ ...content, ...part })}
        systems={systems}
        failure={acts.failure}
      />
      {kept !== null && (
        <p className={classes.choices}>
          <Button onClick={() => void acts.finish(kept)}>{text.finish}</Button>
          <Button onClick={() => acts.setRemoving(true)}>{text.remove}</Button>
        </p>
      )}
      {kept !== null && acts.removing && (
        <ConfirmDialog
          title={text.removeTitle(kept.title)}
          consequence={text.removeAbout}
          confirm={text.remove}
          onConfirm={() => void acts.remove(kept)}
          onClose={() => acts.setRemoving(false)}
        />
      )}
    </FormDialog>
  )
}

function useReminderActs(kept: Reminder | null, onClose: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const [removing, setRemoving] = useState(false)
  const add = useCommand('reports.addReminder')
  const change = useCommand('reports.saveReminder')
  const finish = useCommand('reports.finishReminder')
  const remove = useCommand('reports.removeReminder')
  const done = (words: string) => {
    showToast(words)
    onClose()
  }
  return {
    failure,
    removing,
    setRemoving,
    running: add.running || change.running || finish.running || remove.running,
    async save(content: ReminderContent) {
      const reply =
        kept === null
          ? await add.run(content)
          : await change.run({ id: kept.id, version: kept.version, content })
      if (reply.ok) done(kept === null ? text.added(reply.value.on) : text.saved)
      else setFailure(reply)
    },
    async finish({ id, version, title }: Reminder) {
      const reply = await finish.run({ id, version })
      if (!reply.ok) return setFailure(reply)
      done(reply.value.doneOn === '' ? text.nextOn(reply.value.on) : text.finished(title))
    },
    async remove({ id, version }: Reminder) {
      const reply = await remove.run({ id, version })
      setRemoving(false)
      if (reply.ok) done(text.removed)
      else setFailure(reply)
    },
  }
}

type FieldsProps = {
  content: ReminderContent
  change: (part: Partial<ReminderContent>) => void
  systems: readonly string[]
  failure: Failure
}

function Fields({ content, change, systems, failure }: FieldsProps) {
  return (
    <FieldStack labelWidth={72}>
      <TextField
        label={text.fields.title}
        name="title"
        value={content.title}
        onChange={(title) => change({ title })}
        rule={text.rules.title}
        limit={100}
        error={errorAt(failure, 'title')}
      />
      <DayField
        label={text.fields.on}
        name="on"
        value={content.on}
        onChange={(on) => change({ on })}
        error={errorAt(failure, 'on')}
      />
      <Repeats value={content.repeats} onChange={(repeats) => change({ repeats })} />
      <Whom content={content} change={change} />
      <PickerField
        label={text.fields.system}
        name="system"
        value={content.system}
        onChange={(system) => change({ system })}
        options={systems}
        rule={text.rules.system}
        limit={20}
        free
      />
      <AreaField
        label={text.fields.note}
        name="note"
        value={content.note}
        onChange={(note) => change({ note })}
        limit={400}
      />
    </FieldStack>
  )
}

function Repeats({ value, onChange }: { value: Repeat; onChange: (value: Repeat) => void }) {
  const options = (Object.keys(REPEATS) as Repeat[]).map((it) => ({ value: it, label: REPEATS[it] }))
  return (
    <div className={classes.repeats}>
      <span className={classes.repeatsLabel}>{text.fields.repeats}</span>
      <Segmented<Repeat> label={text.fields.repeats} value={value} onChange={onChange} options={options} />
    </div>
  )
}

/** Which unit it is about and who acts. */
function Whom({ content, change }: Pick<FieldsProps, 'content' | 'change'>) {
  const { units, nameOf } = useUnits()
  const { data: colleagues = [] } = useApiQuery('reports.colleagues', {})
  return (
    <>
      <PickerField
        label={text.fields.unit}
        name="unitId"
        value={content.unitId ?? ''}
        onChange={(id) => change({ unitId: id === '' ? null : OrganizationId.parse(id) })}
        options={units.map((it) => ({ value: it.id, label: it.name }))}
        shown={nameOf(content.unitId ?? '')}
        rule={text.rules.unit}
      />
      <PickerField
        label={text.fields.account}
        name="accountId"
        value={content.accountId ?? ''}
        onChange={(id) => change({ accountId: id === '' ? null : AccountId.parse(id) })}
        options={colleagues.map((it) => ({ value: it.id, label: it.name, hint: it.section }))}
        rule={text.rules.account}
      />
    </>
  )
}
