import type { ElementTexts } from '#shared/modules/people/elements'
import {
  type Acceptance,
  completenessOf,
  elementTexts,
  findWarnings,
  highestQualification,
  openWarnings,
  postStartedOn,
  type UnitName,
} from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { plainName, strokeKey } from '#shared/values/name-order'
import type { PartialDate } from '#shared/values/partial-date'
import { dayKey, type StandingColumns, standingColumns } from './describe-standing'
import { type FactColumns, factColumns } from './person-rows'
import { pinyinOf, spellingsOf } from './spellings'

export type DescribeOptions = {
  unitName: UnitName
  hasPhoto: boolean
  accepted: readonly Acceptance[]
  today: PartialDate
  /** Where the official texts were worked out already. */
  texts?: ElementTexts
}

/** Columns that follow from the rest: kept beside the facts so that lists and search read one table. */
export type DerivedColumns = StandingColumns & {
  name_key: string
  pinyin: string
  initials: string
  spellings: string
  stroke_key: string
  birth_sort: number
  post_text: string
  post_started_on: string
  qualification: string
  completeness: number
  open_warnings: number
}

/** All columns of a person's content, derived ones included. */
export function contentColumns(
  content: PersonContent,
  options: DescribeOptions,
): FactColumns & DerivedColumns {
  const texts = options.texts ?? elementTexts(content, options.unitName)
  const warnings = findWarnings(content, texts, options.today)
  return {
    ...factColumns(content),
    name_key: plainName(content.name),
    ...pinyinOf(content.name),
    spellings: spellingsOf(content.name),
    stroke_key: strokeKey(content.name),
    birth_sort: dayKey(content.birth),
    post_text: texts.XianRenZhiWu,
    post_started_on: postStartedOn(content.posts, content.career),
    qualification: highestQualification([texts.QuanRiZhiJiaoYu_XueLi, texts.ZaiZhiJiaoYu_XueLi]),
    completeness: completenessOf({ content, texts, hasPhoto: options.hasPhoto }).percent,
    open_warnings: openWarnings(warnings, options.accepted).length,
    ...standingColumns(content, texts, options.unitName),
  }
}
