import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { schemeProblems } from '#shared/modules/evaluations/rules'
import { findScheme, startScheme } from './scheme.repository'

/**
 * Freezes the edition that a round opens with. Refuses one that has errors, naming the first, and one that is out of
 * use. Says so in the trail the first time; later rounds change nothing.
 */
export async function freezeScheme(context: Context, id: string): Promise<void> {
  const { title, edition, state, version, content } = await findScheme(context.trx, id)
  if (state === 'retired')
    throw refuse('conflict', `方案“${title}”第 ${edition} 版已停用，不能开始新的一轮。`, {
      remedy: '在方案页恢复使用，或换一个方案。',
    })
  const errors = schemeProblems(content).filter((it) => it.level === 'error')
  const [first] = errors
  if (first)
    throw refuse('conflict', `方案“${title}”还有 ${errors.length} 处须改：${first.message}`, {
      field: first.place,
      remedy: first.remedy,
    })
  if (state === 'started') return
  await startScheme(context, id)
  context.note({
    targetKind: 'scheme',
    targetId: id,
    targetName: title,
    action: '启用考核方案',
    changes: [{ field: '状态', before: '草稿', after: '已启用' }],
    recordVersion: version + 1,
  })
}
