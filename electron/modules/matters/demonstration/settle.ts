import type { Trx } from '#electron/platform/database/schema'
import { type Author, on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { LedgerFilter } from '#shared/modules/matters/contract-matters'
import { type Matter, MatterContent, type MatterRow } from '#shared/modules/matters/matter'
import type { MatterId } from '#shared/values/id'
import { plusDays } from '#shared/values/iso-day'
import { ledgerFacts } from '../ledger-facts'
import { matterService } from '../matter.service'
import { matterActsService } from '../matter-acts.service'
import { findJudged, matterOf } from '../matters'
import { prove } from './proof'
import { bySecond } from './second'
import { NAMES } from './words'

/** Days from the day a matter was raised: given out, told to the town, asked to close, confirmed. */
const PACE = { assign: 2, told: 4, ask: 20, close: 24 }

/** Carries on what inspections and the campaign's plan opened: what is due is closed out but for the last, the rest is given out. */
export async function settleMatters(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const today = author.now.toISOString().slice(0, 10)
  for (const { system, lateLeft } of [
    { system: 'S36', lateLeft: 1 },
    { system: 'S28', lateLeft: 0 },
  ]) {
    const filter = LedgerFilter.parse({ system, tab: 'open' })
    const rows = await ledgerFacts(trx, { filter, today }, { offset: 0, limit: 500 })
    const waiting = rows.filter(
      (it) => it.state === 'registered' && plusDays(it.raisedOn, PACE.told) <= today,
    )
    const due = waiting.filter((it) => it.dueOn !== '' && it.dueOn < today)
    const closed = due.slice(0, due.length - lateLeft)
    for (const [at, row] of waiting.entries()) {
      await giveOut(stage, row, NAMES[at % NAMES.length] as string)
      if (closed.includes(row)) await closeOut(stage, row)
    }
  }
  await record(stage)
}

async function giveOut(stage: Stage, { id, raisedOn, unitName }: MatterRow, person: string): Promise<void> {
  const context = on(stage, plusDays(raisedOn, PACE.assign))
  await fill(stage, id, plusDays(raisedOn, PACE.told), ({ units, milestones }) => ({
    person,
    units: units.length > 0 ? units : [{ unitId: null, name: unitName, doneOn: '', report: '' }],
    milestones: Object.fromEntries(
      Object.keys(milestones).map((key) => [key, plusDays(raisedOn, PACE.told)]),
    ),
  }))
  await matterActsService.move(context, {
    ...(await asked(stage, id)),
    move: 'assign',
    on: context.now.slice(0, 10),
  })
}

async function closeOut(stage: Stage, { id, raisedOn }: MatterRow): Promise<void> {
  const [ask, close] = [plusDays(raisedOn, PACE.ask), plusDays(raisedOn, PACE.close)]
  await fill(stage, id, ask, () => ({
    result: '已按要求整改，现场复核属实。',
    measures: '逐项对照，明确专人限期办理。',
  }))
  await prove(stage, [id], '整改报告.pdf')
  await matterActsService.move(on(stage, ask), { ...(await asked(stage, id)), move: 'ask', on: ask })
  await matterActsService.confirm(await bySecond(stage, close), {
    ...(await asked(stage, id)),
    move: 'close',
    on: close,
    words: '情况属实，同意。',
  })
}

async function asked(stage: Stage, id: MatterId) {
  const { version } = await matterNow(stage, id)
  return { id, version, words: '', dueOn: '' }
}

async function fill(
  stage: Stage,
  id: MatterId,
  day: string,
  said: (matter: Matter) => Partial<MatterContent>,
): Promise<void> {
  const matter = await matterNow(stage, id)
  const content = MatterContent.parse({ ...matter, ...said(matter) })
  await matterService.save(on(stage, day), { id, version: matter.version, content })
}

async function matterNow(stage: Stage, id: MatterId): Promise<Matter> {
  return matterOf(on(stage, stage.author.now.toISOString().slice(0, 10)), await findJudged(stage.trx, id))
}
