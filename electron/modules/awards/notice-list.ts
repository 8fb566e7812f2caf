import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { NoticeGroup, NoticeRow } from '#shared/modules/awards/outcome'
import { type Candidate, obstaclesOf } from '#shared/modules/awards/rules'
import { compareByStroke } from '#shared/values/name-order'
import { loadNamed } from './candidate.repository'
import { candidatesOf } from './candidates'
import { loadOutcome } from './outcome.repository'

/**
 * Who is published in a notice: by category, then by 姓氏笔画. An objection that is still looked into keeps nobody off the
 * list, one that was upheld does. A stage that is confirmed keeps the list it was confirmed with.
 */
export async function noticeList(trx: Trx, cycle: Cycle, stageKey: string): Promise<NoticeGroup[]> {
  const stage = cycle.stages.find((it) => it.key === stageKey)
  const rows =
    stage?.state === 'confirmed'
      ? await confirmedRows(trx, cycle, stageKey)
      : await liveRows(trx, cycle, stageKey)
  return cycle.content.categories
    .map(({ key, label }) => ({
      category: key,
      label,
      rows: rows
        .filter((it) => it.category === key)
        .sort((a, b) => compareByStroke(a.name, b.name) || a.number - b.number),
    }))
    .filter((it) => it.rows.length > 0)
}

async function liveRows(trx: Trx, cycle: Cycle, stageKey: string): Promise<NoticeRow[]> {
  const candidates = await candidatesOf(trx, cycle, stageKey)
  return (await loadNamed(trx, cycle.id)).flatMap((it) => {
    const candidate = candidates.get(it.nominationId)
    if (!candidate?.came) return []
    const obstacles = obstaclesOf(publishable(candidate), 'notice')
    const open = candidate.objections.filter(({ outcome }) => outcome === 'open').length
    return [{ ...rowOf(it), obstacles, openObjections: open }]
  })
}

function publishable(candidate: Candidate): Candidate {
  return { ...candidate, objections: candidate.objections.filter(({ outcome }) => outcome === 'upheld') }
}

async function confirmedRows(trx: Trx, cycle: Cycle, stage: string): Promise<NoticeRow[]> {
  return (await loadOutcome(trx, { cycleId: cycle.id, stage })).map((it) => ({
    ...rowOf(it),
    obstacles: it.passed ? [] : it.obstacles,
    openObjections: 0,
  }))
}

type Named = Pick<NoticeRow, 'nominationId' | 'number' | 'name' | 'unitName' | 'category'>

function rowOf({ nominationId, number, name, unitName, category }: Named): Named {
  return { nominationId, number, name, unitName, category }
}
