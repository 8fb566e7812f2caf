import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { CONFLICT_KINDS, type Conflict, type Declaration, type Panel, type ReviewTask } from '../review'

type Head = { title: string; stage: string; from: string }
type Column = { title: string; width: number; align: 'left' | 'center' | 'right'; merge?: boolean }

const ROLES = { chair: '组长', member: '成员' } as const
const PANEL_COLUMNS: readonly Column[] = [
  { title: '评审组', width: 28, align: 'left', merge: true },
  { title: '专　家', width: 20, align: 'center' },
  { title: '工作单位', width: 50, align: 'left' },
  { title: '身　份', width: 16, align: 'center' },
  { title: '项　数', width: 16, align: 'center' },
  { title: '评审的申报编号', width: 0, align: 'left' },
]

/** 评审分工表: each panel's reviewers and the numbers they read; who declined or stays away is not on it. */
export function assignmentTable(
  panels: readonly Panel[],
  tasks: readonly ReviewTask[],
  head: Head,
): TableForm {
  const rows = panels.flatMap((panel) =>
    panel.members
      .filter((it) => it.state !== 'declined' && it.state !== 'absent')
      .map((it): TableRow => {
        const own = tasks.filter(
          (task) => panel.categories.includes(task.category) && isRead(task, it.reviewerId),
        )
        const cells = [
          panel.name,
          listName(it.name),
          it.unitName,
          ROLES[it.role],
          String(own.length),
          own.map((task) => task.number).join('、'),
        ]
        return { kind: 'row', cells }
      }),
  )
  const pairs = tasks.reduce((sum, it) => sum + it.reviewers.filter(counts).length, 0)
  return listForm('评审分工表', PANEL_COLUMNS, rows, `${tasks.length} 项申报，${pairs} 人次评审`, head)
}

const TASK_COLUMNS: readonly Column[] = [
  { title: '编　号', width: 16, align: 'center' },
  { title: '申　报', width: 40, align: 'left' },
  { title: '单　位', width: 60, align: 'left' },
  { title: '类　别', width: 34, align: 'left' },
  { title: '评审专家', width: 0, align: 'left' },
]

/** The same by nomination: who reads each one. */
export function readersTable(
  tasks: readonly ReviewTask[],
  labels: ReadonlyMap<string, string>,
  head: Head,
): TableForm {
  const rows = tasks.map((it): TableRow => {
    const readers = it.reviewers.filter(counts).map((one) => one.reviewerName)
    return {
      kind: 'row',
      cells: [
        String(it.number),
        listName(it.name),
        it.unitName,
        labels.get(it.category) ?? it.category,
        readers.join('、'),
      ],
    }
  })
  return listForm('评审分工明细表', TASK_COLUMNS, rows, `${tasks.length} 项申报`, head)
}

const CONFLICT_COLUMNS: readonly Column[] = [
  { title: '专　家', width: 20, align: 'center', merge: true },
  { title: '编　号', width: 16, align: 'center' },
  { title: '申　报', width: 40, align: 'left' },
  { title: '情　形', width: 28, align: 'left' },
  { title: '依　据', width: 0, align: 'left' },
  { title: '处　理', width: 22, align: 'center' },
]

/** 回避名单: every pair that is kept apart with its reason, then what was looked into and does not hold. */
export function conflictTable(
  conflicts: readonly Conflict[],
  declarations: readonly Declaration[],
  head: Head,
): TableForm {
  const cleared = declarations.filter((it) => it.verdict === 'clear')
  const line = (
    it: Pick<Conflict, 'reviewerName' | 'number' | 'name' | 'reason'>,
    kind: string,
    how: string,
  ) => ({
    kind: 'row' as const,
    cells: [listName(it.reviewerName), String(it.number), listName(it.name), kind, it.reason, how],
  })
  const rows: TableRow[] = [
    ...conflicts.map((it) => line(it, CONFLICT_KINDS[it.kind], it.toCheck ? '待核' : '回避')),
    ...cleared.map((it) => line(it, '核实', '不回避')),
  ]
  const reviewers = new Set(conflicts.map((it) => it.reviewerId)).size
  const right = conflicts.length === 0 ? '没有须回避的' : `${reviewers} 名专家，${conflicts.length} 处`
  return listForm('评审回避名单', CONFLICT_COLUMNS, rows, right, head)
}

function listForm(
  name: string,
  columns: readonly Column[],
  rows: TableRow[],
  right: string,
  { title, stage, from }: Head,
): TableForm {
  return tableForm({
    title: name,
    subtitle: title,
    left: stage,
    right,
    landscape: true,
    columns: columns.map(({ width, align, merge = false }) => ({ width, align, merge })),
    head: [columns.map(({ title: text }) => ({ text }))],
    rows,
    signs: ['经办人（签名）', '复核人（签名）'],
    foot: from,
  })
}

function counts({ state }: ReviewTask['reviewers'][number]): boolean {
  return state === 'assigned' || state === 'submitted'
}

function isRead({ reviewers }: ReviewTask, reviewerId: string): boolean {
  return reviewers.some((it) => it.reviewerId === reviewerId && counts(it))
}
