import { type FixedCellInput, type FixedForm, type FixedGrid, fixedForm } from '../../../platform/print/fixed'
import { sum } from '../../../platform/print/grid'
import type { Explanation } from '../result'
import { childrenOf } from '../rules'
import { displayPercent } from '../rules-rounding'
import { SUBJECT_KINDS } from '../scheme'
import { totalWords } from '../words-working'
import { type ExplanationRow, explanationRows } from './explanation-rows'
import { fingerprintWords, groupName, NOTHING, type PaperResult, scoreWords, whoCells } from './result-words'

type ExplanationAsk = Pick<PaperResult, 'round' | 'from'> & { explanation: Explanation }

const A4 = { width: 210, height: 297 }
const TABLE = { x: 18, width: 174 }
/** Millimetres: where the facts begin, and what the boxes under the arithmetic take from the page's foot up. */
const FACTS = { y: 40, row: 9 }
const BOXES = { rows: [28, 34, 16], bottom: 277 }
const HEAD = 7
/** A sum of more terms is not read; each item says what it brings. */
const MOST_TERMS = 12
const MOST_ROW = 10
/** With a line for each group, and where an item has one line. */
const COLUMNS = { groups: [26, 34, 48, 51, 15], items: [56, 30, 36, 37, 15] }

/** 得分说明: one page a subject, with all arithmetic down to the votes and what would change the place. */
export function explanationForm({ round, explanation, from }: ExplanationAsk): FixedForm {
  const line = { kind: 'line' as const, ...TABLE }
  const facts = factGrid({ round, explanation })
  const workings = workingGrid({ round, explanation }, facts.y + sum(facts.rows) + 3)
  return fixedForm({
    title: `得分说明（${explanation.row.name}）`,
    pages: [
      {
        ...A4,
        parts: [
          { ...line, y: 17, height: 11, center: '得 分 说 明', size: 20, title: true },
          { ...line, y: 29, height: 7, center: round.title, size: 12 },
          facts,
          workings,
          boxGrid({ round, explanation }),
          {
            ...line,
            y: BOXES.bottom + 2,
            height: 6,
            left: `计票指纹：${fingerprintWords(round.fingerprint) || NOTHING}`,
            size: 8,
          },
          { ...line, y: BOXES.bottom + 8, height: 6, left: from, size: 9 },
        ],
      },
    ],
  })
}

type Ask = Omit<ExplanationAsk, 'from'>
type Grid = Omit<FixedGrid, 'cells' | 'ruled'> & { cells: FixedCellInput[] }

function factGrid({ round, explanation: { row, working } }: Ask): Grid {
  const [name = '', post = ''] = whoCells(row)
  const { digits } = round.scheme.rules
  const place = working.rank === null ? NOTHING : `第 ${working.rank} 名，共 ${working.ranked} 名`
  const cells = [
    [
      label('考核对象'),
      text(name),
      label(post === '' ? '类　别' : '单位及职务'),
      text(post || SUBJECT_KINDS[row.kind], 3),
    ],
    [
      ...[label('得　分'), text(`${scoreWords(working.score, digits)}（满分 ${round.scheme.full}）`)],
      ...[label('名　次'), text(place), label('等　次'), text(working.grade || '不定等次')],
    ],
  ]
  return {
    kind: 'grid',
    x: TABLE.x,
    y: FACTS.y,
    columns: [22, 40, 22, 42, 18, 30],
    rows: [FACTS.row, FACTS.row],
    cells: cells.flatMap((row, at) => placed(row, at)),
  }
}

const HEADS = {
  groups: ['项目（权重）', '评议主体（权重）', '票　数', '算　式', '计入'].map(label),
  items: [label('项目（权重）'), { ...label('得分，各评议主体平均分'), wide: 3 }, label('计入')],
}

/** The lines share the height that the page has left, so that there is always exactly one page. */
function workingGrid({ round, explanation }: Ask, y: number): Grid {
  const rows = explanationRows(round, explanation.working)
  const count = sum(rows.map(heightOf))
  const room = BOXES.bottom - sum(BOXES.rows) - 3 - y - HEAD
  const heads = rows.some(hasGroups) ? HEADS.groups : HEADS.items
  let row = 1
  const body = rows.flatMap((it) => {
    const cells = itemCells(it, row)
    row += heightOf(it)
    return cells
  })
  return {
    kind: 'grid',
    x: TABLE.x,
    y,
    columns: rows.some(hasGroups) ? COLUMNS.groups : COLUMNS.items,
    rows: [HEAD, ...Array.from({ length: count }, () => Math.min(MOST_ROW, room / count))],
    cells: [...placed(heads, 0), ...body],
  }
}

