import { useState } from 'react'
import type { AuditFilter, AuditsOfUnit } from '#shared/modules/dossiers/audit'
import type { OrganizationId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { type Column, DataTable, EmptyState, ErrorNotice, useArraySource } from '../../../components'
import { text } from './list.text'

type Props = { filter: AuditFilter; onUnit: (id: OrganizationId) => void }

/** The audits counted by unit; Enter lists a unit's dossiers. */
export function AuditUnits({ filter, onUnit }: Props) {
  const { data, error } = useApiQuery('dossiers.auditsByUnit', filter)
  const [focus, setFocus] = useState(0)
  const source = useArraySource(data ?? [])
  if (error) return <ErrorNotice error={error} />
  return (
    <DataTable<AuditsOfUnit>
      label={text.units}
      columns={COLUMNS}
      source={source}
      rowKey={(it) => it.organizationId ?? ''}
      focus={Math.min(focus, source.total - 1)}
      onFocus={setFocus}
      onOpen={(row) => row.organizationId && onUnit(row.organizationId)}
      empty={data ? <EmptyState>{text.empty}</EmptyState> : null}
      density="dense"
      autoFocus
    />
  )
}

const { columns } = text
const figure = (
  key: string,
  title: string,
  render: Column<AuditsOfUnit>['render'],
): Column<AuditsOfUnit> => ({
  key,
  title,
  width: 88,
  align: 'right',
  render,
})

const COLUMNS: readonly Column<AuditsOfUnit>[] = [
  { key: 'unit', title: columns.unit, render: (it) => it.unitName || text.noUnit },
  figure('dossiers', columns.dossiers, (it) => it.dossiers),
  figure('looked', columns.looked, (it) => it.looked || text.none),
  figure('points', columns.mean, (it) => it.points?.toFixed(1) ?? text.none),
  figure('fatal', columns.fatal, (it) => it.fatal || text.none),
  figure('doubtful', columns.doubtful, (it) => it.doubtful || text.none),
  figure('passed', columns.passed, (it) => it.passed || text.none),
]
