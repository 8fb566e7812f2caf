import type { ProbationRow, RetirementRow, TenureRow } from '#shared/modules/cadres/schema'
import { leftWords } from '#shared/modules/cadres/words'
import { type TableForm, tableForm } from '#shared/platform/print/table'
import { listName } from '#shared/values/name-order'
import type { ClockList } from './clock.service'

/** One column of a list on paper: heading, width in millimetres (0 takes what is left), and its text. */
type PaperColumn<Row> = {
  title: string
  width: number
  align?: 'center'
  merge?: true
  text: (row: Row, index: number) => string
}

type Person = Pick<RetirementRow, 'name' | 'sex' | 'birth' | 'post' | 'organizationName'>

const number: PaperColumn<unknown> = {
  title: '序号',
  width: 11,
  align: 'center',
  text: (_, index) => String(index + 1),
}
const unit: PaperColumn<Person> = {
  title: '单　位',
  width: 38,
  merge: true,
  text: (it) => it.organizationName,
}
const name: PaperColumn<Person> = { title: '姓　名', width: 19, text: (it) => listName(it.name) }
const birth: PaperColumn<Person> = {
  title: '出生年月',
  width: 19,
  align: 'center',
  text: (it) => it.birth.slice(0, 7),
}
const post: PaperColumn<Person> = { title: '现任职务', width: 0, text: (it) => it.post }
const month = <Row>(title: string, text: (row: Row) => string): PaperColumn<Row> => ({
  title,
  width: 19,
  align: 'center',
  text,
})
const left: PaperColumn<{ monthsLeft: number }> = {
  title: '距到期',
  width: 30,
  text: (it) => leftWords(it.monthsLeft),
}

const RETIREMENT: readonly PaperColumn<RetirementRow>[] = [
  number,
  unit,
  name,
  { title: '性别', width: 11, align: 'center', text: (it) => it.sex },
  birth,
  post,
  month('改革前', (it) => it.old),
  month('改革后', (it) => it.due),
  { title: '延迟（月）', width: 17, align: 'center', text: (it) => String(it.delayMonths) },
  left,
  { title: '任免表所填', width: 21, align: 'center', text: (it) => it.stated + (it.differs ? '＊' : '') },
]

const PROBATION: readonly PaperColumn<ProbationRow>[] = [
  number,
  unit,
  name,
  birth,
  post,
  month('任职时间', (it) => it.startedOn.slice(0, 7)),
  month('试用期满', (it) => it.endsOn),
  left,
  { title: '依据', width: 16, align: 'center', text: (it) => (it.basis === 'recorded' ? '已登记' : '推算') },
]

const TENURE: readonly PaperColumn<TenureRow>[] = [
  number,
  unit,
  name,
  birth,
  post,
  { title: '职务层次', width: 24, text: (it) => it.level },
  { title: '任期规则', width: 36, text: (it) => it.rule },
  month('起算', (it) => it.since),
  month('届满', (it) => it.reachesOn),
  left,
]

const COLUMNS: { retirement: typeof RETIREMENT; probation: typeof PROBATION; tenure: typeof TENURE } = {
  retirement: RETIREMENT,
  probation: PROBATION,
  tenure: TENURE,
}

/** A list as it goes to paper: across the sheet, the unit written once for its people. */
export function clockPaper(
  list: ClockList,
  rows: readonly unknown[],
  about: { title: string; on: string; foot: string; reached: number; coming: number },
): TableForm {
  const columns = COLUMNS[list] as readonly PaperColumn<never>[]
  const starred = (rows as readonly { differs?: boolean }[]).some((it) => it.differs)
  return tableForm({
    title: about.title,
    left: `计算时间：${about.on}`,
    right: `共 ${rows.length} 条，已到期 ${about.reached} 条`,
    landscape: true,
    size: 10,
    columns: columns.map(({ width, align, merge = false }) => ({ width, align: align ?? 'left', merge })),
    head: [columns.map(({ title }) => ({ text: title }))],
    rows: rows.map((row, index) => ({
      kind: 'row',
      cells: columns.map((column) => column.text(row as never, index)),
    })),
    notes: starred ? ['＊任免表所填到龄年月与推算不一，请核对。'] : [],
    foot: about.foot,
  })
}
