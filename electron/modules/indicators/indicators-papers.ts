import { loadUnits } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureSource } from '#electron/platform/figures/figure-source'
import { type PaperKinds, paperKind } from '#electron/platform/papers/paper-kind'
import { ChargesAsk } from '#shared/modules/indicators/charges'
import { CompareAsk, IndicatorsAsk, type Moment } from '#shared/modules/indicators/indicators'
import { HoldersAsk } from '#shared/modules/indicators/links'
import { comparisonSheet, indicatorSheet } from '#shared/modules/indicators/sheets/indicator-sheets'
import { chargeSheet, linkListSheet } from '#shared/modules/indicators/sheets/link-sheets'
import { dayOf, shownDay } from '#shared/values/iso-day'
import { shownCharges } from './charge.service'
import { compared } from './compare'
import { unitsBelow, valuesOn } from './indicator-read.service'
import { linkFigures } from './link-figures'
import { listHolders, sumHolders } from './link-holders.repository'
import { shownHolders } from './link-shown'
import { linkSystemOn } from './link-systems'
import { findSnapshot } from './snapshot.repository'

/** Lines of one paper: three hundred pages. */
const MOST_ROWS = 10_000
const WHOLE = { offset: 0, limit: MOST_ROWS }

/** Papers of links, 责任清单, indicators and comparisons. */
export function indicatorsPapersWith(offered: readonly FigureSource[]): PaperKinds {
  return { ...LINK_PAPERS, ...figurePapers([...linkFigures, ...offered]) }
}

const LINK_PAPERS: PaperKinds = {
  'link-list': paperKind({
    label: '联系一览表',
    ask: HoldersAsk,
    async make({ trx, now }, { on, ...ask }, { from }) {
      const { system, content, on: day } = await linkSystemOn(trx, ask.system, on || dayOf(now))
      const wanted = { ...ask, content, on: day }
      const { short } = await sumHolders(trx, wanted)
      const holders = await shownHolders(trx, wanted, await listHolders(trx, wanted, WHOLE))
      const listed = { holders, on: day, view: ask.view, short }
      const form = linkListSheet({ title: system.title, content, ...listed, from })
      return { runs: [{ form }], papers: 1, about: `${system.title} ${holders.length} 行` }
    },
  }),
  'charge-list': paperKind({
    label: '责任清单',
    ask: ChargesAsk,
    async make({ trx, now }, ask, { from }) {
      const today = dayOf(now)
      const { system } = await linkSystemOn(trx, ask.system, today)
      const { rows } = await shownCharges(trx, { ...ask, today }, WHOLE)
      const form = chargeSheet({ title: system.title, year: ask.year }, rows, from)
      return { runs: [{ form }], papers: 1, about: `${ask.year} 年 ${rows.length} 项` }
    },
  }),
}

function figurePapers(sources: readonly FigureSource[]): PaperKinds {
  return {
    'indicator-report': paperKind({
      label: '指标统计表',
      ask: IndicatorsAsk,
      async make(context, { on, unitId }, { from }) {
        const day = on || dayOf(context.now)
        const unitIds = await unitsBelow(context.trx, unitId)
        const values = await valuesOn({ context, sources }, { on: day, unitIds })
        const unitName = await nameOf(context.trx, unitId)
        const form = indicatorSheet(values, { on: day, unitName, from })
        return { runs: [{ form }], papers: 1, about: `${values.length} 项指标` }
      },
    }),
    'indicator-comparison': paperKind({
      label: '两期对比表',
      ask: CompareAsk,
      async make(context, ask, { from }) {
        const rows = await compared({ context, sources }, ask)
        const form = comparisonSheet(rows, {
          before: await momentWords(context.trx, ask.before),
          after: await momentWords(context.trx, ask.after),
          unitName: await nameOf(context.trx, ask.unitId),
          from,
        })
        return { runs: [{ form }], papers: 1, about: `${rows.length} 项指标` }
      },
    }),
  }
}

async function nameOf(trx: Trx, unitId: string | null): Promise<string> {
  return unitId === null ? '' : (await loadUnits(trx)).name(unitId)
}

async function momentWords(trx: Trx, moment: Moment): Promise<string> {
  if ('on' in moment) return shownDay(moment.on)
  const { title, on_day } = await findSnapshot(trx, moment.snapshotId)
  return `${title}（${shownDay(on_day)}）`
}
