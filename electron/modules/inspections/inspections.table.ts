import type { Kept } from '#electron/platform/database/row'

/** Who inspects in a year: the office and the groups. `programme`: key of the system whose inspection it is. */
export interface GroupTable extends Kept {
  programme: string
  year: number
  kind: 'office' | 'group'
  name: string
  note: string
  position: number
}

/** One of a group; `leads` 1 for its head. `post` is where he comes from, as it was written. */
export interface MemberTable {
  id: string
  group_id: string
  person_id: string | null
  name: string
  post: string
  leads: number
  position: number
}

/** A unit in a group's area. That each unit is in exactly one is looked at, not forced: gaps and overlaps are shown. */
export interface AreaTable {
  group_id: string
  unit_id: string
}

/** A visit that is to be made in a month (`2026-03`). `fixed` 1: put there by hand, so that planning anew leaves it. */
export interface PlanTable extends Kept {
  programme: string
  year: number
  month: string
  /** The day of that month, '' while none is fixed. */
  planned_on: string
  /** Who goes; '' the whole group of the area. */
  inspectors: string
  subject_kind: string
  subject_id: string
  fixed: number
}

/** 一轮巡查: what several visits belong to. */
export interface RoundTable extends Kept {
  programme: string
  year: number
  number: number
  title: string
  manner: string
  begins_on: string
  ends_on: string
  note: string
}

/** A visit that was made. `answers` is JSON by the keys of the check list of that day, `score` 0 to 100. */
export interface VisitTable extends Kept {
  programme: string
  round_id: string | null
  group_id: string | null
  subject_kind: string
  subject_id: string
  visited_on: string
  inspectors: string
  manner: string
  answers: string
  score: number | null
  level: string
  summary: string
}

/** A problem found. Once it is handed over, `matter_id` says which matter settles it. */
export interface FindingTable extends Kept {
  visit_id: string
  /** Key of the point of the check list, '' for none of them. */
  point: string
  text: string
  demand: string
  responsible: string
  due_on: string
  grave: number
  matter_id: string | null
  settled_on: string
  settled_how: string
}