function hasGroups({ lines }: ExplanationRow): boolean {
  return lines.length > 0
}

/** Lines of the table that an item takes. */
function heightOf({ lines }: ExplanationRow): number {
  return Math.max(1, lines.length)
}

/** An item over the lines of its groups; without groups what it rests on stands across. */
function itemCells({ item: [name, basis, brings], lines }: ExplanationRow, row: number): FixedCellInput[] {
  const small = { name, size: 9, least: 4.5, oneLine: 7, align: 'left' as const }
  const rows = Math.max(1, lines.length)
  const figure = { ...small, align: 'right' as const }
  const groups = lines.flatMap(([group, votes, arithmetic], at) => [
    { area: { row: row + at, column: 1 }, text: group, ...small },
    { area: { row: row + at, column: 2 }, text: votes, ...small },
    { area: { row: row + at, column: 3 }, text: arithmetic, ...small },
  ])
  return [
    { area: { row, column: 0, rows }, text: name, ...small },
    ...(lines.length > 0 ? groups : [{ area: { row, column: 1, columns: 3 }, text: basis, ...small }]),
    { area: { row, column: 4, rows }, text: brings, ...figure },
  ]
}

function boxGrid({ round, explanation }: Ask): Grid {
  const { working, levers, earlier } = explanation
  const { digits } = round.scheme.rules
  const steps = [...working.gradeSteps.map((it) => it.text), ...working.remarks, ...working.problems]
  const before = earlier.map(
    ({ title, year, score, grade }) =>
      `${title.includes(String(year)) ? '' : `${year} 年`}${title}：${scoreWords(score, digits)} 分，${grade || '不定等次'}`,
  )
  const boxes: [string, readonly string[]][] = [
    ['等　次\n依　据', [sumOf(explanation, round), ...steps]],
    ['什么会\n改　变\n名　次', levers.map((it) => it.text)],
    ['往　次', before],
  ]
  return {
    kind: 'grid',
    x: TABLE.x,
    y: BOXES.bottom - sum(BOXES.rows),
    columns: [22, TABLE.width - 22],
    rows: BOXES.rows,
    cells: boxes.flatMap(([words, lines], row): FixedCellInput[] => [
      { area: { row, column: 0 }, name: words, text: words, size: 10.5 },
      {
        area: { row, column: 1 },
        name: words.replace(/\s/g, ''),
        size: 10,
        least: 5,
        text: lines.filter(Boolean).join('\n') || '无',
        align: 'left',
        from: 'top',
      },
    ]),
  }
}

/** The sum that the score is, and what each group by itself would have given. */
function sumOf({ working }: Explanation, { scheme }: PaperResult['round']): string {
  const total = childrenOf(scheme, null).length > MOST_TERMS ? '' : totalWords(scheme, working)
  const parts = working.groups.map(({ group, weight, score }) => {
    const found = scheme.groups.find((it) => it.key === group)
    const name = found ? groupName(found) : group
    return `${name} ${scoreWords(score, scheme.rules.digits)}（权重 ${displayPercent(weight)}）`
  })
  return [
    ...(total === '' ? [] : [`得分：${total}`]),
    ...(parts.length > 0 ? [`各评议主体：${parts.join('；')}`] : []),
  ].join('\n')
}

type Piece = Omit<FixedCellInput, 'area'> & { wide?: number }

function label(words: string): Piece {
  return { name: words, text: words, size: 10, least: 8 }
}

function text(words: string, wide = 1): Piece {
  return { name: words.slice(0, 6), text: words, size: 11, least: 6, wide }
}

/** Pieces of one row from the left. */
function placed(pieces: readonly Piece[], row: number): FixedCellInput[] {
  let column = 0
  return pieces.map(({ wide = 1, ...piece }) => {
    const area = { row, column, columns: wide }
    column += wide
    return { ...piece, area }
  })
}
