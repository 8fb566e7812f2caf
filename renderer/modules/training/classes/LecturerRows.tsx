import type { ClassContent } from '#shared/modules/training/training-class'
import { useApiQuery } from '../../../app/queries'
import { EditableRows, type EditColumn, Section } from '../../../components'
import { text } from '../training.text'

const labels = text.classes.fields
type Lecturer = ClassContent['lecturers'][number]
type Props = { rows: readonly Lecturer[]; onChange: (rows: Lecturer[]) => void }

const nobody = (): Lecturer => ({ lecturerId: null, name: '', topic: '' })

/** Who taught what: of the register where he is in it, else by name. */
export function LecturerRows({ rows, onChange }: Props) {
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
  const shown = rows.length > 0 ? rows : [nobody()]
  return (
    <Section title={labels.lecturers}>
      <EditableRows<Lecturer>
        label={labels.lecturers}
        name="lecturers"
        columns={columns}
        rows={shown}
        rowKey={(row) => `${shown.indexOf(row)}`}
        onChange={onChange}
        newRow={nobody}
      />
    </Section>
  )
}
