import type { RawBuilder } from 'kysely'
import { subjectQuery } from '#electron/modules/organizations/index'
import { rosterIds } from '#electron/modules/people/index'
import { countRows, type FigureRow, listRows } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import type { Context } from '#electron/platform/ipc/context'
import type { Measure, Side } from '#shared/modules/indicators/indicators'
import { PersonFilter } from '#shared/modules/people/contract'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'
import type { SubjectScope } from '#shared/values/subject'
import { entryRows } from './entry.repository'
import { peopleRows } from './people-measure.repository'
import { subjectRecords } from './subject-measure.repository'

export type Asking = Pick<Context, 'trx' | 'now'>
export type Asked = Omit<FigureAsked, 'pick'>

/** Where a side stands: an entry knows what it was typed for. */
export type Place = { system: string; key: string; side: Side }

/** One side of an indicator ready to be counted and listed. `problem`: why it cannot be. */
export type Counter = {
  unit: string
  records: boolean
  problem: string
  count(asked: Asked): Promise<number>
  list(asked: Asked, slice: Slice): Promise<Page<FigureRecord>>
}

const NOTHING = async () => ({ total: 0, rows: [] })

/** The counter of a side. `sources` are what the modules offer. */
export function counterOf(
  context: Asking,
  sources: readonly FigureSource[],
  place: Place,
  measure: Measure,
): Counter {
  switch (measure.from) {
    case 'people':
      return overRows(context, '人', async (asked) => {
        const { condition } = measure
        const at = asked.on.replaceAll('-', '.')
        const ids = condition && (await rosterIds(context, PersonFilter.parse({ condition, at })))
        return peopleRows(measure, asked, ids)
      })
    case 'subjects':
      return overRows(context, '个', async (asked) => {
        const scope: SubjectScope = { ...measure.scope, units: unitsOf(measure.scope, asked) }
        return subjectRecords(subjectQuery(context.trx, scope, asked.on), measure.scope.kind)
      })
    case 'entries':
      return overRows(context, measure.unit, async ({ unitIds, from, to }) =>
        entryRows({ ...place, from, to }, unitIds),
      )
    case 'fixed':
      return {
        unit: measure.unit,
        records: false,
        problem: '',
        count: async () => measure.value,
        list: NOTHING,
      }
    case 'figure': {
      const { trx } = context
      const source = sources.find((it) => it.key === measure.key)
      if (!source) return missing(measure.label)
      const { pick } = measure
      return {
        unit: source.unit,
        records: true,
        problem: '',
        count: (asked) => source.count(trx, { ...asked, pick }),
        list: (asked, slice) => source.list(trx, { ...asked, pick }, slice),
      }
    }
  }
}

/** Units asked for are already whole subtrees, so they narrow the scope's own or stand for them. */
function unitsOf({ units }: SubjectScope, { unitIds }: Asked): SubjectScope['units'] {
  if (unitIds.length === 0) return units
  return units.length === 0 ? [...unitIds] : units.filter((it) => unitIds.includes(it))
}

function overRows(
  { trx }: Asking,
  unit: string,
  rows: (asked: Asked) => Promise<RawBuilder<FigureRow>>,
): Counter {
  return {
    unit,
    records: true,
    problem: '',
    count: async (asked) => countRows(trx, await rows(asked)),
    list: async (asked, slice) => listRows(trx, await rows(asked), slice),
  }
}

function missing(label: string): Counter {
  return {
    unit: '',
    records: false,
    problem: `“${label}”的来源已不存在，请在工作制度中重新选择。`,
    count: async () => 0,
    list: NOTHING,
  }
}
