import type { Kept } from '#electron/platform/database/row'
import type { Repeat } from '#shared/modules/reports/reminder'

/** Something an officer wants to be reminded of, beyond what the systems know. */
export interface ReminderTable extends Kept {
  title: string
  /** As the list groups it: 其他, or a system's name. */
  system: string
  /** ISO day on which it is due next. */
  on_day: string
  /** The day it was set to: the last of a month stays the last after a shorter month. */
  first_on: string
  unit_id: string | null
  account_id: string
  repeats: Repeat
  note: string
  /** ISO day; '' while it is open. One that repeats moves on instead. */
  done_on: string
}

/** What one account put off until a day, or for good (''), with the words it is shown by. */
export interface DueRestTable {
  account_id: string
  item_key: string
  until_on: string
  title: string
  system: string
  made_at: string
}

export interface DueChargeTable {
  system: string
  account_id: string
}

export interface LetterMatterTable {
  item_key: string
  letter_id: string
}

/** What the year's work is from a year on: JSON of `WorkYear`. */
export interface WorkYearTable {
  edition: number
  from_year: number
  content: string
  made_at: string
  made_by: string
}
