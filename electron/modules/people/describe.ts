import { pinyin } from 'pinyin-pro'
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
import { plainName, surnameOf } from '#shared/values/name-order'
import { type PartialDate, parsePartialDate, sortKey } from '#shared/values/partial-date'
import { type FactColumns, factColumns } from './person-rows'

export type DescribeOptions = {
  unitName: UnitName
  hasPhoto: boolean
  accepted: readonly Acceptance[]
  today: PartialDate
  /** Where the official texts were worked out already. */
  texts?: ElementTexts
}

/** Columns that follow from the rest: kept beside the facts so that lists and search read one table. */
export type DerivedColumns = {
  name_key: string
  pinyin: string
  initials: string
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
  const birth = content.birth ? parsePartialDate(content.birth) : null
  const warnings = findWarnings(content, texts, options.today)
  return {
    ...factColumns(content),
    name_key: plainName(content.name),
    ...pinyinOf(content.name),
    birth_sort: birth ? sortKey(birth) : 0,
    post_text: texts.XianRenZhiWu,
    post_started_on: postStartedOn(content.posts, content.career),
    qualification: highestQualification([texts.QuanRiZhiJiaoYu_XueLi, texts.ZaiZhiJiaoYu_XueLi]),
    completeness: completenessOf({ content, texts, hasPhoto: options.hasPhoto }).percent,
    open_warnings: openWarnings(warnings, options.accepted).length,
  }
}

/** `luoyanqiu` and `lyq`, the surname's reading first choice (单 shan, 仇 qiu, 解 xie). */
export function pinyinOf(name: string): { pinyin: string; initials: string } {
  const plain = plainName(name)
  const surname = surnameOf(plain)
  const given = [...plain.slice(surname.length)].flatMap((it) => syllablesOf(it, 'off'))
  const syllables = [...syllablesOf(surname, 'head'), ...given]
  return { pinyin: syllables.join(''), initials: syllables.map((it) => it.charAt(0)).join('') }
}

/** Surnames and characters repeat from person to person; looking a whole name up each time costs ten times as much. */
const known = { head: new Map<string, readonly string[]>(), off: new Map<string, readonly string[]>() }

function syllablesOf(part: string, surname: 'head' | 'off'): readonly string[] {
  const found = known[surname].get(part)
  if (found) return found
  const made = pinyin(part, { surname, toneType: 'none', type: 'array', v: true })
    .map((it) => it.toLowerCase().replace(/[^a-z]/g, ''))
    .filter((it) => it !== '')
  known[surname].set(part, made)
  return made
}
