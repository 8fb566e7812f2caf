import { join } from 'node:path'
import { writeAtomically } from '#electron/platform/database/files'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import { todayPartial } from '#shared/values/partial-date'
import { loadScoreDesk } from '../score-desk'
import { freeFileName, reviewerWork } from '../score-sheets/work'
import { buildPack } from './pack'

/** One PDF a reviewer into a folder. Whose packs leave is on record before the first does. */
export const saveReviewPacks: Handlers<typeof awards>['saveReviewPacks'] = async (
  context,
  { reviewers, grant, ...place },
) => {
  const desk = await loadScoreDesk(context.trx, place)
  const { cycle, stage } = desk
  if (stage.state === 'waiting')
    throw refuse('conflict', `“${stage.label}”还没有开始，没有评审材料。`, { remedy: '阶段开始后再导出。' })
  const folder = await context.host.pathOf(grant.id)
  const work = await reviewerWork(context.trx, desk, reviewers)
  const names = work.map((it) => it.reviewer.name).join('、')
  context.note({
    targetKind: 'cycle',
    targetId: cycle.id,
    targetName: `${cycle.title}　${stage.label}`,
    changes: [{ field: '材料包', before: '', after: names.slice(0, 1000) }],
  })
  await context.record()
  const from = await footOf(context)
  const taken = new Set<string>()
  const left = new Map<string, { number: number; title: string; reason: string }>()
  let pages = 0
  for (const [at, it] of work.entries()) {
    context.progress({ done: at, total: work.length, message: it.reviewer.name })
    const pack = await buildPack(context, desk, it, from)
    const file = freeFileName(`${it.reviewer.name}_${stage.label}_评审材料`, taken)
    await writeAtomically(join(folder, `${file}.pdf`), pack.bytes)
    pages += pack.pages
    for (const { number, left: own } of pack.entries)
      for (const file of own) left.set(`${number} ${file.title}`, { number, ...file })
  }
  return { files: work.length, pages, left: [...left.values()].sort((a, b) => a.number - b.number) }
}

async function footOf({ trx, now }: TaskContext): Promise<string> {
  const { reportingUnit } = await readSettings(trx)
  return [reportingUnit, todayPartial(new Date(now))].filter(Boolean).join('　')
}
