import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange, rowChanges } from '#electron/platform/steps/row-steps'
import { contentOn, loadSystem, loadSystems } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import { matterChanges } from '#shared/modules/matters/matter-changes'
import type { MatterSystem } from '#shared/modules/matters/system'
import { dayOf } from '#shared/values/iso-day'
import { ledgerFacts } from './ledger-facts'
import {
  findMatter,
  keepMilestones,
  keepUnits,
  pointRows,
  pointRowsOf,
  removeMatter,
  unitRows,
  updateMatter,
} from './matter.repository'
import { contentColumns } from './matter-columns'
import { countLines, NOTHING, systemCounts, tabCounts } from './matter-list.repository'
import {
  aboutMatter,
  calledMatter,
  changed,
  contentOfMatter,
  currentMatter,
  findJudged,
  matterOf,
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
    const record = await findMatter(context.trx, id)
    await noteStep(context, aboutMatter({ record, system: found }, matterChanges(rules, null, content), 1), {
      ...step(`登记${number}`),
      rows: [rowChange('matter', null, record)],
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
    const points = pointsOf(rules, content)
    const pointsBefore = await pointRowsOf(context.trx, id)
    await updateMatter(context.trx, id, values)
    await keepUnits(context.trx, id, content.units)
    await keepMilestones(context.trx, id, points)
    await noteStep(context, aboutMatter(judged, matterChanges(rules, before, content), values.version), {
      ...step(`修改${calledMatter(record)}`),
      rows: [
        rowChange('matter', record, { ...record, ...values }),
        ...rowChanges('matter_unit', unitRows(id, before.units), unitRows(id, content.units), OF_UNIT),
        ...rowChanges('matter_milestone', pointsBefore, pointRows(id, points), OF_POINT),
      ],
    })
    return { version: values.version }
  },

  async remove(context, { id, version }) {
    const judged = await currentMatter(context, id, version)
    const { record, rules } = judged
    if (record.state !== rules.states[0]?.key)
      throw refuse('conflict', `${calledMatter(record)}已经办理，不能删除。`, {
        remedy: '登记有误的，在办理意见里写明后按制度的步骤了结。',
      })
    await removeMatter(context.trx, id, context.now)
    const changes = [{ field: '事项内容', before: record.title, after: '' }]
    await noteStep(context, aboutMatter(judged, changes, version), {
      ...step(`删除${calledMatter(record)}`),
      rows: [rowChange('matter', record, { ...record, removed_at: context.now })],
    })
    return {}
  },
}

const OF_UNIT = ['matter_id', 'position']
const OF_POINT = ['matter_id', 'key']

/** Who may take a change of the form back, and what is shown anew then. */
function step(title: string) {
  return { title, module: 'matters', right: 'ledgers.edit', topics: ['matters'] } as const
}

/** Refuses a kind that the system does not have. */
function requireKnown(rules: MatterSystem, { kind }: { kind: string }): void {
  if (rules.kinds.some((it) => it.key === kind)) return
  throw refuse('invalid-input', '这个台账没有这种事项。', { field: 'kind', remedy: '从列出的种类里选。' })
}
