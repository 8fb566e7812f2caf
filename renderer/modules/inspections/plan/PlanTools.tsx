import { navigate } from 'wouter/use-hash-location'
import type { Groups } from '#shared/modules/inspections/group'
import { PlainPicker, Segmented } from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const words = text.plan
const VIEWS = { year: '/ledgers/inspections/plan', schedule: '/ledgers/inspections/schedule' } as const
export type PlanView = keyof typeof VIEWS

/** A year in months, or its visits one by one. */
export function PlanViews({ view }: { view: PlanView }) {
  return (
    <Segmented
      label={words.view}
      value={view}
      onChange={(next) => navigate(VIEWS[next])}
      options={(['year', 'schedule'] as const).map((value) => ({ value, label: words.views[value] }))}
    />
  )
}

type GroupPickerProps = {
  groups: Groups | undefined
  value: string | null
  onChange: (id: string | null) => void
}

/** Narrows to one group's area. */
export function GroupPicker({ groups, value, onChange }: GroupPickerProps) {
  return (
    <span className={classes.group}>
      <PlainPicker
        label={words.group}
        value={value ?? ''}
        onChange={(id) => onChange(id || null)}
        options={[
          { value: '', label: words.allGroups },
          ...(groups?.groups ?? [])
            .filter((it) => it.kind === 'group')
            .map((it) => ({ value: it.id, label: it.name })),
        ]}
        placeholder={words.allGroups}
      />
    </span>
  )
}
