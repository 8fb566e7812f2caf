import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import {
  CHARGE_OUTCOMES,
  type Charge,
  type ChargeId,
  type ChargeInput,
  type ChargesAsk,
} from '#shared/modules/indicators/charges'
import type { indicators } from '#shared/modules/indicators/contract'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { OrganizationId } from '#shared/values/id'
import { dayOf, plusMonths } from '#shared/values/iso-day'
import type { Page, Slice } from '#shared/values/page'
import {
  type ChargeRecord,
  type CheckRecord,
  chargesOfYear,
  chargeYears,
  checksOf,
  findCharge,
  insertCharges,
  insertCheck,
  type ListedCharge,
  lastChargePosition,
  listCharges,
  updateCharge,
} from './charge.repository'
import { begun, changed, checkVersion } from './kept'

type Job = 'charges' | 'saveCharge' | 'removeCharge' | 'checkCharge' | 'copyCharges'

/** 责任清单 of a year: items, who answers for them, and what checks found. */
export const chargeService: Pick<Handlers<typeof indicators>, Job> = {
  async charges({ trx, now }, { offset, limit, ...ask }) {
    const found = await shownCharges(trx, { ...ask, today: dayOf(now) }, { offset, limit })
    return { ...found, years: await chargeYears(trx, ask.system) }
  },

  async saveCharge(context, { id, version, ...input }) {
    const { trx } = context
    const before = id === null ? null : await findCharge(trx, id)
    if (before) {
      checkVersion(before, version, before.text)
      await updateCharge(trx, before.id, { ...columnsOf(input), ...changed(context, version) })
      return noted(context, before.id, before)
    }
    const position = (await lastChargePosition(trx, input.system, input.year)) + 1
    const row: ChargeRecord = { ...begun(context), ...columnsOf(input), position }
    await insertCharges(trx, [row])
    return noted(context, row.id, null)
  },

  async removeCharge(context, { id, version }) {
    const before = await findCharge(context.trx, id)
    checkVersion(before, version, before.text)
    await updateCharge(context.trx, id, { removed_at: context.now, ...changed(context, version) })
    await note(context, before, { before, after: null, changes: changesOf(before, null) })
    return {}
  },

  async checkCharge(context, { id, version, on, outcome, note: words }) {
    const before = await findCharge(context.trx, id)
    checkVersion(before, version, before.text)
    const check = {
      id: newId(),
      charge_id: id,
      on_day: on,
      outcome,
      note: words,
      checked_by: context.caller.accountId,
    }
    await insertCheck(context.trx, check)
    await updateCharge(context.trx, id, changed(context, version))
    await noteCheck(context, before, check)
    return shownCharge(context, id)
  },

  async copyCharges(context, { system, from, to }) {
    const { trx } = context
    const items = await chargesOfYear(trx, system, from)
    if (items.length === 0)
      throw refuse('not-found', `${from} 年没有责任清单。`, { field: 'from', remedy: '另选年度。' })
    if ((await chargesOfYear(trx, system, to)).length > 0)
      throw refuse('conflict', `${to} 年已有责任清单。`, { field: 'to', remedy: '直接修改那一年的清单。' })
    const rows = items.map((it) => ({
      ...it,
      ...begun(context),
      year: to,
      due_on: it.due_on === '' ? '' : plusMonths(it.due_on, 12 * (to - from)),
    }))
    await insertCharges(trx, rows)
    const targetName = `${to} 年责任清单（${rows.length} 项）`
    const about = { targetKind: 'charge', targetId: system, targetName, changes: [] }
    const title = `沿用 ${from} 年责任清单到 ${to} 年`
    await noteStep(context, about, { ...STEP, title, rows: rows.map((it) => added(it)) })
    return { copied: rows.length }
  },
}

/** Items with what their checks found. */
export async function shownCharges(
  trx: Trx,
  ask: ChargesAsk & { today: string },
  slice: Slice,
): Promise<Page<Charge> & { unchecked: number }> {
  const { rows, ...rest } = await listCharges(trx, ask, slice)
  const checks = await checksOf(
    trx,
    rows.map((it) => it.id),
  )
  return { ...rest, rows: rows.map((row) => shown(row, checks)) }
}

function shown(row: ListedCharge, checks: Awaited<ReturnType<typeof checksOf>>): Charge {
  return {
    id: row.id as ChargeId,
    version: row.version,
    number: row.number,
    system: row.system,
    year: row.year,
    level: row.level,
    field: row.field,
    text: row.text,
    demand: row.demand,
    unitId: row.unit_id as OrganizationId | null,
    unitName: row.unit_name,
    person: row.person,
    dueOn: row.due_on,
    checks: checks
      .filter((it) => it.charge_id === row.id)
      .map(({ id, on_day, outcome, note, by }) => ({ id, on: on_day, outcome, note, by })),
  }
}

function columnsOf({ unitId, unitName, dueOn, ...plain }: ChargeInput) {
  return { ...plain, unit_id: unitId, unit_name: unitName, due_on: dueOn }
}

async function shownCharge({ trx }: Context, id: string): Promise<Charge> {
  const record = await findCharge(trx, id)
  const list = await chargesOfYear(trx, record.system, record.year)
  const number = list.findIndex((it) => it.id === id) + 1
  return shown({ ...record, number }, await checksOf(trx, [id]))
}

async function noted(context: Context, id: string, before: ChargeRecord | null): Promise<Charge> {
  const after = await findCharge(context.trx, id)
  await note(context, after, { before, after, changes: changesOf(before, after) })
  return shownCharge(context, id)
}

const STEP = { right: 'ledgers.edit', topics: ['links'] } as const

/** An item that was added is not taken back once it was checked. */
const added = (row: ChargeRecord) =>
  rowChange('charge', null, row, { children: [['charge_check', 'charge_id']] })

type Became = { before: ChargeRecord | null; after: ChargeRecord | null; changes: FieldChange[] }

/** Writes what became of an item, and makes it a step that can be taken back. */
async function note(
  context: Context,
  charge: ChargeRecord,
  { before, after, changes }: Became,
): Promise<void> {
  const verb = before === null ? '新增' : after === null ? '删除' : '修改'
  const rows = [before === null && after ? added(after) : rowChange('charge', before, after)]
  await noteStep(context, aboutOf(charge, changes), {
    ...STEP,
    title: `${verb}责任事项“${charge.text}”`,
    rows,
  })
}

async function noteCheck(context: Context, charge: ChargeRecord, check: CheckRecord): Promise<void> {
  const after = [CHARGE_OUTCOMES[check.outcome], check.note].filter(Boolean).join('，')
  const about = aboutOf(charge, [{ field: `${check.on_day} 检查`, before: '', after }])
  const rows = [rowChange('charge_check', null, check)]
  await noteStep(context, about, { ...STEP, title: `检查责任事项“${charge.text}”`, rows })
}

function aboutOf({ id, text, version }: ChargeRecord, changes: FieldChange[]) {
  return { targetKind: 'charge', targetId: id, targetName: text, changes, recordVersion: version }
}

const FIELDS = {
  年度: 'year',
  层级: 'level',
  领域: 'field',
  责任事项: 'text',
  要求: 'demand',
  责任单位: 'unit_name',
  责任人: 'person',
  完成时限: 'due_on',
} as const satisfies Record<string, keyof ChargeRecord>

function changesOf(before: ChargeRecord | null, after: ChargeRecord | null): FieldChange[] {
  return Object.entries(FIELDS)
    .map(([field, column]) => ({
      field,
      before: String(before?.[column] ?? ''),
      after: String(after?.[column] ?? ''),
    }))
    .filter((it) => it.before !== it.after)
}
