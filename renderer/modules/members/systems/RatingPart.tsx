import { PERIODS, type RatingPeriod, type RatingRule } from '#shared/modules/members/systems'
import {
  AreaField,
  EditableRows,
  type EditColumn,
  FieldStack,
  PickerField,
  TextField,
} from '../../../components'
import { freshKey } from './fresh-key'
import type { PartProps } from './part-props'
import { StatedField, whole } from './StatedField'
import { text } from './systems.text'

type Line = RatingRule['lines'][number]
type Band = RatingRule['bands'][number]

const LINES: readonly EditColumn<Line>[] = [
  {
    key: 'label',
    title: text.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
  {
    key: 'most',
    title: text.points,
    width: 88,
    align: 'right',
    value: (it) => String(it.most),
    set: (it, typed) => ({ ...it, most: Math.max(1, whole(typed)) }),
  },
  {
    key: 'basis',
    title: text.basis,
    value: (it) => it.basis,
    set: (it, basis) => ({ ...it, basis }),
    limit: 300,
  },
]

const BANDS: readonly EditColumn<Band>[] = [
  {
    key: 'label',
    title: text.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
  {
    key: 'from',
    title: text.from,
    width: 96,
    align: 'right',
    value: (it) => String(it.from),
    set: (it, typed) => ({ ...it, from: whole(typed) }),
  },
]

const PERIOD_OPTIONS = Object.entries(PERIODS).map(([value, label]) => ({ value, label }))

/** Lines that are scored, bands from the best down, and the line below which members are listed. */
export function RatingPart({ rule, onChange, readOnly }: PartProps<'rating'>) {
  const set = (part: Partial<RatingRule>) => onChange({ ...rule, ...part })
  return (
    <>
      <RatingFields rule={rule} set={set} readOnly={readOnly} />
      <EditableRows<Line>
        label={text.lines}
        name="lines"
        columns={LINES}
        rows={rule.lines}
        rowKey={(it) => it.key}
        onChange={(lines) => set({ lines })}
        newRow={() => ({ key: freshKey('line', rule.lines), label: '', most: 10, basis: '' })}
        readOnly={readOnly}
      />
      <EditableRows<Band>
        label={text.bands}
        name="bands"
        columns={BANDS}
        rows={rule.bands}
        rowKey={(it) => it.label}
        onChange={(bands) => set({ bands })}
        newRow={() => ({ label: '', from: 0 })}
        readOnly={readOnly}
      />
    </>
  )
}

type FieldsProps = { rule: RatingRule; set: (part: Partial<RatingRule>) => void; readOnly: boolean }

function RatingFields({ rule, set, readOnly }: FieldsProps) {
  return (
    <FieldStack labelWidth={108}>
      <TextField
        label={text.ratingLabel}
        value={rule.label}
        onChange={(label) => set({ label })}
        readOnly={readOnly}
        limit={40}
      />
      <PickerField
        label={text.period}
        value={rule.period}
        options={PERIOD_OPTIONS}
        onChange={(period) => set({ period: (period || rule.period) as RatingPeriod })}
        readOnly={readOnly}
      />
      <StatedField
        label={text.line}
        value={rule.line}
        onChange={(line) => set({ line })}
        readOnly={readOnly}
      />
      <AreaField
        label={text.act}
        value={rule.act}
        onChange={(act) => set({ act })}
        readOnly={readOnly}
        limit={300}
      />
    </FieldStack>
  )
}
