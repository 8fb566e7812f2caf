import type { Kept } from '../database/row'

/** A letter that went out, as it was sent: the register (发文登记). */
export interface LetterTable extends Kept {
  /** 云组函〔2026〕12号 */
  number: string
  /** ISO day it bears. */
  on_day: string
  addressee: string
  /** The unit it went to, null where the addressee is none on record. */
  unit_id: string | null
  title: string
  /** Who signs it. */
  sender: string
  /** JSON array of paragraphs. */
  paragraphs: string
  /** The work it belongs to, as the register shows it: 换届提醒. */
  origin: string
  /** How many matters it names. */
  matters: number
  /** Why it was withdrawn, '' while it stands. */
  void_reason: string
}
