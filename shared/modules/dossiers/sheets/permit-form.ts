import {
  type FixedCellInput,
  type FixedForm,
  type FixedPicture,
  fixedForm,
} from '../../../platform/print/fixed'
import { sum } from '../../../platform/print/grid'
import { type TableForm, tableForm } from '../../../platform/print/table'
import { toFormalText } from '../../../values/partial-date'
import { PERMIT_STATES, type Permit } from '../custody'

/** @file 查（借）阅干部人事档案审批表 (domain rules 1.7). */

export type PermitPaper = {
  permit: Permit
  /** Chosen materials, in words; '' for all. */
  materials: string
  /** Of the readers that are on record, in their order. */
  photos: readonly (FixedPicture | null)[]
  from: string
}

const PAGE = { width: 210, height: 297 }
const FRAME = { x: 18, width: 174 }
/** Of the label at the left and of the six cells beside it. */
const COLUMNS = [24, 22, 18, 38, 22, 28, 22]
/** Height for the rows of the grid, and of each of the two boxes that are signed. */
const ROOM = 250
const SIGNED = { least: 20, most: 38 }
/** Readers that have room for a photo each. */
const MOST_PHOTOS = 3

/** Subjects that stand on the form itself: fewer where many readers take their room. */
function mostSubjects({ readers }: Permit): number {
  return readers.length <= MOST_PHOTOS ? 5 : 2
}

type Row = { height: number; cells: Omit<FixedCellInput, 'area'>[]; spans: number[] }

/** The form on one A4 page, and further subjects on a list behind it. */
export function permitForm({ permit, materials, photos, from }: PermitPaper): FixedForm {
  const borrow = permit.kind === 'borrow'
  const above = [
    ...askRows(permit),
    ...readerRows(permit, photos),
    ...subjectRows(permit),
    ...scopeRows(permit, materials),
  ]
  const below = [...(borrow ? loanRows(permit) : []), ...endRows(permit)]
  const left = ROOM - sum([...above, ...below].map((it) => it.height))
  const signed = Math.min(SIGNED.most, Math.max(SIGNED.least, left / 2))
  const rows = [...above, ...opinionRows(permit, signed), ...below]
  return fixedForm({
    title: `${borrow ? '借' : '查'}阅干部人事档案审批表（${permit.number}）`,
    pages: [
      {
        ...PAGE,
        parts: [
          {
            kind: 'line',
            ...FRAME,
            y: 14,
            height: 10,
            center: `${borrow ? '借' : '查'}阅干部人事档案审批表`,
            size: 18,
            title: true,
          },
          { kind: 'line', ...FRAME, y: 25, height: 6, right: permit.number, size: 10.5 },
          grid(rows),
          { kind: 'line', ...FRAME, y: 285, height: 6, left: from, size: 9 },
        ],
      },
    ],
  })
}

/** Everybody whose dossier is asked for, where they are more than the form has room for; null otherwise. */
export function subjectList({ permit, from }: PermitPaper): TableForm | null {
  if (permit.subjects.length <= mostSubjects(permit)) return null
  return tableForm({
    title: '被查阅人名单',
    subtitle: permit.number,
    left: `共 ${permit.subjects.length} 人`,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 24 },
      { width: 0 },
      { width: 26 },
      { width: 28 },
      { width: 42 },
    ],
    head: [['序号', '姓名', '单位及职务', '政治面貌', '档案编号', '证件号'].map((text) => ({ text }))],
    rows: permit.subjects.map((it, at) => ({
      kind: 'row',
      cells: [String(at + 1), it.name, it.post || it.unitName, it.politics, it.number, it.identityNumber],
    })),
    foot: from,
  })
}

function askRows(permit: Permit): Row[] {
  return [
    line(
      9,
      [label('申请单位'), value(permit.unit), label('申请日期'), value(toFormalText(permit.askedOn))],
      [1, 3, 1, 2],
    ),
  ]
}

function readerRows({ readers }: Permit, photos: readonly (FixedPicture | null)[]): Row[] {
  const few = readers.length <= MOST_PHOTOS
  const height = few ? 19 : 8
  const head = ['查阅人', '照片', '姓名', '单位、职务', '政治面貌', '电话', '签名']
  return [
    line(
      7,
      head.map((it) => label(it)),
      ONES,
    ),
    ...readers.map((it, at) => ({
      height,
      spans: ONES,
      cells: [
        label(String(at + 1)),
        { ...value(''), picture: few ? (photos[at] ?? null) : null },
        value(it.name),
        value([it.unit, it.post].filter(Boolean).join('　')),
        value(it.politics),
        value(it.phone),
        value(''),
      ],
    })),
    line(
      11,
      [
        label('声　明'),
        value(
          '本人不是被查阅人，与被查阅人没有夫妻、直系血亲、三代以内旁系血亲、近姻亲关系；遵守保密规定，不涂改、抽取、拍摄、转借。',
          'left',
        ),
      ],
      [1, 6],
    ),
  ]
}

