import { checkCharacter, type IdentityNumberFault, readIdentityNumber } from '../../values/identity-number'
import { parsePartialDate } from '../../values/partial-date'
import type { PersonContent, Warning } from './schema'
import { warning } from './warnings-make'

/** What the 身份证号 says against itself and against birth and sex. The record's own values are never corrected. */
export function identityWarnings(content: PersonContent): Warning[] {
  const number = content.identityNumber
  if (number === '') return []
  const read = readIdentityNumber(number)
  if (!read.ok) return [faulty(number, read.reason)]
  const found: Warning[] = []
  const birth = content.birth ? parsePartialDate(content.birth) : null
  const width = Math.min(birth?.length ?? 0, 7)
  if (birth && /^[\d.]+$/.test(birth) && birth.slice(0, width) !== read.birth.slice(0, width))
    found.push(
      warning(
        'contradiction',
        'identity.birth',
        'birth',
        [number, birth],
        '出生年月两处不一',
        `身份证号作 ${read.birth.slice(0, 7)}，现用 ${birth.slice(0, 7)}。以认定的为准，或写明说明。`,
      ),
    )
  if (content.sex && content.sex !== read.sex)
    found.push(
      warning(
        'contradiction',
        'identity.sex',
        'sex',
        [number, content.sex],
        '性别两处不一',
        `身份证号作${read.sex}，现用${content.sex}。核对后改正，或写明说明。`,
      ),
    )
  return found
}

const FAULTS: Record<IdentityNumberFault['reason'], (number: string) => string> = {
  length: (number) => `应为 18 位，现为 ${number.length} 位。按证件补全。`,
  characters: () => '前 17 位应为数字，末位为数字或 X。按证件改正。',
  date: (number) => `第 7 至 14 位“${number.slice(6, 14)}”不是日期。按证件改正。`,
  check: (number) =>
    `末位应为 ${checkCharacter(number.slice(0, 17))}，现为 ${number.at(-1)}。按证件改正，或写明说明。`,
}

function faulty(number: string, reason: IdentityNumberFault['reason']): Warning {
  const title = reason === 'check' ? '身份证号校验位不符' : '身份证号有误'
  return warning(
    'contradiction',
    `identity.${reason}`,
    'identityNumber',
    [number],
    title,
    FAULTS[reason](number),
  )
}
