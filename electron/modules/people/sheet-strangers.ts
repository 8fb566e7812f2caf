import type { Finding } from '#shared/modules/people/exchange'
import type { IncomingFile } from './preview'

/** What keeps a person of a roster from being made anew: rows of a set alone, no name, or several it could be. */
export function strangerFindings({ sheet, match, read }: IncomingFile): Finding[] {
  if (!sheet || match.kind !== 'none') return []
  if (sheet.namesakes > 1)
    return [
      error(
        `本次表中有 ${sheet.namesakes} 个“${sheet.keys.name}”，分不清是谁`,
        '在这一行补上身份证号后重新比对',
      ),
    ]
  const kinds = [...new Set(sheet.rows.map((it) => it.sheet.name))].join('”“')
  if (!sheet.basic)
    return [
      error(
        `只在“${kinds}”里有，库内和本次的基本信息表里都没有此人`,
        '先导入此人的基本信息，或改正身份证号、姓名；照此写入时，这些行整行留存',
      ),
    ]
  if (!read?.texts.XingMing)
    return [error('库内无此人，表中又没有姓名', '补上姓名列后重新比对；照此写入时，这些行整行留存')]
  return []
}

function error(message: string, remedy: string): Finding {
  return { severity: 'error', field: '', label: '匹配', message, remedy, fix: null }
}
