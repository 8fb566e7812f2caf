import type { Kept } from '#electron/platform/database/row'

/** 教育培训规划 of some years. */
export interface PlanTable extends Kept {
  /** Key of the working system. */
  system: string
  title: string
  from_year: number
  to_year: number
  document: string
}

export interface PlanLineTable {
  id: string
  plan_id: string
  year: number
  /** Key of a kind of class of the plan's system. */
  kind: string
  audience: string
  classes: number | null
  person_times: number | null
  /** The unit responsible. */
  unit: string
  position: number
}

/** 党员教育基地, 远程教育网点 and the like. */
export interface SiteTable extends Kept {
  kind: string
  name: string
  unit_id: string | null
  address: string
  opened_on: string
  ended_on: string
  note: string
}

export interface SiteVisitTable {
  id: string
  site_id: string
  on_day: string
  visitors: string
  people: number
  topic: string
}

export interface LecturerTable extends Kept {
  person_id: string | null
  name: string
  unit_name: string
  title: string
  level: string
  field: string
  note: string
}

/** 培训班. `headcount`: people who came and are not on the list of names; `cost` in yuan. */
export interface ClassTable extends Kept {
  system: string
  kind: string
  title: string
  from_on: string
  to_on: string
  place: string
  site_id: string | null
  host: string
  audience: string
  hours: number | null
  headcount: number
  cost: number | null
  outline: string
}

export interface LectureTable {
  id: string
  class_id: string
  lecturer_id: string | null
  name: string
  topic: string
  position: number
}

export interface ParticipantTable {
  id: string
  class_id: string
  person_id: string | null
  name: string
  unit_name: string
  /** null: all hours of the class. */
  hours: number | null
  score: number | null
  result: string
  /** 0 or 1 */
  absent: number
  note: string
  position: number
}

/** 年度考学 of a person; without `confirmed_at` nothing follows from it. */
export interface StudyMarkTable extends Kept {
  person_id: string
  year: number
  grade: string
  score: number | null
  document: string
  confirmed_at: string | null
  confirmed_by: string | null
}

export interface TestTable extends Kept {
  system: string
  title: string
  on_day: string
  due_on: string
  note: string
}

export interface TestPlaceTable {
  test_id: string
  subject_kind: string
  subject_id: string
  issued: number
  returned: number
  passed: number | null
  position: number
}
