import { type SheetCell, textOfCell } from '#electron/platform/formats/index'
import { VOID_MARK, VOID_REASONS, type VoidReason } from '#shared/modules/evaluations/ballot'
import { isMarkOf, type Leaf, rangeWords, scaleOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { OVERMARKED, plain } from './words'

/** What a cell says, or why it cannot be taken. */
export type ReadCell<T> = { ok: true; value: T } | { ok: false; message: string; remedy: string }

/** How people write that nothing was ticked. */
const NOTHING = new Set(['', '未填', '空', '空白', '-', '--', '—', '――', '/', '／'])
const SEVERAL = /[、,，;；/+&和]/u

/** A mark: an option by its word, short word or number, points, 多选; null for an empty cell. */
export function readMark(scheme: SchemeContent, leaf: Leaf, cell: SheetCell): ReadCell<number | null> {
  const broken = unreadable(cell)
  if (broken) return { ok: false, message: broken, remedy: `改为${rangeWords(scheme, leaf)}，或清空。` }
  const text = plain(textOfCell(cell))
  if (NOTHING.has(text)) return { ok: true, value: null }
  if (text === OVERMARKED || text === String(VOID_MARK)) return { ok: true, value: VOID_MARK }
  const value = leaf.score.by === 'points' ? pointsIn(text) : optionIn(scheme, leaf, text)
  if (value !== null && isMarkOf(scheme, leaf, value)) return { ok: true, value }
  return {
    ok: false,
    message: `“${shown(cell)}”不是这一栏的${leaf.score.by === 'points' ? '分数' : '选项'}。`,
    remedy: `应为${rangeWords(scheme, leaf)}${leaf.score.by === 'points' ? '' : '，填字或数字'}。`,
  }
}

function optionIn(scheme: SchemeContent, leaf: Leaf, text: string): number | null {
  const options = scaleOf(scheme, leaf)?.options ?? []
  const exact =
    options.find((it) => plain(it.label) === text) ?? only(options, (it) => plain(it.short) === text)
  if (exact) return exact.mark
  const number = /^(\d)(?:\.0*)?$/.exec(text)?.[1]
  if (number) return Number(number)
  // 1好, 1.好: the number and its word together.
  const both = /^(\d)[.、:：]?(\D.*)$/.exec(text)
  const named = both && options.find((it) => plain(it.label) === both[2] || plain(it.short) === both[2])
  if (named) return named.mark === Number(both[1]) ? named.mark : null
  const parts = text.split(SEVERAL)
  const several =
    parts.length > 1 && parts.every((part) => part !== '' && optionIn(scheme, leaf, part) !== null)
  return several ? VOID_MARK : null
}

function only<T>(list: readonly T[], fits: (item: T) => boolean): T | undefined {
  const found = list.filter(fits)
  return found.length === 1 ? found[0] : undefined
}

function pointsIn(text: string): number | null {
  const found = /^(\d{1,4}(?:\.\d+)?|\.\d+)分?$/.exec(text)
  return found ? Number(found[1]) : null
}

/** A count of votes; null for an empty cell. */
export function readCount(cell: SheetCell): ReadCell<number | null> {
  const text = plain(textOfCell(cell))
  const remedy = '应为票数，如 12；没有的清空。'
  const broken = unreadable(cell)
  if (broken) return { ok: false, message: broken, remedy }
  if (NOTHING.has(text)) return { ok: true, value: null }
  const found = /^(\d{1,5})(?:\.0*)?[票张]?$/.exec(text)
  if (found) return { ok: true, value: Number(found[1]) }
  return { ok: false, message: `“${shown(cell)}”不是票数。`, remedy }
}

export type VoidSaid = { reason: VoidReason; note: string }

/** Why the whole ballot is invalid, by the reasons fixed beforehand; null where nothing is said. */
export function readVoid(cell: SheetCell): ReadCell<VoidSaid | null> {
  const text = plain(textOfCell(cell))
  if (NOTHING.has(text) || text === '有效' || text === '否') return { ok: true, value: null }
  const [head = '', ...rest] = text.split(/[:：]/u)
  const note = rest.join('：')
  const reasons = Object.entries(VOID_REASONS) as [VoidReason, string][]
  const found = reasons.find(([, label]) => plain(label) === head || label.split('、').includes(head))
  if (found && (found[0] !== 'other' || note !== ''))
    return { ok: true, value: { reason: found[0], note: note.slice(0, 100) } }
  return {
    ok: false,
    message: found ? '无效原因选了“其他”，没有写明是什么。' : `“${shown(cell)}”不是事先定下的无效原因。`,
    remedy: `应为${Object.values(VOID_REASONS).join('、')}；其他的写明，如“其他：撕毁”。`,
  }
}

/** A ballot's number: 12, 012, 第12号; null for anything else. */
export function readNumber(text: string): number | null {
  const found = /^第?0*([1-9]\d{0,4})(?:\.0*)?[号张]?$/u.exec(plain(text))
  return found ? Number(found[1]) : null
}

function unreadable(cell: SheetCell): string | null {
  if (typeof cell === 'string') return null
  if (cell.kind === 'error') return `单元格是错误值 ${cell.text}。`
  if (cell.kind === 'formula') return '单元格是公式，文件里没有它的结果。'
  return cell.kind === 'date' ? `单元格成了日期 ${cell.text}。` : null
}

function shown(cell: SheetCell): string {
  const text = textOfCell(cell).trim()
  return [...text].length > 20 ? `${[...text].slice(0, 20).join('')}…` : text
}
