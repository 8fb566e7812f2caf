import { Grid } from '#electron/modules/people/index'
import { type RawSheet, type RawWorkbook, textOfCell } from '#electron/platform/formats/index'
import { refuse } from '#shared/ipc/reply'
import type { BoxDesk } from '../box-desk'
import { findHead } from './head'
import { layoutOf, readKey, type SheetKey } from './key'
import { leafHeads } from './layout'

/** The sheet of a workbook that is about a box. `keyed`: it was made for the ballots as they are now. */
export type PickedSheet = { name: string; grid: Grid; keyed: boolean }

/** Rows that are looked at for the key line. */
const DEEPEST = 12

/**
 * Finds the sheet that was made for this box, else the first with headings of its ballots. Refuses sheets of another
 * round, of another box, and of ballots that have changed since.
 */
export function pickSheet(book: RawWorkbook, desk: BoxDesk): PickedSheet {
  const keys = book.sheets.flatMap((sheet) => {
    const key = keyOf(sheet)
    return key ? [{ sheet, key }] : []
  })
  if (keys.length > 0) return keyedSheet(keys, desk)
  const heads = leafHeads(desk.round.scheme, desk.box.group)
  for (const sheet of book.sheets) {
    const grid = new Grid(sheet)
    const known = desk.box.counting === 'totals' ? grid.rows.length > 0 : findHead(grid, heads) !== null
    if (known && !sheet.hidden) return { name: sheet.name, grid, keyed: false }
  }
  throw refuse('invalid-input', '文件里没有一张工作表有这种票的评议项目。', {
    remedy: `表头要有“票号”“姓名”和评议项目（${heads.map((it) => it.label).join('、')}），或先导出录票表再填。`,
  })
}

function keyOf({ rows }: RawSheet): SheetKey | null {
  for (const { values } of rows.slice(0, DEEPEST))
    for (const value of values) {
      const key = readKey(textOfCell(value))
      if (key) return key
    }
  return null
}

type Keyed = { sheet: RawSheet; key: SheetKey }

function keyedSheet(keys: readonly Keyed[], desk: BoxDesk): PickedSheet {
  const { round, box } = desk
  const ofRound = keys.filter((it) => it.key.roundId === round.id)
  if (ofRound.length === 0)
    throw refuse('conflict', `这份录票表不是“${round.title}”的，是另一轮次的。`, {
      remedy: '核对文件；要录这一轮次的，重新导出录票表。',
    })
  const ofBox = ofRound.find((it) => it.key.box === box.no)
  if (!ofBox)
    throw refuse('conflict', `这份录票表里没有“${box.name}”，只有${names(ofRound)}。`, {
      remedy: '到对应的票箱读入，或换一个文件。',
    })
  if (ofBox.key.kind !== box.counting || ofBox.key.layout !== layoutOf(desk))
    throw refuse('conflict', `“${box.name}”的录票表导出之后，方案、对象或计票方式变了，不能再读入。`, {
      remedy: '重新导出录票表，把已填的内容抄过去。',
    })
  return { name: ofBox.sheet.name, grid: new Grid(ofBox.sheet), keyed: true }
}

function names(keys: readonly Keyed[]): string {
  const all = keys.map(({ sheet }) => `“${sheet.name}”`)
  return all.length > 3 ? `${all.slice(0, 3).join('、')}等 ${all.length} 箱` : all.join('、')
}
