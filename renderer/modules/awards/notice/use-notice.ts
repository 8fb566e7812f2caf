import { useState } from 'react'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { NoticeGroup, NoticeRow, Objection } from '#shared/modules/awards/outcome'
import type { NoticeRule } from '#shared/modules/awards/programme'
import { useApiQuery } from '../../../app/queries'

/** One line of the list with the words of its category. */
export type ListedRow = NoticeRow & { categoryLabel: string }

const NO_GROUPS: readonly NoticeGroup[] = []
const NONE: readonly Objection[] = []

/** The notice stage looked at: the one in work, else the last that has begun, else the first. */
export function useNoticeStage({ stages, content }: Cycle) {
  const notices = stages.filter((it) => it.kind === 'notice')
  const [chosen, setChosen] = useState('')
  const stage: CycleStage | undefined =
    notices.find((it) => it.key === chosen) ??
    notices.find((it) => it.state === 'open') ??
    notices.findLast((it) => it.state !== 'waiting') ??
    notices[0]
  const rule: NoticeRule | null = content.stages.find((it) => it.key === stage?.key)?.notice ?? null
  return { notices, stage, rule, choose: setChosen }
}

/** Who is published, the objections, and how far the notice has come. */
export function useNotice(cycle: Cycle, stage: string) {
  const place = { cycleId: cycle.id, stage }
  const state = useApiQuery('awards.noticeState', place)
  const list = useApiQuery('awards.noticeList', place)
  const objections = useApiQuery('awards.objections', { cycleId: cycle.id })
  return {
    state: state.data,
    rows: rowsOf(list.data ?? NO_GROUPS),
    objections: objections.data ?? NONE,
    pending: list.isPending || objections.isPending,
    error: state.error ?? list.error ?? objections.error,
  }
}

function rowsOf(groups: readonly NoticeGroup[]): ListedRow[] {
  return groups.flatMap(({ label, rows }) => rows.map((row) => ({ ...row, categoryLabel: label })))
}
