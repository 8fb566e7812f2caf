import type { ResultRow } from '#shared/modules/evaluations/result'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import { GradeCell } from './GradeCell'
import { text } from './result.text'
import { firstLines, scoreText, shortGroup, shortLabel } from './scheme-names'

const LEAST_POST = 120
/** The page's gutter at the left, and the bar that scrolls at the right. */
const EDGES = 8 + 12

/**
 * 名次 姓名 单位 职务 得分 等次, then a column for every group and every line of the first level, as many as the window
 * has room for; the panel has them all.
 */
export function rankingColumns(
  scheme: SchemeContent,
  rows: readonly ResultRow[],
  shortPost: (post: string) => string,
): readonly Column<ResultRow>[] {
  const fixed = whoColumns(scheme, rows, shortPost)
  const figures = figureColumns(scheme)
  let taken = fixed.reduce((sum, it) => sum + (it.width ?? LEAST_POST), EDGES)
  return [
    ...fixed,
    ...figures.map((column) => {
      taken += column.width
      return { ...column, from: taken }
    }),
  ]
}

function whoColumns(
  scheme: SchemeContent,
  rows: readonly ResultRow[],
  shortPost: (post: string) => string,
): Column<ResultRow>[] {
  const person = scheme.subject === 'person'
  const posts = rows.some((it) => it.post !== '')
  const units = rows.some((it) => it.unitName !== '' && it.unitName !== it.name)
  const name: Column<ResultRow> = {
    key: 'name',
    title: person ? text.columns.name : text.columns.subject,
    strong: true,
    ...(person ? { width: 88 } : posts ? { width: 200 } : {}),
    render: (row) => (person ? listName(row.name) : row.name),
  }
  const unit: Column<ResultRow> = {
    key: 'unit',
    title: text.columns.unit,
    quiet: true,
    ...(posts ? { width: 132 } : person ? {} : { width: 160 }),
    render: (row) => row.unitName || text.none,
  }
  const post: Column<ResultRow> = {
    key: 'post',
    title: text.columns.post,
    render: (row) => withoutUnit(shortPost(row.post), units ? row.unitName : '') || text.none,
  }
  return [
    rankColumn,
    name,
    ...(units || (person && !posts) ? [unit] : []),
    ...(posts ? [post] : []),
    scoreColumn(scheme),
    gradeColumn,
  ]
}

/** The unit stands in its own column already. */
function withoutUnit(post: string, unit: string): string {
  return post.startsWith(unit) && post !== unit ? post.slice(unit.length) : post
}

const rankColumn: Column<ResultRow> = {
  key: 'rank',
  title: text.columns.rank,
  width: 52,
  align: 'right',
  render: (row) => row.rank ?? text.none,
}

const gradeColumn: Column<ResultRow> = {
  key: 'grade',
  title: text.columns.grade,
  width: 116,
  render: (row) => <GradeCell row={row} />,
}

function scoreColumn(scheme: SchemeContent): Column<ResultRow> {
  return {
    key: 'score',
    title: text.columns.score,
    width: 76,
    align: 'right',
    strong: true,
    render: (row) => scoreText(scheme, row.score),
  }
}

function figureColumns(scheme: SchemeContent): (Column<ResultRow> & { width: number })[] {
  const groups = scheme.groups.length > 1 ? scheme.groups : []
  return [
    ...groups.map((group) => ({
      ...figureColumn(`group ${group.key}`, shortGroup(group)),
      render: (row: ResultRow) => scoreText(scheme, row.groups[scheme.groups.indexOf(group)] ?? null),
    })),
    ...firstLines(scheme).map((line, index) => ({
      ...figureColumn(`line ${line.key}`, shortLabel(line)),
      render: (row: ResultRow) => scoreText(scheme, row.lines[index] ?? null),
    })),
  ]
}

function figureColumn(key: string, title: string) {
  const characters = [...title].reduce((sum, it) => sum + (it > '\u2000' ? 13 : 8), 0)
  const width = Math.min(128, Math.max(72, 20 + characters))
  return { key, title, width, align: 'right' as const, quiet: true }
}
