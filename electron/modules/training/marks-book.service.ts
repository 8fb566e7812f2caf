import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { training } from '#shared/modules/training/contract'
import type { TakenLines } from '#shared/modules/training/contract-classes'
import { readFigure } from '#shared/modules/training/rules-book'
import type { StudyMark } from '#shared/modules/training/study'
import type { PersonId } from '#shared/values/id'
import { type BookLine, linesOfBook } from './book-lines'
import { personFinder } from './book-people'
import { marksOf } from './study.repository'
import { studyService } from './study.service'
import { gradesByYear } from './study-bars'
import { listPlaces } from './test.repository'
import { namedPlaces, testService, wrongSums } from './test.service'

/** The headings under which grades of a year come, whoever wrote them. */
const MARKS = {
  name: /^(姓名|干部姓名|考学人员)$/,
  number: /身份证|身份号码/,
  grade: /(等次|等级|结果)/,
  score: /(成绩|分数|得分)/,
  document: /(依据|文号|文件)/,
}
const RETURNS = {
  name: /^(党组织|党组织名称|支部|支部名称|党支部|单位|单位名称)$/,
  issued: /(发出|发卷|应收)/,
  returned: /(收回|回收|实收)(?!率)/,
  passed: /(合格|及格)(?!率)/,
}
type MarkLine = BookLine<keyof typeof MARKS>
type ReturnLine = BookLine<keyof typeof RETURNS>
type Problems = TakenLines['problems']

/** 考学成绩 and 答卷回收 from departments' workbooks; a line that cannot be taken is named with its reason. */
export const marksBookService: Pick<Handlers<typeof training>, 'takeMarks' | 'takeReturns'> = {
  async takeMarks(context, { year, grant }) {
    const path = await context.host.pathOf(grant.id)
    const lines = await linesOfBook(path, grant.name, MARKS, 'name')
    const problems: Problems = []
    const rows = await readMarks(context, year, lines, problems)
    const standing = await marksOf(context.trx, { personIds: rows.map((it) => it.personId), year })
    if (rows.length > 0) await studyService.keepMarks(context, { year, rows })
    return { taken: rows.length - standing.length, changed: standing.length, problems }
  },

  async takeReturns(context, { id, grant }) {
    const path = await context.host.pathOf(grant.id)
    const lines = await linesOfBook(path, grant.name, RETURNS, 'name')
    const problems: Problems = []
    const rows = await readReturns(context, id, lines, problems)
    const { changed } =
      rows.length > 0 ? await testService.keepReturns(context, { id, rows }) : { changed: 0 }
    return { taken: 0, changed, problems }
  },
}

async function readMarks(
  context: TaskContext,
  year: number,
  lines: readonly MarkLine[],
  problems: Problems,
): Promise<StudyMark[]> {
  const find = await personFinder(
    context,
    lines.map((it) => it.cells),
  )
  const grades = [...((await gradesByYear(context.trx, [year])).get(year)?.keys() ?? [])]
  const people = lines.map(({ cells }) => find(cells)).filter((it) => it !== null)
  const confirmed = new Set(
    (await marksOf(context.trx, { personIds: people, year }))
      .filter((it) => it.confirmed_at !== null)
      .map((it) => it.person_id),
  )
  const found = new Map<string, StudyMark>()
  for (const { row, cells } of lines) {
    const person = find(cells)
    const score = readFigure(cells.score)
    const reason = [
      [cells.name === '', '姓名是空的，没有导入。'],
      [person === null, '不在册，没有导入；先登记人员，或补上身份证号。'],
      [person === 'many', '在册的同名人员不止一人，没有导入；补上身份证号再导入。'],
      [person !== null && found.has(person), '前面已有这个人，没有再导入。'],
      [person !== null && confirmed.has(person), '等次已确认，没有改；先退回再导入。'],
      [!grades.includes(cells.grade), `等次“${cells.grade}”不是${grades.join('、')}之一，没有导入。`],
      [score === 'wrong', `成绩“${cells.score}”不是 0 至 1000 的数，没有导入。`],
    ].find(([is]) => is)?.[1] as string | undefined
    if (reason !== undefined || person === null)
      problems.push({ row, name: cells.name, reason: reason ?? '' })
    else
      found.set(person, {
        personId: person as PersonId,
        grade: cells.grade,
        score: score === 'wrong' ? null : score,
        document: cells.document.slice(0, 100),
      })
  }
  return [...found.values()]
}

type ReturnRow = Parameters<typeof testService.keepReturns>[1]['rows'][number]

async function readReturns(
  context: TaskContext,
  id: string,
  lines: readonly ReturnLine[],
  problems: Problems,
): Promise<ReturnRow[]> {
  const { rows: listed } = await listPlaces(context.trx, { testId: id, ids: null, silent: false }, EVERY)
  const places = await namedPlaces(context, listed)
  const found = new Map<string, ReturnRow>()
  for (const { row, cells } of lines) {
    const fits = places.filter((it) => it.name === cells.name)
    const [place] = fits
    const counts = countsOf(cells, place)
    const reason =
      fits.length > 1
        ? '同名的党组织不止一个，没有写入；在页面上登记。'
        : !place
          ? '不在这次测试的名单里，没有写入。'
          : found.has(place.subjectId)
            ? '前面已有这个党组织，没有再写入。'
            : typeof counts === 'string'
              ? counts
              : wrongSums(counts) && `${wrongSums(counts)}，没有写入。`
    if (reason || !place || typeof counts === 'string')
      problems.push({ row, name: cells.name, reason: reason || '' })
    else found.set(place.subjectId, { subjectKind: place.subjectKind, subjectId: place.subjectId, ...counts })
  }
  return [...found.values()]
}

const EVERY = { offset: 0, limit: 10_000 }
type Counts = Pick<ReturnRow, 'issued' | 'returned' | 'passed'>

/** The numbers of a line; an empty cell leaves what is on record. A sentence where one is no whole number. */
function countsOf(cells: ReturnLine['cells'], before: Counts | undefined): Counts | string {
  const read = (written: string, kept: number | null) => (written === '' ? kept : Number(written))
  const counts = {
    issued: read(cells.issued, before?.issued ?? 0) ?? 0,
    returned: read(cells.returned, before?.returned ?? 0) ?? 0,
    passed: read(cells.passed, before?.passed ?? null),
  }
  const wrong = (['issued', 'returned', 'passed'] as const).find((key) => !isWhole(counts[key]))
  return wrong ? `“${cells[wrong]}”不是份数，没有写入。` : counts
}

const isWhole = (n: number | null) => n === null || (Number.isInteger(n) && n >= 0 && n <= 999_999)
