import { AUDIT_STATES, type AuditFilter, AuditState } from '#shared/modules/dossiers/audit'
import { OrganizationId } from '#shared/values/id'
import { CountTabs, Segmented } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { useUnits } from '../../people/people.queries'
import classes from './audits.module.css'
import { text } from './list.text'

export type AuditView = 'list' | 'units'

type Props = {
  filter: AuditFilter
  onFilter: (part: Partial<AuditFilter>) => void
  view: AuditView
  onView: (view: AuditView) => void
  /** How many were changed since they were looked at. */
  stale: number
}

function onlyOf({ doubtfulOnly, staleOnly }: AuditFilter): keyof typeof text.only {
  if (staleOnly) return 'stale'
  return doubtfulOnly ? 'doubtful' : 'all'
}

/** All, only doubtful ones or only those changed since, of a unit, at a step; one by one or by unit. */
export function AuditFilters({ filter, onFilter, view, onView, stale }: Props) {
  const { units } = useUnits()
  const states = Object.entries(AUDIT_STATES).map(([value, label]) => ({ value, label }))
  return (
    <CountTabs
      label={text.filters}
      value={onlyOf(filter)}
      onChange={(only) => onFilter({ doubtfulOnly: only === 'doubtful', staleOnly: only === 'stale' })}
      tabs={(['all', 'doubtful', 'stale'] as const).map((key) => ({
        key,
        label: text.only[key],
        count: key === 'stale' ? stale : undefined,
        tone: 'amber',
      }))}
      right={
        <div className={classes.narrow}>
          <div className={classes.pick}>
            <PlainPicker
              label={text.unit}
              value={filter.organizationId ?? ''}
              onChange={(id) => onFilter({ organizationId: id === '' ? null : OrganizationId.parse(id) })}
              options={[
                { value: '', label: text.everyUnit },
                ...units.map((it) => ({ value: it.id as string, label: it.name })),
              ]}
            />
          </div>
          <div className={classes.pick}>
            <PlainPicker
              label={text.state}
              value={filter.state ?? ''}
              onChange={(state) => onFilter({ state: state === '' ? null : AuditState.parse(state) })}
              options={[{ value: '', label: text.everyState }, ...states]}
            />
          </div>
          <Segmented
            label={text.viewsLabel}
            value={view}
            onChange={onView}
            options={(['list', 'units'] as const).map((value) => ({ value, label: text.views[value] }))}
            small
          />
        </div>
      }
    />
  )
}
