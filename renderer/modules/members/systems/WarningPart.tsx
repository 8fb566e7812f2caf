import { WARNING_ACTS, type WarningAct, type WarningRule } from '#shared/modules/members/systems'
import { DayField } from '../../../app/DayField'
import { SystemField } from '../../../app/SystemField'
import { EditableRows, type EditColumn, FieldStack, PickerField } from '../../../components'
import { freshKey } from './fresh-key'
import type { PartProps } from './part-props'
import { StatedField, whole } from './StatedField'
import { text } from './systems.text'

type Level = WarningRule['levels'][number]

const COLUMNS: readonly EditColumn<Level>[] = [
  {
    key: 'label',
    title: text.label,
    width: 144,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
  },
  {
    key: 'years',
    title: text.years,
    width: 72,
    align: 'right',
    value: (it) => String(it.years),
    set: (it, typed) => ({ ...it, years: Math.min(20, Math.max(1, whole(typed))) }),
  },
  {
    key: 'acts',
    title: text.acts,
    width: 200,
    rule: text.actsRule,
    value: (it) => it.acts.map((act) => WARNING_ACTS[act]).join(text.comma),
    set: (it, typed) => ({ ...it, acts: actsOf(typed, it.acts) }),
  },
  {
    key: 'basis',
    title: text.basis,
    value: (it) => it.basis,
    set: (it, basis) => ({ ...it, basis }),
    limit: 300,
  },
]

/** Acts by their names in a line; what stood stays where none is named. */
function actsOf(typed: string, before: WarningAct[]): WarningAct[] {
  const named = typed.split(text.comma).map((it) => it.trim())
  const acts = (Object.keys(WARNING_ACTS) as WarningAct[]).filter((it) => named.includes(WARNING_ACTS[it]))
  return acts.length > 0 ? acts : before
}

const COUNTS = Object.entries(text.counts).map(([value, label]) => ({ value, label }))

/** After how many years without an admission what follows. */
export function WarningPart({ rule, onChange, readOnly }: PartProps<'warning'>) {
  const set = (part: Partial<WarningRule>) => onChange({ ...rule, ...part })
  return (
    <>
      <EditableRows<Level>
        label={text.levels}
        name="levels"
        columns={COLUMNS}
        rows={rule.levels}
        rowKey={(it) => it.key}
        onChange={(levels) => set({ levels })}
        newRow={() => ({
          key: freshKey('level', rule.levels),
          label: '',
          years: 1,
          acts: ['card'],
          basis: '',
        })}
        readOnly={readOnly}
      />
      <WarningFields rule={rule} set={set} readOnly={readOnly} />
    </>
  )
}

type FieldsProps = { rule: WarningRule; set: (part: Partial<WarningRule>) => void; readOnly: boolean }

/** From when gaps are counted, how years are, and where listed villages go. */
function WarningFields({ rule, set, readOnly }: FieldsProps) {
  return (
    <FieldStack labelWidth={108}>
      <PickerField
        label={text.count}
        rule={rule.countBasis}
        value={rule.count}
        options={COUNTS}
        onChange={(count) => set({ count: count === 'calendar' ? 'calendar' : 'rolling' })}
        readOnly={readOnly}
      />
      <DayField
        label={text.recordsFrom}
        rule={text.recordsRule}
        value={rule.recordsFrom}
        onChange={(recordsFrom) => set({ recordsFrom })}
        readOnly={readOnly}
      />
      <SystemField
        engine="matters"
        label={text.matterSystem}
        name="matterSystem"
        value={rule.matterSystem}
        onChange={(matterSystem) => set({ matterSystem })}
        readOnly={readOnly}
      />
      <StatedField
        label={text.matterDays}
        value={rule.matterDays}
        onChange={(matterDays) => set({ matterDays })}
        readOnly={readOnly}
      />
    </FieldStack>
  )
}
