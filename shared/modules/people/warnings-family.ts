import { monthsBetween, parsePartialDate, toPaperText } from '../../values/partial-date'
import {
  OLDER_RELATIONS,
  RELATIVE_REQUIRED,
  RELATIVE_WORKPLACE_LIMIT,
  YOUNGER_RELATIONS,
} from './regulations'
import type { FamilyMember, PersonContent, Warning } from './schema'
import { warning } from './warnings-make'

/** What is missing or cannot be of the relatives; `family.2` is the third one. */
export function familyWarnings(content: PersonContent): Warning[] {
  return content.family.flatMap((relative, index) => {
    const field = `family.${index}`
    return [
      ...missing(relative, field),
      ...birthWarnings(relative, content.birth, field),
      ...tooLong(relative, field),
    ]
  })
}

function called(relative: FamilyMember): string {
  return relative.relation || relative.name || '家庭成员'
}

function missing(relative: FamilyMember, field: string): Warning[] {
  return RELATIVE_REQUIRED.filter((it) => relative[it.field] === '').map((it) =>
    warning(
      'check',
      `family.${it.field}`,
      `${field}.${it.field}`,
      [relative.relation, relative.name],
      `${called(relative)}${it.label}未填`,
      '称谓、姓名、政治面貌、工作单位及职务都应填。',
    ),
  )
}

function birthWarnings(relative: FamilyMember, ownText: string, field: string): Warning[] {
  if (relative.birth === '') return []
  const birth = parsePartialDate(relative.birth)
  if (!birth)
    return [
      warning(
        'check',
        'family.birth',
        `${field}.birth`,
        [relative.name, relative.birth],
        `${called(relative)}出生日期读不出`,
        `“${relative.birth}”不是有效年月，年龄算不出。改为六位年月，如 195103。`,
      ),
    ]
  const own = ownText ? parsePartialDate(ownText) : null
  const older = includes(OLDER_RELATIONS, relative.relation)
  const younger = includes(YOUNGER_RELATIONS, relative.relation)
  const months = own ? monthsBetween(birth, own) : 0
  if (!own || !((older && months <= 0) || (younger && months >= 0))) return []
  return [
    warning(
      'contradiction',
      'family.order',
      `${field}.birth`,
      [relative.name, birth, own],
      `${called(relative)}出生${older ? '不早于' : '不晚于'}本人`,
      `${called(relative)} ${toPaperText(birth)}，本人 ${toPaperText(own)}。核对后改正。`,
    ),
  ]
}

function includes(list: readonly string[], text: string): boolean {
  return list.includes(text)
}

function tooLong(relative: FamilyMember, field: string): Warning[] {
  const length = [...relative.workplace].length
  if (length <= RELATIVE_WORKPLACE_LIMIT) return []
  return [
    warning(
      'check',
      'family.length',
      `${field}.workplace`,
      [relative.name, relative.workplace],
      `${called(relative)}工作单位及职务过长`,
      `编辑器最多 ${RELATIVE_WORKPLACE_LIMIT} 字，现为 ${length} 字。缩短后才能在别处打开。`,
    ),
  ]
}
