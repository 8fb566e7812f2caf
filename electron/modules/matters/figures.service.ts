import type { Handlers } from '#electron/platform/ipc/gate'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import { mattersSystems } from './matters-systems'
import { recordsOf, type UnitsAsked } from './measure.repository'
import { partOf } from './measure-parts'
import { measuresOf } from './measures'
import { shortfallsOf } from './quotas'

type Job = 'measures' | 'measureRecords' | 'shortfalls'

/** Rates per unit and period, each opening its records. */
export const matterFiguresService: Pick<Handlers<typeof matters>, Job> = {
  async measures({ trx }, { system, from, to }) {
    const rules = contentOn(await loadSystem(trx, mattersSystems, system), to)
    return measuresOf(trx, { system, rules, span: { from, to } })
  },

  async measureRecords({ trx }, { system, from, to, key, part, unit, offset, limit }) {
    const rules = contentOn(await loadSystem(trx, mattersSystems, system), to)
    const measure = rules.measures.find((it) => it.key === key)
    if (!measure) throw refuse('not-found', '这项制度没有这个指标。', { remedy: '刷新后再看。' })
    const source = partOf(trx, { system, rules, measure, span: { from, to } }, part)
    return recordsOf(trx, source, { units: unitsOf(unit), offset, limit })
  },

  async shortfalls({ trx }, { system, on }) {
    return shortfallsOf(trx, await loadSystem(trx, mattersSystems, system), on)
  },
}

/** One unit, those under none, or all. */
function unitsOf(unit: string | null): UnitsAsked {
  if (unit === null) return null
  return unit === 'none' ? 'none' : [unit]
}
