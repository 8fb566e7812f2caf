import { ROLL_FIELDS } from '#shared/modules/members/roll-fields'
import type { RollColumn } from '#shared/modules/members/systems'
import { EditableRows, type EditColumn } from '../../../components'
import type { PartProps } from './part-props'
import { whole } from './StatedField'
import { text } from './systems.text'

const FIELDS = [
  { value: '', label: text.keptAsText },
  ...Object.entries(ROLL_FIELDS).map(([value, label]) => ({ value, label })),
]

const COLUMNS: readonly EditColumn<RollColumn>[] = [
  {
    key: 'title',
    title: text.title,
    value: (it) => it.title,
    set: (it, title) => ({ ...it, title }),
    limit: 40,
  },
  {
    key: 'field',
    title: text.field,
    width: 200,
    value: (it) => it.field,
    set: (it, field) => ({ ...it, field }),
    options: FIELDS,
  },
  {
    key: 'width',
    title: text.width,
    width: 80,
    align: 'right',
    value: (it) => String(it.width),
    set: (it, typed) => ({ ...it, width: Math.min(60, Math.max(4, whole(typed))) }),
  },
]

/** Columns of the register in the department's own order. */
export function RollPart({ rule, onChange, readOnly }: PartProps<'roll'>) {
  return (
    <EditableRows<RollColumn>
      label={text.parts.roll}
      name="roll"
      columns={COLUMNS}
      rows={rule.columns}
      rowKey={(it) => it.title}
      onChange={(columns) => onChange({ columns })}
      newRow={() => ({ field: '', title: '', width: 12 })}
      readOnly={readOnly}
    />
  )
}
