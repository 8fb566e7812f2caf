import { openMatter } from '#electron/modules/matters/index'
import { subjectNames } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { VillageAdmissions, WarningActContent } from '#shared/modules/members/admissions'
import type { members } from '#shared/modules/members/contract'
import { formalDay } from '#shared/modules/members/rules-dates'
import { WARNING_ACTS, type WarningRule } from '#shared/modules/members/systems'
import { plusDays } from '#shared/values/iso-day'
import { partsOn, requirePart } from './members-systems'
import { begun, changed } from './stamp'
import { villageAdmissions } from './village-admission'
import { findWarning, insertWarning, updateWarning } from './warning.repository'

type Job = 'warningSystems' | 'villageAdmissions' | 'actOnWarnings' | 'removeWarning'

const MOST = 500

/** 发展党员预警: who admits nobody, and the card, talk or listed matter that follows. */
export const warningService: Pick<Handlers<typeof members>, Job> = {
  warningSystems: ({ trx }, { on }) => partsOn(trx, 'warning', on),

  villageAdmissions: ({ trx }, { offset, limit, ...asked }) =>
    villageAdmissions(trx, asked, { offset, limit }),

  async actOnWarnings(context, content) {
    const { rule } = await requirePart(context.trx, 'warning', { key: content.system, day: content.on })
    const wanted = new Set(content.subjects.map((it) => it.id))
    for (const row of await standing(context, content))
      if (wanted.delete(row.id)) await actOn(context, { content, rule, row })
    if (wanted.size > 0) await refuseOthers(context, content, wanted)
    return { noted: content.subjects.length }
  },

  async removeWarning(context, { id, version }) {
    const found = await findWarning(context.trx, id)
    if (!found) throw refuse('not-found', '找不到这条处理。', { remedy: '刷新后再看。' })
    if (found.version !== version)
      throw refuse('conflict', '这条处理已被他人改过。', { remedy: '刷新后再删。' })
    if (found.matter_id !== null)
      throw refuse('conflict', '已挂牌的事项不能从这里删除。', { remedy: '到督办事项里办结或撤销。' })
    await updateWarning(context.trx, id, { ...changed(context, version), removed_at: context.now })
    return {}
  },
}

/** Everyone who stands at a level for which the act is meant. */
async function standing(
  context: Context,
  { system, on, act }: WarningActContent,
): Promise<VillageAdmissions[]> {
  const asked = { system, on, years: 1, text: '', unitId: null, level: 'any', owed: true }
  const found: VillageAdmissions[] = []
  for (let offset = 0; ; offset += MOST) {
    const { rows } = await villageAdmissions(context.trx, asked, { offset, limit: MOST })
    found.push(...rows.filter((it) => it.owed.includes(act)))
    if (rows.length < MOST) return found
  }
}

async function refuseOthers(
  { trx }: Context,
  { act, on, subjects }: WarningActContent,
  ids: ReadonlySet<string>,
): Promise<never> {
  const names = await subjectNames(
    trx,
    subjects.filter((it) => ids.has(it.id)),
  )
  const called = [...names.values()].map((it) => it.name).join('、')
  throw refuse('conflict', `“${called}”到 ${on} 不需要${WARNING_ACTS[act]}，或已办过。`, {
    field: 'subjects',
    remedy: '去掉后再办。',
  })
}

type Acting = { content: WarningActContent; rule: WarningRule; row: VillageAdmissions }

async function actOn(context: Context, { content, rule, row }: Acting): Promise<void> {
  const { system, act, on, number, note } = content
  const id = newId()
  const matterId = act === 'matter' ? await listed(context, { content, rule, row }, id) : null
  await insertWarning(context.trx, {
    ...begun(context, id),
    system_key: system,
    subject_kind: row.kind,
    subject_id: row.id,
    level: row.level,
    act,
    on_day: on,
    number,
    matter_id: matterId,
    note,
  })
  context.note({
    targetKind: 'admission-warning',
    targetId: id,
    targetName: row.name,
    changes: [{ field: row.levelLabel, before: '', after: `${on} ${WARNING_ACTS[act]} ${number}`.trim() }],
    recordVersion: 1,
  })
}

/** A matter in the ledger of listed supervision, which is carried to its end there. */
function listed(context: Context, { content, rule, row }: Acting, id: string): Promise<string> {
  const since = row.lastOn === '' ? '没有发展党员的记录' : `自${formalDay(row.lastOn)}以来没有发展党员`
  return openMatter(context, {
    system: rule.matterSystem,
    title: `${row.name}${since}，${row.levelLabel}`,
    raisedOn: content.on,
    subject: { kind: row.kind, id: row.id },
    subjectName: row.name,
    units: row.unitId === null ? [] : [{ unitId: row.unitId, name: row.unitName }],
    goal: '按发展党员计划确定入党积极分子，年内发展党员。',
    measures: content.note,
    dueOn: content.dueOn || plusDays(content.on, rule.matterDays.value),
    origin: { kind: 'admission-warning', id },
  })
}
