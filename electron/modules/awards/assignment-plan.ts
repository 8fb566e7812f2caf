import type { Trx } from '#electron/platform/database/schema'
import type { AssignmentPlan, Conflict } from '#shared/modules/awards/review'
import {
  type AssignmentTask,
  type Distribution,
  distribute,
  type Shortage,
} from '#shared/modules/awards/rules'
import type { NominationId } from '#shared/values/id'
import { loadTasks, type Pair, type Task } from './assignment.repository'
import { activeReviewers, type NomineeRow } from './conflict.repository'
import { conflictsAmong, conflictsOf, nominationsBefore } from './conflicts'
import { type KeptPanel, loadPanels } from './panel.repository'
import { counts, pairOf, reasonsByPair } from './recusal'
import { reviewersEach } from './review-stage'
import type { ScoreDesk } from './score-desk'

/** A distribution with what it was worked out from, so that it can be kept and explained. */
export type Planned = {
  task: AssignmentTask
  made: Distribution
  plan: AssignmentPlan
  /** What stands now. */
  tasks: readonly Task[]
  /** Pairs that stand and must be kept apart. */
  conflicted: readonly (Task & { reason: string })[]
}

/** Works out who would read what, as panels, conflicts and what was done already are now. */
export async function planAssignment(trx: Trx, desk: ScoreDesk, most: number | null): Promise<Planned> {
  const { cycle, stage, place } = desk
  const each = reviewersEach(cycle, stage.key)
  const panels = await loadPanels(trx, place)
  const entered = (await nominationsBefore(trx, cycle, stage.key)).filter((it) => it.state === 'entered')
  const reasons = reasonsByPair(await conflictsOf(trx, cycle, stage.key))
  const tasks = await loadTasks(trx, place)
  const task = taskOf({ panels, entered, tasks, reasons, each, most })
  const from = performance.now()
  const made = distribute(task)
  const milliseconds = performance.now() - from
  const impossible = await explained(trx, desk, { made, panels, entered, each })
  return {
    task,
    made,
    tasks,
    conflicted: tasks
      .filter((it) => counts(it) && reasons.has(pairOf(it)))
      .map((it) => ({ ...it, reason: reasons.get(pairOf(it))?.reason ?? '' })),
    plan: { ...sumsOf(made, tasks), milliseconds, impossible },
  }
}

type Given = {
  panels: readonly KeptPanel[]
  entered: readonly NomineeRow[]
  tasks: readonly Task[]
  reasons: ReadonlyMap<string, Conflict>
  each: number
  most: number | null
}

function taskOf({ panels, entered, tasks, reasons, each, most }: Given): AssignmentTask {
  const seats = panels.flatMap((panel) =>
    panel.members
      .filter((it) => it.state !== 'declined' && it.state !== 'absent')
      .map((it) => ({ panel, it })),
  )
  const byNomination = new Map<string, Task[]>()
  for (const task of tasks)
    byNomination.set(task.nominationId, [...(byNomination.get(task.nominationId) ?? []), task])
  return {
    reviewers: [...new Set([...seats.map(({ it }) => it.reviewerId), ...tasks.map((it) => it.reviewerId)])],
    each,
    most,
    nominations: entered.map(({ id, category }) => {
      const own = (byNomination.get(id) ?? []).filter((it) => !reasons.has(pairOf(it)))
      const away = new Set(own.filter((it) => !counts(it)).map((it) => it.reviewerId))
      const standing = own.filter(counts)
      return {
        id,
        allowed: seats
          .filter(({ panel }) => panel.categories.includes(category))
          .map(({ it }) => it.reviewerId)
          .filter(
            (reviewerId) => !away.has(reviewerId) && !reasons.has(pairOf({ reviewerId, nominationId: id })),
          ),
        kept: standing.filter(stays).map((it) => it.reviewerId),
        current: standing.filter((it) => !stays(it)).map((it) => it.reviewerId),
      }
    }),
  }
}

/** Given by hand, or scoring has begun: a new distribution leaves it. */
export function stays({ byHand, begun, state }: Task): boolean {
  return byHand || begun || state === 'submitted'
}

function sumsOf({ pairs, loads }: Distribution, tasks: readonly Task[]) {
  const all = [...pairs].flatMap(([nominationId, ids]) =>
    ids.map((reviewerId) => pairOf({ reviewerId, nominationId })),
  )
  const standing = new Set(tasks.filter(counts).map(pairOf))
  const sums = [...loads.values()]
  return {
    pairs: all.length,
    kept: all.filter((it) => standing.has(it)).length,
    most: Math.max(0, ...sums),
    least: sums.length === 0 ? 0 : Math.min(...sums),
  }
}

