import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page } from '#shared/values/page'
import { dayIn, systemsOn, yearOf } from './boards'
import { heldFigures, heldRecords } from './figures.repository'
import { coverage, type SubjectLine } from './matrix.repository'

/** What duties count: how often, with how many people, and how much of what was owed was met. */
export const figureSources: FigureSource[] = [
  {
    key: 'duties.held',
    label: '开展次数',
    unit: '次',
    of: 'duties',
    picks: kindPicks,
    count: async (trx, asked) => (await heldFigures(trx, asked)).held,
    list: async (trx, asked, slice) => {
      const { total, rows } = await heldRecords(trx, asked, slice)
      return { total, rows: rows.map((it) => ({ ...it, amount: null })) }
    },
  },
  {
    key: 'duties.people',
    label: '参加人次',
    unit: '人次',
    of: 'duties',
    picks: kindPicks,
    count: async (trx, asked) => (await heldFigures(trx, asked)).people,
    list: heldRecords,
  },
  owedSource('duties.due', '应开次数', (it) => it.due),
  owedSource('duties.met', '已开（含补）次数', (it) => it.done + it.made_up),
  owedSource('duties.missing', '缺的次数', (it) => it.missing),
]

async function kindPicks(trx: Trx) {
  return (await systemsOn(trx)).flatMap(({ key, title, editions }) =>
    (editions.at(-1)?.content.boards ?? []).flatMap((board) =>
      board.kinds.map((it) => ({ key: `${key}/${it.key}`, label: `${title}：${it.label}` })),
    ),
  )
}

/** What is owed in periods that end within the days asked, subject by subject. */
function owedSource(key: string, label: string, of: (line: SubjectLine) => number): FigureSource {
  return {
    key,
    label,
    unit: '次',
    of: 'duties',
    picks: kindPicks,
    count: async (trx, asked) =>
      (await owedLines(trx, asked, of)).reduce((sum, it) => sum + (it.amount ?? 0), 0),
    list: async (trx, asked, { offset, limit }): Promise<Page<FigureRecord>> => {
      const lines = await owedLines(trx, asked, of)
      return { total: lines.length, rows: lines.slice(offset, offset + limit) }
    },
  }
}

async function owedLines(
  trx: Trx,
  asked: FigureAsked,
  of: (line: SubjectLine) => number,
): Promise<FigureRecord[]> {
  const { from, to, unitIds, pick } = asked
  const [system = '', kind = ''] = pick.split('/')
  const year = Number(to.slice(0, 4))
  const found: FigureRecord[] = []
  for (const it of (await systemsOn(trx)).filter((one) => pick === '' || one.key === system))
    for (const { key, kinds } of it.editions.at(-1)?.content.boards ?? []) {
      if (pick !== '' && !kinds.some((one) => one.key === kind)) continue
      const today = dayAfter(to)
      const board = yearOf(it, key, { year, today })
      const periods = board.periods.filter(
        (one) => one.to >= from && one.to <= to && (pick === '' || one.kind.key === kind),
      )
      const { subjects } = await coverage(trx, {
        ...board,
        periods,
        on: dayIn(year, to),
        unitIds,
        gapsOnly: false,
      })
      for (const line of subjects)
        if (of(line) > 0)
          found.push({
            id: `${it.key}/${key}/${line.id}`,
            name: line.name,
            unitName: line.unit_name,
            note: it.title,
            amount: of(line),
            href: `/ledgers/duties/${it.key}/${key}?year=${year}`,
          })
    }
  return found
}

/** Periods that end on the last day asked are counted. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
