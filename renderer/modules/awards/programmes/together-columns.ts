import type { ProgrammeContent } from '#shared/modules/awards/programme'
import type { EditColumn } from '../../../components'
import { numberCheck, numberOf } from '../../evaluations/schemes/numbers'
import { text } from './rules.text'

const QUOTA = { min: 1, max: 10_000, whole: true }

/** Quotas that are fixed for several categories together. */
export const TOGETHER_COLUMNS: readonly EditColumn<ProgrammeContent['together'][number]>[] = [
  {
    key: 'division',
    title: text.together.division,
    value: (row) => row.division,
    set: (row, division) => ({ ...row, division }),
    rule: text.rules.division,
    limit: 40,
  },
  {
    key: 'quota',
    title: text.together.quota,
    width: 120,
    align: 'right',
    value: (row) => String(row.quota),
    set: (row, typed) => ({ ...row, quota: numberOf(typed, QUOTA) ?? row.quota }),
    check: numberCheck(QUOTA),
  },
]