type Short = Pick<Given, 'panels' | 'entered' | 'each'> & { made: Distribution }

/** Each shortage in words: what is short, why, and what would help. */
async function explained(
  trx: Trx,
  desk: ScoreDesk,
  { made, panels, entered, each }: Short,
): Promise<AssignmentPlan['impossible']> {
  if (made.shortages.length === 0) return []
  const byId = new Map(entered.map((it) => [it.id, it]))
  const names = new Map(
    panels.flatMap((it) => it.members.map((member) => [member.reviewerId as string, member.name])),
  )
  const helpers = await helpersFor(trx, desk, panels)
  return made.shortages.map((shortage) => {
    const nominations = shortage.nominations.flatMap((id) => byId.get(id) ?? [])
    const categories = new Set(nominations.map((it) => it.category))
    const panel = panels.filter((it) => it.categories.some((key) => categories.has(key))).map((it) => it.name)
    return {
      panel: panel.join('、'),
      nominations: nominations.map(({ id, number, name }) => ({ id: id as NominationId, number, name })),
      wanted: shortage.wanted,
      possible: shortage.possible,
      text: shortageText(shortage, nominations, names),
      remedy: remedyOf(shortage, panel, { each, helpers }),
    }
  })
}

function shortageText(
  { wanted, possible, reviewers }: Shortage,
  nominations: readonly NomineeRow[],
  names: ReadonlyMap<string, string>,
): string {
  const first = nominations.slice(0, 3).map((it) => `${it.number} 号“${it.name}”`)
  const all = `${first.join('、')}${nominations.length > 3 ? `等 ${nominations.length} 项` : ''}`
  const who = reviewers.map((it) => names.get(it) ?? '').filter(Boolean)
  const able =
    who.length === 0
      ? '没有可评的专家'
      : `可评的只有${who.slice(0, 6).join('、')}${who.length > 6 ? `等 ${who.length} 人` : ''}`
  return `${all}还需 ${wanted} 人次评审，最多只能有 ${possible} 人次：${able}。`
}

type Help = { each: number; helpers: (nominations: readonly string[]) => string[] }

function remedyOf(
  { nominations, wanted, possible }: Shortage,
  panels: readonly string[],
  { each, helpers }: Help,
) {
  if (panels.length === 0) return '先为这个类别设评审组。'
  const missing = Math.ceil((wanted - possible) / Math.max(1, nominations.length))
  const able = helpers(nominations)
  const whom = able.length > 0 ? `，如${able.slice(0, 3).join('、')}` : ''
  const lower = each - missing
  return [
    `给“${panels.join('、')}”增加至少 ${missing} 名不须回避的专家${whom}`,
    ...(lower >= 1 ? [`或把每项评审专家人数降为 ${lower}`] : []),
  ]
    .join('；')
    .concat('。')
}

/** Reviewers who sit on no panel of the stage and have no conflict with any of some nominations. */
async function helpersFor(trx: Trx, { cycle, stage }: ScoreDesk, panels: readonly KeptPanel[]) {
  const seated = new Set<string>(panels.flatMap((it) => it.members.map((member) => member.reviewerId)))
  const free = (await activeReviewers(trx)).filter((it) => !seated.has(it.id))
  const conflicts = await conflictsAmong(trx, cycle, stage.key, free)
  const barred = new Set(conflicts.map(pairOf))
  return (nominations: readonly string[]) =>
    free
      .filter(({ id }) =>
        nominations.every((nominationId) => !barred.has(pairOf({ reviewerId: id, nominationId }))),
      )
      .map((it) => it.name)
}

/** Pairs that come and pairs that go when the plan is kept. */
export function changesOf({ made, tasks, conflicted }: Planned): { come: Pair[]; go: Task[] } {
  const wanted = new Set(
    [...made.pairs].flatMap(([nominationId, ids]) =>
      ids.map((reviewerId) => pairOf({ reviewerId, nominationId })),
    ),
  )
  const standing = new Set(tasks.map(pairOf))
  const recused = new Set(conflicted.map(pairOf))
  return {
    come: [...made.pairs].flatMap(([nominationId, ids]) =>
      ids.map((reviewerId) => ({ reviewerId, nominationId })).filter((it) => !standing.has(pairOf(it))),
    ),
    go: tasks.filter((it) => counts(it) && !stays(it) && !wanted.has(pairOf(it)) && !recused.has(pairOf(it))),
  }
}
