import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import { type Check, type CheckRow, type Override, VERDICTS } from '#shared/modules/awards/check'
import type { awards } from '#shared/modules/awards/contract'
import { CYCLE_STATES, type Cycle } from '#shared/modules/awards/cycle'
import { verdictOf } from '#shared/modules/awards/rules'
import type { FieldChange } from '#shared/platform/audit/contract'
import { storeOverrides } from './check.repository'
import { type CheckedRow, checkedRows } from './checks'
import { loadCycle } from './cycle.repository'

/** 资格审查: what the records say of every nomination, and what somebody decides in its place. */
export const checkService: Pick<Handlers<typeof awards>, 'checks' | 'overrideCheck'> = {
  async checks({ trx }, { cycleId, category, verdict, text }) {
    const rows = (await handedIn(trx, await loadCycle(trx, cycleId))).filter(
      (it) => (category === '' || it.category === category) && speaksOf(it, text),
    )
    const count = (wanted: CheckRow['verdict']) => rows.filter((it) => it.verdict === wanted).length
    return {
      rows: verdict === null ? rows : rows.filter((it) => it.verdict === verdict),
      counts: {
        pass: count('pass'),
        fail: count('fail'),
        open: count('open'),
        overridden: rows.filter((it) => it.overridden).length,
      },
    }
  },

  async overrideCheck(context, { cycleId, nominationIds, rule, verdict, reason }) {
    const { trx, now, caller } = context
    const cycle = await loadCycle(trx, cycleId)
    requireRunning(cycle)
    if (verdict !== null && reason === '')
      throw refuse('invalid-input', '认定的原因未填。', { field: 'reason', remedy: '写明依据，如核实材料。' })
    const wanted = new Set<string>(nominationIds)
    const rows = (await checkedRows(trx, cycle)).filter(({ nomination }) => wanted.has(nomination.id))
    if (rows.length < wanted.size)
      throw refuse('not-found', '所选申报有的已不在本届。', { remedy: '刷新后重新选。' })
    const override: Override | null = verdict && { verdict, reason, by: caller.name, at: now }
    const changed = rows.flatMap((row) => changeOf(row, rule, override))
    if (!rows.some(({ checks }) => checks.some((it) => it.rule === rule)))
      throw refuse('invalid-input', '所选申报的类别没有这项条件。', { field: 'rule' })
    await storeOverrides(
      trx,
      changed.map(({ row }) => row.nomination.id),
      rule,
      override,
    )
    for (const it of changed) noteOverride(context, it.row, it.change)
    return { changed: changed.length }
  },
}

/** Rows of the nominations that were handed in and stand, as the table and the paper have them. */
export async function handedIn(trx: Context['trx'], cycle: Cycle): Promise<CheckRow[]> {
  const labels = new Map(cycle.content.categories.map((it) => [it.key, it.label]))
  return (await checkedRows(trx, cycle))
    .filter(({ nomination }) => nomination.state === 'entered')
    .map(({ nomination, checks }) => ({
      nominationId: nomination.id,
      version: nomination.version,
      number: nomination.number,
      name: nomination.name,
      unitName: nomination.unitName,
      category: nomination.category,
      categoryLabel: labels.get(nomination.category) ?? nomination.category,
      verdict: verdictOf(checks),
      overridden: checks.some((it) => it.override !== null),
      checks,
    }))
}

function speaksOf({ name, unitName, number }: CheckRow, text: string): boolean {
  const plain = (it: string) => it.replaceAll(/\s/gu, '')
  return (
    plain(text) === '' || `${number}` === plain(text) || plain(`${name}　${unitName}`).includes(plain(text))
  )
}

/** What a finished cycle awarded, nobody makes ineligible or eligible any more. */
function requireRunning({ state, title }: Cycle): void {
  if (state === 'preparing' || state === 'running') return
  throw refuse('conflict', `“${title}”${CYCLE_STATES[state]}，不能再认定资格。`, {
    remedy: '确需更改的，先把阶段退回。',
  })
}

/** Nothing where the nomination has no such rule, or where nothing would change. */
function changeOf(row: CheckedRow, rule: string, override: Override | null) {
  const check = row.checks.find((it) => it.rule === rule)
  if (!check || same(check.override, override)) return []
  const change: FieldChange = {
    field: `资格：${check.label}`,
    before: stated(check, check.override),
    after: stated(check, override),
  }
  return [{ row, change }]
}

function same(one: Override | null, other: Override | null): boolean {
  return one?.verdict === other?.verdict && one?.reason === other?.reason
}

function stated(check: Check, override: Override | null): string {
  return override
    ? `人工认定${VERDICTS[override.verdict]}：${override.reason}`
    : `按记录${VERDICTS[check.found]}：${check.text}`
}

function noteOverride(context: Context, { nomination }: CheckedRow, change: FieldChange): void {
  context.note({
    targetKind: 'nomination',
    targetId: nomination.id,
    targetName: `第 ${nomination.number} 号 ${nomination.name}`,
    changes: [change],
  })
}
