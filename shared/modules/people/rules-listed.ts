import { normalizeIdentityNumber } from '../../values/identity-number'
import { plainName } from '../../values/name-order'

/**
 * One entry of a pasted list: the words it was written in, the 身份证号 in it, and the names it may mean, likeliest
 * first.
 */
export type ListedEntry = { line: string; number: string; names: string[] }

const HEADINGS = new Set(['姓名', '身份证号', '身份证号码', '公民身份号码', '序号', '单位', '职务'])
const NUMBERING = /^\s*(?:[（(]\d{1,4}[)）]|\d{1,4}\s*[.．、:：)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)\s*/u
const IDENTITY = /^(?:\d{15}|\d{17}[\dX])$/
/** What may stand behind or before a name: 罗砚秋同志, 韩屿（副镇长）, 镇长罗砚秋. */
const TITLE = /(?:同志|先生|女士|老师|书记|[长员任席委总])$/u

/**
 * The entries of a pasted list: one a line, or several parted by 、；， tabs or blanks. Numbering, headings, remarks in
 * brackets and titles are left out; the blank inside 张　三 is none. A name and the 身份证号 beside it are one entry,
 * unless 、 or ； stands between. What is written twice is taken once.
 */
export function readListed(text: string): ListedEntry[] {
  const entries = text.split(/\r\n?|\n/u).flatMap(readLine)
  return [...new Map(entries.map((entry) => [`${entry.number}|${entry.names.join('|')}`, entry])).values()]
}

function readLine(line: string): ListedEntry[] {
  return line
    .replace(NUMBERING, '')
    .replace(/[（(][^）)]*[）)]/gu, ' ')
    .split(/[、；;]/u)
    .flatMap(readGroup)
}

function readGroup(group: string): ListedEntry[] {
  const cells = group
    .split(/[，,\t]/u)
    .flatMap(splitBlanks)
    .map((cell) => cell.replace(NUMBERING, ''))
    .filter((cell) => cell !== '' && !HEADINGS.has(cell) && !/^\d{1,6}$/.test(cell))
  const entries = cells.map(readCell)
  const [numbered, ...more] = entries.filter((entry) => entry.number !== '')
  const named = entries.find((entry) => entry.number === '')
  if (!numbered || !named || more.length > 0) return entries
  return [{ line: group.trim(), number: numbered.number, names: named.names }]
}

function readCell(cell: string): ListedEntry {
  const number = normalizeIdentityNumber(cell)
  return IDENTITY.test(number)
    ? { line: cell, number, names: [] }
    : { line: cell, number: '', names: namesIn(cell) }
}

/** Blanks part names, but single characters that stand alone are one name that a list has spaced out: 张　三. */
function splitBlanks(cell: string): string[] {
  const names: string[] = []
  let open = false
  for (const part of cell.split(/\s+/u).filter((it) => it !== '')) {
    const single = [...part].length === 1 && !/\d/.test(part)
    const before = names.at(-1)
    if (single && open && before !== undefined) names[names.length - 1] = before + part
    else names.push(part)
    open = single && !(open && before !== undefined)
  }
  return names
}

/** The words themselves, then what stands before or behind a title in them. */
function namesIn(words: string): string[] {
  const plain = plainName(words)
  const parts = [4, 3, 2].flatMap((length) => {
    const [head, behind] = [plain.slice(0, length), plain.slice(length)]
    const [before, tail] = [plain.slice(0, -length), plain.slice(-length)]
    return [...(TITLE.test(behind) ? [head] : []), ...(TITLE.test(before) ? [tail] : [])]
  })
  return [...new Set([plain, ...parts])]
}
