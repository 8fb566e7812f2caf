import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'
import type { HonourState, PrizeState, TitleGrade } from '#shared/modules/awards/honour'
import type { AwardSubject } from '#shared/modules/awards/programme'

/** @file Tables of what was given: honours, their review, prizes, shortage posts. */

export interface HonourTable extends Kept {
  cycle_id: string | null
  nomination_id: string | null
  programme_id: string | null
  programme_title: string
  cycle_title: string
  cycle_no: Generated<number>
  year: number
  category: string
  category_label: string
  subject: AwardSubject
  name: string
  name_key: string
  /** 姓氏笔画 as a text that sorts by bytes. */
  stroke_key: string
  unit_name: string
  person_id: string | null
  organization_id: string | null
  identity_key: Generated<string>
  birth: Generated<string>
  awarded_on: string
  document: string
  certificate_no: string
  term_from: string
  term_to: string
  state: HonourState
  state_on: Generated<string>
  state_reason: Generated<string>
  /** The batch that wrote it into the person's file; null where the file already said so. */
  batch_id: string | null
  /** The sentence of 奖惩 in the person's file, '' while it was never filed. */
  filed_text: Generated<string>
  dossier_due: Generated<0 | 1>
  /** The category's place among the cycle's categories. */
  position: Generated<number>
}

export interface TitleReviewTable extends Kept {
  honour_id: string
  year: number
  grade: TitleGrade
  reviewed_on: string
  note: string
}

export interface PrizeTable extends Kept {
  cycle_id: string
  honour_id: string
  item: string
  /** 分 */
  gross: number
  tax: number
  state: PrizeState
  batch: string
  voucher: string
  paid_on: string
  /** `PrizeContent` as JSON. */
  content: string
}

export interface ShortageTable extends Kept {
  year: number
  unit_name: string
  organization_id: string | null
  post: string
  wanted: number
  /** `ShortageContent` as JSON. */
  content: string
}

export interface ShortageMatchTable {
  shortage_id: string
  no: number
  name: string
  person_id: string | null
  from_on: string
  note: string
}
