import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import type { Recusal, Round, RoundSubject } from '#shared/modules/evaluations/round'
import { countedSubjects, replaceRecusals } from './box.repository'
import { loadRecusals, loadRound, loadSubjects } from './round.repository'
import { noteRound, requireState } from './round-rules'

/** 回避: which boxes do not score which subjects. */
export const recusalService: Pick<Handlers<typeof evaluations>, 'saveRecusals'> = {
  async saveRecusals(context, { roundId, recusals }) {
    const { trx } = context
    const round = await loadRound(trx, roundId)
    requireState(round, ['draft', 'open'], '登记回避')
    const subjects = new Map((await loadSubjects(trx, roundId)).map((it) => [it.no, it]))
    const before = await loadRecusals(trx, roundId)
    const fresh = recusals.filter((it) => !before.some((old) => keyOf(old) === keyOf(it)))
    requireKnown(round, recusals, subjects)
    const counted = new Set((await countedSubjects(trx, roundId)).map(keyOf))
    const late = fresh.find((it) => counted.has(keyOf(it)))
    if (late)
      throw refuse(
        'conflict',
        `“${subjects.get(late.subject)?.name}”在“${boxName(round, late)}”已有录入的票。`,
        { field: 'recusals', remedy: '先删去录错的票，再登记回避。' },
      )
    await replaceRecusals(trx, roundId, recusals)
    const words = (list: readonly Recusal[]) =>
      list
        .map((it) => `${subjects.get(it.subject)?.name ?? ''}（${boxName(round, it)}）${it.reason}`)
        .join('；')
    noteRound(context, round, [{ field: '回避', before: words(before), after: words(recusals) }])
    return loadRecusals(trx, roundId)
  },
}

function keyOf({ box, subject }: Pick<Recusal, 'box' | 'subject'>): string {
  return `${box}/${subject}`
}

function boxName({ boxes }: Round, { box }: Recusal): string {
  return boxes.find((it) => it.no === box)?.name ?? ''
}

function requireKnown(
  round: Round,
  recusals: readonly Recusal[],
  subjects: ReadonlyMap<number, RoundSubject>,
): void {
  const stray = recusals.find((it) => boxName(round, it) === '' || !subjects.has(it.subject))
  if (stray)
    throw refuse('not-found', '回避登记中的票箱或对象已不在本轮次。', {
      field: 'recusals',
      remedy: '刷新后再登记。',
    })
  if (new Set(recusals.map(keyOf)).size < recusals.length)
    throw refuse('invalid-input', '同一票箱对同一对象的回避登记了两次。', { field: 'recusals' })
}
