import { type TableForm, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import type { MapTeam } from '../party'

/** @file 班子配备图: every team of a town on one page, beside each other in five columns. */

type Mapped = { title: string; teams: readonly MapTeam[]; from: string; on: string }
/** What stands in one place of the map: a team's head, or a post with its holders. */
type Line = readonly [string, string]

const COLUMNS = 5
/** Lines of a column that a landscape page holds, some of them two rows high. */
const LINES = 24
const POST_WIDTH = 24

export function teamMapSheet({ title, teams, from, on }: Mapped): TableForm {
  const approved = teams.reduce((total, it) => total + it.approved, 0)
  const filled = teams.reduce((total, it) => total + it.filled, 0)
  const pages = inPages(teams.map(linesOf))
  return tableForm({
    title: `${title}班子配备图`,
    subtitle: `截至 ${shownDay(on)}　共 ${teams.length} 个班子　核定 ${approved} 名　实配 ${filled} 名`,
    landscape: true,
    size: 7,
    rowHeight: 4.5,
    columns: Array.from({ length: COLUMNS }, () => [{ width: POST_WIDTH }, { width: 0 }]).flat(),
    head: [Array.from({ length: COLUMNS }, () => [{ text: '职务' }, { text: '姓名' }]).flat()],
    rows: pages.flatMap((page, at) =>
      pages.length === 1 ? rowsOf(page) : [headOf(page, at), ...rowsOf(page)],
    ),
    together: true,
    foot: from,
  })
}

function linesOf({ name, approved, filled, posts }: MapTeam): Line[] {
  const short = posts.reduce((sum, it) => sum + it.vacant, 0)
  const count = approved === 0 ? `${filled} 人` : `${filled}／${approved}${short > 0 ? `　缺 ${short}` : ''}`
  return [
    [`【${name}】`, count],
    ...posts.map(({ post, holders, vacant }): Line => {
      const names = holders.map((it) => it.name).join('、')
      return [post, [names, vacant > 0 ? `缺 ${vacant}` : ''].filter(Boolean).join('；')]
    }),
  ]
}

/** Pages of columns of lines; a team is parted from itself only where it is longer than a column. */
function inPages(teams: readonly Line[][]): Line[][][] {
  const columns: Line[][] = []
  for (const team of teams) {
    const last = columns.at(-1)
    if (last && last.length + team.length <= LINES) last.push(...team)
    else columns.push([...team])
  }
  const pages: Line[][][] = []
  for (let at = 0; at < columns.length; at += COLUMNS) pages.push(columns.slice(at, at + COLUMNS))
  return pages
}

/** A page of several says with which team it begins. */
function headOf(columns: readonly Line[][], at: number) {
  return { kind: 'group' as const, text: `第 ${at + 1} 页　自${columns[0]?.[0]?.[0] ?? ''}起` }
}

function rowsOf(columns: readonly Line[][]) {
  const height = Math.max(...columns.map((it) => it.length))
  return Array.from({ length: height }, (_, at) => ({
    kind: 'row' as const,
    cells: Array.from({ length: COLUMNS }, (_, column) => columns[column]?.[at] ?? ['', '']).flat(),
  }))
}
