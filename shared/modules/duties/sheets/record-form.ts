import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { sum } from '../../../platform/print/grid'
import { shownDay } from '../../../values/iso-day'
import { listName } from '../../../values/name-order'
import { toFormalText } from '../../../values/partial-date'
import type { DutyKind } from '../content'
import { type DutyDraft, PRESENCE } from '../event'

/** @file 组织生活记录表: what was recorded of one meeting, on A4 sheets; long minutes go on over further ones. */

export type RecordPaper = {
  title: string
  subject: string
  kind: DutyKind
  draft: DutyDraft
  /** Files kept with it, by name. */
  files: readonly string[]
  from: string
}

const PAGE = { width: 210, height: 297 }
const FRAME = { x: 22, width: 166 }
const COLUMNS = [26, 57, 26, 57]
const ROOM = 248
/** Characters of minutes that a sheet takes, with and without the head above them. */
const FIRST = 620
const FURTHER = 1500

type Row = { height: number; cells: Omit<FixedCellInput, 'area'>[]; spans: number[] }

/** The record on as many sheets as its minutes need. */
export function recordForm(paper: RecordPaper): FixedForm {
  const { title, subject, draft, from } = paper
  const parts = partsOf(draft.content)
  return fixedForm({
    title: `${subject} ${title}`,
    pages: parts.map((content, at) => ({
      ...PAGE,
      parts: [
        {
          kind: 'line',
          ...FRAME,
          y: 16,
          height: 10,
          center: at === 0 ? title : `${title}（续）`,
          size: 18,
          title: true,
        },
        {
          kind: 'line',
          ...FRAME,
          y: 28,
          height: 6,
          left: subject,
          right: `第 ${at + 1} 页，共 ${parts.length} 页`,
          size: 10.5,
        },
        grid(
          at === 0
            ? firstRows(paper, content, parts.length === 1)
            : furtherRows(draft, content, at === parts.length - 1),
        ),
        { kind: 'line', ...FRAME, y: 286, height: 6, left: from, size: 9 },
      ],
    })),
  })
}

function partsOf(content: string): string[] {
  if (content.length <= FIRST) return [content]
  const parts = [content.slice(0, FIRST)]
  for (let from = FIRST; from < content.length; from += FURTHER)
    parts.push(content.slice(from, from + FURTHER))
  return parts
}

function firstRows({ kind, draft, files }: RecordPaper, content: string, last: boolean): Row[] {
  const above = [
    pair(
      '类　　别',
      kind.label + (draft.part === '' ? '' : `（${draft.part}）`),
      '时　　间',
      toFormalText(shownDay(draft.heldOn || draft.plannedOn)),
    ),
    pair('地　　点', draft.place, '主 持 人', listName(draft.chair)),
    pair('记 录 人', listName(draft.recorder), '应到、实到', presence(draft)),
    ...fieldRows(kind, draft),
    row(13, '缺席及原因', absences(draft) || '无'),
    row(13, '议题（主题）', draft.topic),
  ]
  const below = last ? endRows(draft, files) : []
  const left = ROOM - sum([...above, ...below].map((it) => it.height))
  return [...above, row(left, '主　　要\n内　　容', content), ...below]
}

function furtherRows(draft: DutyDraft, content: string, last: boolean): Row[] {
  const below = last ? endRows(draft, []) : []
  return [row(ROOM - sum(below.map((it) => it.height)), '主　　要\n内　　容', content), ...below]
}

function endRows({ decision, archivedOn, countsFor }: DutyDraft, files: readonly string[]): Row[] {
  const remark = [
    countsFor === '' ? '' : `补 ${toFormalText(shownDay(countsFor.slice(0, 7)))}`,
    archivedOn === '' ? '' : `${toFormalText(shownDay(archivedOn))}归档`,
  ].filter(Boolean)
  return [
    row(30, '决　　议\n（结果）', decision),
    row(13, '附　　件', files.join('、')),
    row(10, '备　　注', remark.join('，')),
  ]
}

function presence({ attendees, due, present }: DutyDraft): string {
  const all = attendees.length > 0 ? attendees.length : due
  const there = attendees.length > 0 ? attendees.filter((it) => it.presence === 'present').length : present
  return all === null || there === null ? '' : `${all} 人、${there} 人`
}

function absences({ attendees }: DutyDraft): string {
  return attendees
    .filter((it) => it.presence !== 'present')
    .map(
      ({ name, presence: how, reason }) => `${name}（${[PRESENCE[how], reason].filter(Boolean).join('：')}）`,
    )
    .join('、')
}

/** The kind's own fields, two beside each other. */
function fieldRows({ fields }: DutyKind, draft: DutyDraft): Row[] {
  const told = fields.map(({ key, label }) => [label, draft.fields[key] ?? ''] as const)
  return Array.from({ length: Math.ceil(told.length / 2) }, (_, at) => {
    const [left, right] = [told[at * 2], told[at * 2 + 1]]
    return right ? pair(left?.[0] ?? '', left?.[1] ?? '', ...right) : row(9, left?.[0] ?? '', left?.[1] ?? '')
  })
}

function pair(first: string, one: string, second: string, other: string): Row {
  return { height: 9, spans: [1, 1, 1, 1], cells: [label(first), value(one), label(second), value(other)] }
}

function row(height: number, name: string, text: string): Row {
  const tall = height > 14
  return {
    height,
    spans: [1, 3],
    cells: [label(name), { ...value(text, 'left'), ...(tall ? { from: 'top' as const } : {}) }],
  }
}

function label(text: string): Omit<FixedCellInput, 'area'> {
  return { text, size: 11, least: 8 }
}

function value(text: string, align: 'left' | 'center' = 'center'): Omit<FixedCellInput, 'area'> {
  return { text, size: 11, least: 7.5, align, oneLine: 9 }
}

/** The rows with their cells put beside each other as wide as they span. */
function grid(rows: readonly Row[]) {
  return {
    kind: 'grid' as const,
    x: FRAME.x,
    y: 35,
    columns: COLUMNS,
    rows: rows.map((it) => it.height),
    cells: rows.flatMap(({ cells, spans }, at) =>
      cells.map((cell, column) => ({
        ...cell,
        name: cell.text ?? '',
        area: { row: at, column: sum(spans.slice(0, column)), columns: spans[column] ?? 1 },
      })),
    ),
  }
}
