import type { Enterprise } from '#shared/modules/organizations/village'
import type { Column } from '../../../../components'
import classes from '../parties.module.css'
import { enterpriseText as text } from '../villages/villages.text'

const titles = text.columns

export const ENTERPRISE_COLUMNS: readonly Column<Enterprise>[] = [
  { key: 'name', title: titles.name, strong: true, render: (row) => row.name },
  { key: 'kind', title: titles.kind, width: 84, render: (row) => text.kinds[row.kind] },
  { key: 'unit', title: titles.unit, width: 128, render: (row) => row.unitName || text.none },
  {
    key: 'scale',
    title: titles.scale,
    width: 84,
    from: 1100,
    quiet: true,
    render: (row) => (row.scale === '' ? text.none : text.scales[row.scale]),
  },
  {
    key: 'employees',
    title: titles.employees,
    width: 84,
    align: 'right',
    render: (row) => row.employees?.toLocaleString('zh-CN') ?? text.none,
  },
  {
    key: 'members',
    title: titles.members,
    width: 60,
    align: 'right',
    render: (row) => row.members ?? text.none,
  },
  {
    key: 'coverage',
    title: titles.coverage,
    width: 100,
    render: (row) => (
      <span className={row.coverage === 'none' ? classes.amber : undefined}>
        {text.coverages[row.coverage]}
      </span>
    ),
  },
  {
    key: 'party',
    title: titles.party,
    width: 208,
    from: 1300,
    render: (row) => row.partyName || text.none,
  },
  {
    key: 'adviser',
    title: titles.adviser,
    width: 84,
    from: 1000,
    render: (row) => row.adviser || text.none,
  },
]