const ONES = [1, 1, 1, 1, 1, 1, 1]

function subjectRows(permit: Permit): Row[] {
  const { subjects } = permit
  const head = line(
    7,
    ['被查阅人', '姓名', '政治面貌', '单位、职务', '档案编号', '证件号'].map((it) => label(it)),
    [1, 1, 1, 1, 1, 2],
  )
  if (subjects.length > mostSubjects(permit)) {
    const words = `${subjects[0]?.name ?? ''}等 ${subjects.length} 人，名单附后`
    return [line(9, [label('被查阅人'), value(words, 'left')], [1, 6])]
  }
  return [
    head,
    ...subjects.map((it, at) =>
      line(
        8,
        [
          label(String(at + 1)),
          value(it.name),
          value(it.politics),
          value(it.post || it.unitName),
          value(it.number),
          value(it.identityNumber),
        ],
        [1, 1, 1, 1, 1, 2],
      ),
    ),
  ]
}

function scopeRows(permit: Permit, materials: string): Row[] {
  const borrow = permit.kind === 'borrow'
  const wanted = [permit.wanted, materials].filter(Boolean).join('；') || '全部材料'
  const allowed = [
    permit.mayPrint ? '可以打印' : '不得打印',
    permit.mayExport ? '可以导出' : '不得导出',
  ].join('、')
  return [
    line(9, [label('事　由'), value(permit.reason, 'left')], [1, 6]),
    line(14, [label(borrow ? '借阅内容' : '查阅内容'), value(wanted, 'left')], [1, 6]),
    borrow
      ? line(9, [label('应还日期'), value(toFormalText(permit.until), 'left')], [1, 6])
      : line(
          9,
          [
            label('查阅时长'),
            value(permit.minutes === null ? '不限' : `${permit.minutes} 分钟`),
            label('截　止'),
            value(toFormalText(permit.until)),
            value(allowed),
          ],
          [1, 1, 1, 1, 3],
        ),
  ]
}

function opinionRows(permit: Permit, height: number): Row[] {
  const unitSign = ['（盖章）', [permit.unitLeader, dayOr(permit.unitOn)].join('　')]
  const decisionSign = ['（盖章）', [permit.decidedBy, dayOr(permit.decidedOn)].join('　')]
  return [
    line(
      height,
      [label('申请单位\n意　　见'), { ...value(permit.unitOpinion, 'left'), from: 'top', sign: unitSign }],
      [1, 6],
    ),
    line(
      height,
      [
        label('组织部门\n（领导）\n意　　见'),
        { ...value(permit.decision, 'left'), from: 'top', sign: decisionSign },
      ],
      [1, 6],
    ),
  ]
}

function loanRows(permit: Permit): Row[] {
  const notes = permit.returnChecks.flatMap((it) => it.note || [])
  const state = permit.returnedOn === '' ? '' : notes.join('；') || '逐件核对无误'
  return [
    line(
      9,
      [
        label('借出日期'),
        value(toFormalText(permit.lentOn)),
        label('归还时间'),
        value(toFormalText(permit.returnedOn)),
      ],
      [1, 3, 1, 2],
    ),
    line(
      9,
      [label('归还人'), value(permit.returnedBy), label('归还经办人'), value(permit.returnHandler)],
      [1, 3, 1, 2],
    ),
    line(10, [label('归还状态'), value(state, 'left')], [1, 6]),
  ]
}

function endRows(permit: Permit): Row[] {
  return [
    line(
      9,
      [label('经办人'), value(permit.handler), label('状态'), value(PERMIT_STATES[permit.state])],
      [1, 3, 1, 2],
    ),
    line(9, [label('审批附件'), value(permit.enclosures, 'left')], [1, 6]),
    line(10, [label('备　注'), value(permit.remark, 'left')], [1, 6]),
  ]
}

function dayOr(day: string): string {
  return day === '' ? '　　年　　月　　日' : toFormalText(day)
}

function line(height: number, cells: Row['cells'], spans: number[]): Row {
  return { height, cells, spans }
}

function label(text: string): Omit<FixedCellInput, 'area'> {
  return { text, size: 10.5, least: 8 }
}

function value(text: string, align: 'left' | 'center' = 'center'): Omit<FixedCellInput, 'area'> {
  return { text, size: 10.5, least: 7, align, oneLine: 9 }
}

/** The rows with their cells put beside each other as wide as they span. */
function grid(rows: readonly Row[]) {
  return {
    kind: 'grid' as const,
    x: FRAME.x,
    y: 32,
    columns: COLUMNS,
    rows: rows.map((it) => it.height),
    cells: rows.flatMap(({ cells, spans }, row) =>
      cells.map((cell, at) => ({
        ...cell,
        name: cell.text ?? '',
        area: { row, column: sum(spans.slice(0, at)), columns: spans[at] ?? 1 },
      })),
    ),
  }
}
