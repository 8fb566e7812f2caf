import { type Measure, RECORD_KINDS } from '#shared/modules/members/systems'
import { EditableRows, type EditColumn } from '../../../components'
import { freshKey } from './fresh-key'
import type { PartProps } from './part-props'
import { whole } from './StatedField'
import { text } from './systems.text'

const COLUMNS: readonly EditColumn<Measure>[] = [
  {
    key: 'label',
    title: text.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
  {
    key: 'kind',
    title: text.measureKind,
    width: 152,
    value: (it) => it.kind,
    set: (it, kind) => ({ ...it, kind: kind === 'discipline' ? 'discipline' : 'disposal' }),
    options: Object.entries(RECORD_KINDS).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'months',
    title: text.months,
    width: 80,
    align: 'right',
    value: (it) => String(it.months),
    set: (it, typed) => ({ ...it, months: Math.min(120, whole(typed)) }),
  },
  {
    key: 'ends',
    title: text.ends,
    width: 88,
    value: (it) => (it.ends ? text.yes : text.no),
    set: (it, typed) => ({ ...it, ends: typed === text.yes }),
    options: [text.yes, text.no],
  },
  {
    key: 'basis',
    title: text.basis,
    value: (it) => it.basis,
    set: (it, basis) => ({ ...it, basis }),
    limit: 300,
  },
]

/** Measures with how long each holds and whether membership ends with it. */
export function ConductPart({ rule, onChange, readOnly }: PartProps<'conduct'>) {
  return (
    <EditableRows<Measure>
      label={text.measures}
      name="measures"
      columns={COLUMNS}
      rows={rule.measures}
      rowKey={(it) => it.key}
      onChange={(measures) => onChange({ measures })}
      newRow={() => ({
        key: freshKey('measure', rule.measures),
        kind: 'disposal',
        label: '',
        months: 0,
        ends: false,
        basis: '',
      })}
      readOnly={readOnly}
    />
  )
}
