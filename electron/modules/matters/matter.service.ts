import type { Handlers } from '#electron/platform/ipc/gate'
import { contentOn, loadSystem, loadSystems } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import { matterChanges } from '#shared/modules/matters/matter-changes'
import type { MatterSystem } from '#shared/modules/matters/system'
import { dayOf } from '#shared/values/iso-day'
import { ledgerFacts } from './ledger-facts'
import { keepMilestones, keepUnits, removeMatter, updateMatter } from './matter.repository'
import { contentColumns } from './matter-columns'
import { countLines, NOTHING, systemCounts, tabCounts } from './matter-list.repository'
import {
  calledMatter,
  changed,
  contentOfMatter,
  currentMatter,
  findJudged,
  matterOf,
  noteMatter,
} from './matters'
import { mattersSystems } from './matters-systems'
import { firstDue, pointsOf, writeMatter } from './open-matter'

type Job = 'ledgers' | 'rules' | 'list' | 'open' | 'create' | 'save' | 'remove'

/** The ledger: its lines, one matter, what its form holds. */
export const matterService: Pick<Handlers<typeof matters>, Job> = {
  async ledgers({ trx, now }) {
    const counts = await systemCounts(trx, dayOf(now))
    const systems = await loadSystems(trx, mattersSystems)
    return systems
      .filter((it) => it.on)
      .map(({ key, title, source }) => ({ key, title, source, counts: counts.get(key) ?? NOTHING }))
  },

  async rules({ trx, now }, { system }) {
    const found = await loadSystem(trx, mattersSystems, system)
    return {
      key: found.key,
      title: found.title,
      source: found.source,
      content: contentOn(found, dayOf(now)),
    }
  },

  async list({ trx, now }, { offset, limit, ...filter }) {
    const today = dayOf(now)
    return {
      total: await countLines(trx, filter, today),
      counts: await tabCounts(trx, filter, today),
      rows: await ledgerFacts(trx, { filter, today }, { offset, limit }),
    }
  },

  async open(context, { id }) {
    const judged = await findJudged(context.trx, id)
    return { matter: await matterOf(context, judged), rules: judged.rules, title: judged.system.title }
  },

  async create(context, { system, content, level, dueOn }) {
    const found = await loadSystem(context.trx, mattersSystems, system)
    const rules = contentOn(found, content.raisedOn)
    requireKnown(rules, content)
    const begun = level ?? rules.levels[0]?.key ?? ''
    const { id, number } = await writeMatter(context, rules, {
      system,
      level: begun,
      content,
      dueOn: dueOn ?? firstDue(rules, begun, content.raisedOn),
      origin: undefined,
    })
    context.note({
      targetKind: 'matter',
      targetId: id,
      targetName: `${found.title} ${number}`,
      changes: matterChanges(rules, null, content),
      recordVersion: 1,
    })
    return { id }
  },

  async save(context, { id, version, content }) {
    const judged = await currentMatter(context, id, version)
    const { record, rules } = judged
    if (record.stage !== 'open')
      throw refuse('conflict', `${calledMatter(record)}不在办理中，内容不能再改。`, {
        remedy: '需要时先退回或恢复办理。',
      })
    requireKnown(rules, content)
    const before = await contentOfMatter(context.trx, record)
    const values = { ...changed(context, record), ...(await contentColumns(context.trx, content)) }
    await updateMatter(context.trx, id, values)
    await keepUnits(context.trx, id, content.units)
    await keepMilestones(context.trx, id, pointsOf(rules, content))
    noteMatter(context, judged, matterChanges(rules, before, content), values.version)
    return { version: values.version }
  },

  async remove(context, { id, version }) {
    const judged = await currentMatter(context, id, version)
    const { record, rules } = judged
    if (record.state !== rules.states[0]?.key)
      throw refuse('conflict', `${calledMatter(record)}已经办理，不能删除。`, {
        remedy: '登记有误的，办理“不予受理”并写明原因。',
      })
    await removeMatter(context.trx, id, context.now)
    noteMatter(context, judged, [{ field: '事项内容', before: record.title, after: '' }])
    return {}
  },
}

/** Refuses a kind that the system does not have. */
function requireKnown(rules: MatterSystem, { kind }: { kind: string }): void {
  if (rules.kinds.some((it) => it.key === kind)) return
  throw refuse('invalid-input', '这个台账没有这种事项。', { field: 'kind', remedy: '从列出的种类里选。' })
}
