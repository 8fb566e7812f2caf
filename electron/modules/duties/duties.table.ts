import type { Kept } from '#electron/platform/database/row'

/** Something planned or done for a subject under one kind of a system. */
export interface DutyEventTable extends Kept {
  system_key: string
  kind_key: string
  subject_kind: string
  subject_id: string
  /** The day by which it belongs to a period: held, or planned; of what is made up a day of the earlier period. */
  counts_on: string
  /** '' while only planned. */
  held_on: string
  /** '' where no plan was filed before. */
  planned_on: string
  /** The party group or named part, '' the whole subject. */
  part: string
  amount: number
  archived_on: string
  /** Who should have been and who was there, in numbers; null where nobody is counted. */
  due: number | null
  present: number | null
  /** JSON of the words: place, chair, recorder, topic, content, decision, fields. */
  content: string
}

export interface DutyAttendanceTable {
  event_id: string
  position: number
  person_id: string | null
  name: string
  party_group: string
  presence: 'present' | 'leave' | 'absent'
  reason: string
  make_up_id: string | null
  /** '' while owed. */
  made_up_on: string
}

/** A class in which what was missed is made up. */
export interface DutyMakeUpTable extends Kept {
  held_on: string
  content: string
}

/** What is different for one subject; `kind_key` '' holds for every kind of the board. */
export interface DutySettingTable extends Kept {
  system_key: string
  board_key: string
  kind_key: string
  subject_kind: string
  subject_id: string
  /** 'no' not asked for, 'yes' on the list, '' unchanged. */
  asked: '' | 'no' | 'yes'
  day: number | null
  from_on: string
  to_on: string
  reason: string
}
