import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ClassContent, TrainingClass } from '#shared/modules/training/training-class'
import { DayField } from '../../../app/DayField'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  EditableRows,
  type EditColumn,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  refusalOf,
  Section,
  TextField,
} from '../../../components'
import { numberTyped, shownNumber } from '../fields'
import { text } from '../training.text'

const words = text.classes
const labels = words.fields
type Lecturer = ClassContent['lecturers'][number]
type Props = { year: number; found: TrainingClass | null; onClose: () => void }

/** A class: what, when, where, by whom, for whom, who taught. */
export function ClassDialog({ year, found, onClose }: Props) {
  const [draft, setDraft] = useState<ClassContent>(found ? contentOf(found) : blank(year))
  const [failure, setFailure] = useState<Failure>(null)
  const { data: systems } = useApiQuery('training.trainingSystems', {
    on: /^\d{4}-\d{2}-\d{2}$/.test(draft.from) ? draft.from : '',
  })
  const { run, running } = useCommand('training.saveClass')
  const change = (part: Partial<ClassContent>) => setDraft({ ...draft, ...part })
  const send = async () => {
    const lecturers = draft.lecturers.filter((it) => it.name.trim() !== '')
    const content = { ...draft, lecturers }
    const reply = await run({ id: found?.id ?? null, version: found?.version ?? 0, content })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.saved(reply.value.title))
    if (!found) navigate(`/ledgers/training/classes/${reply.value.id}`)
    onClose()
  }
  const refused = refusalOf(failure)
  const errorOf = (field: string) => (refused?.field === `content.${field}` ? refused.message : undefined)
  return (
    <FormDialog
      title={found ? found.title : words.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={draft.title.trim() !== '' && draft.kind !== '' && draft.from !== ''}
      busy={running}
      failure={failure}
      width={640}
    >
      <FieldStack labelWidth={88}>
        <PickerField
          label={labels.kind}
          value={draft.kind === '' ? '' : `${draft.system} ${draft.kind}`}
          onChange={(value) => {
            const [system = '', kind = ''] = value.split(' ')
            const hours = systems?.find((it) => it.key === system)?.kinds.find((it) => it.key === kind)?.hours
            change({ system, kind, hours: draft.hours ?? hours ?? null })
          }}
          options={(systems ?? []).flatMap((it) =>
            it.kinds.map((one) => ({ value: `${it.key} ${one.key}`, label: one.label, hint: it.title })),
          )}
          error={errorOf('kind')}
        />
        <TextField
          label={labels.title}
          value={draft.title}
          onChange={(title) => change({ title })}
          limit={100}
        />
        <DayField
          label={labels.from}
          value={draft.from}
          onChange={(from) => change({ from })}
          error={errorOf('from')}
        />
        <DayField
          label={labels.to}
          value={draft.to}
          onChange={(to) => change({ to })}
          error={errorOf('to')}
        />
        <TextField
          label={labels.place}
          value={draft.place}
          onChange={(place) => change({ place })}
          limit={100}
        />
        <TextField label={labels.host} value={draft.host} onChange={(host) => change({ host })} limit={100} />
        <TextField
          label={labels.audience}
          value={draft.audience}
          onChange={(audience) => change({ audience })}
          limit={100}
        />
        <TextField
          label={labels.hours}
          value={shownNumber(draft.hours)}
          onChange={(typed) => change({ hours: numberTyped(typed, draft.hours) })}
        />
        <TextField
          label={labels.headcount}
          rule={labels.headcountRule}
          value={draft.headcount === 0 ? '' : String(draft.headcount)}
          onChange={(typed) => change({ headcount: Math.floor(numberTyped(typed, draft.headcount) ?? 0) })}
        />
        <TextField
          label={labels.cost}
          value={shownNumber(draft.cost)}
          onChange={(typed) => change({ cost: numberTyped(typed, draft.cost) })}
        />
        <AreaField
          label={labels.outline}
          value={draft.outline}
          onChange={(outline) => change({ outline })}
          limit={2000}
          minRows={2}
        />
      </FieldStack>
      <LecturerRows rows={draft.lecturers} onChange={(lecturers) => change({ lecturers })} />
    </FormDialog>
  )
}

const blank = (year: number): ClassContent => ({
  system: '',
  kind: '',
  title: '',
  from: year === new Date().getFullYear() ? '' : `${year}-01-01`,
  to: '',
  place: '',
  siteId: null,
  host: '',
  audience: '',
  hours: null,
  headcount: 0,
  cost: null,
  outline: '',
  lecturers: [],
})

function contentOf({
  id: _,
  version: __,
  kindLabel: ___,
  siteName: ____,
  listed: _____,
  absent: ______,
  ...it
}: TrainingClass): ClassContent {
  return it
}

/** Who taught what: of the register where he is in it, else by name. */
function LecturerRows({
  rows,
  onChange,
}: {
  rows: readonly Lecturer[]
  onChange: (rows: Lecturer[]) => void
}) {
  const { data } = useApiQuery('training.lecturers', { year: new Date().getFullYear(), limit: 500 })
  const known = data?.rows ?? []
  const columns: EditColumn<Lecturer>[] = [
    {
      key: 'name',
      title: labels.lecturers,
      width: 160,
      value: (row) => row.name,
      set: (row, name) => ({ ...row, name, lecturerId: known.find((it) => it.name === name)?.id ?? null }),
      options: known.map((it) => ({ value: it.name, label: it.name, hint: it.unitName })),
      limit: 40,
    },
    {
      key: 'topic',
      title: labels.topic,
      value: (row) => row.topic,
      set: (row, topic) => ({ ...row, topic }),
      limit: 100,
    },
  ]
  const shown = rows.length > 0 ? rows : [{ lecturerId: null, name: '', topic: '' }]
  return (
    <Section title={labels.lecturers}>
      <EditableRows<Lecturer>
        label={labels.lecturers}
        name="lecturers"
        columns={columns}
        rows={shown}
        rowKey={(row) => `${shown.indexOf(row)}`}
        onChange={onChange}
        newRow={() => ({ lecturerId: null, name: '', topic: '' })}
      />
    </Section>
  )
}
