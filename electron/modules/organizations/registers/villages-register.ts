import { VILLAGE_KINDS } from '#shared/modules/organizations/party-words'
import { VillageContent, type VillageYear } from '#shared/modules/organizations/village'
import type { VillageId } from '#shared/values/id'
import { readVillage } from '../village.repository'
import { villagesService } from '../villages.service'
import { unitsByName } from './lookups.repository'
import { amountOf, keyOf, type PlannedLine, type RegisterKind, refusedLine } from './register-kind'
import { villagesByName } from './villages-lookup.repository'

const FIGURES = {
  income: '集体收入',
  incomeTarget: '收入目标',
  premises: '阵地面积',
  premisesTarget: '面积标准',
  stars: '星级',
  workers: '党务工作者',
} as const
type Figure = keyof typeof FIGURES

/** Villages are known by town and name; figures go to the year that is chosen. */
export const villagesRegister: RegisterKind = {
  fields: [
    { field: 'name', heads: ['村（社区）', '村社区', '村名', '名称', '村（社区）名称'] },
    { field: 'town', heads: ['乡镇（街道）', '乡镇街道', '乡镇', '所在乡镇', '镇街'] },
    { field: 'kind', heads: ['类型', '类别'] },
    { field: 'code', heads: ['代码', '区划代码'] },
    { field: 'households', heads: ['户数', '总户数'] },
    { field: 'population', heads: ['人口', '总人口', '人口数'] },
    { field: 'income', heads: ['集体收入', '村集体收入', '集体经济收入', '村集体经济收入'] },
    { field: 'incomeTarget', heads: ['收入目标', '集体收入目标'] },
    { field: 'premises', heads: ['阵地面积', '党群服务中心面积', '活动场所面积'] },
    { field: 'premisesTarget', heads: ['面积标准', '阵地标准'] },
    { field: 'stars', heads: ['星级', '党组织星级'] },
    { field: 'workers', heads: ['党务工作者', '党务专干', '专职党务工作者'] },
    { field: 'remark', heads: ['备注'] },
  ],

  async open(trx, year) {
    const units = await unitsByName(trx)
    const villages = await villagesByName(trx)
    const seen = new Set<string>()
    return (cells) => {
      const { name = '', town = '', kind = '' } = cells
      if (name === '') return refusedLine('', '村（社区）名称未填。')
      const townId = units.get(town)
      if (!townId) return refusedLine(name, `乡镇（街道）“${town}”不在单位树上。`)
      const key = `${townId}/${name}`
      if (seen.has(key)) return refusedLine(name, '表内重复，以前一行为准。')
      seen.add(key)
      const kindKey = keyOf(VILLAGE_KINDS, kind) || (name.endsWith('社区') ? 'community' : 'village')
      return planned(cells, { townId, kind: kindKey, known: villages.get(key), year })
    }
  },
}

type Place = { townId: string; kind: string; known: VillageId | undefined; year: number }

function planned(cells: Record<string, string>, { townId, kind, known, year }: Place): PlannedLine {
  const name = cells.name ?? ''
  const figures = figuresOf(cells)
  const wrong = Object.entries(figures).filter(([, value]) => value === null)
  return {
    name,
    does: known ? 'change' : 'add',
    problems: wrong.map(([key]) => `${FIGURES[key as Figure]}“${cells[key]}”不是数字，未取用。`),
    async keep(context) {
      const before = known ? ((await readVillage(context.trx, known)) ?? null) : null
      const content = VillageContent.parse({
        code: cells.code || before?.code || '',
        remark: cells.remark || before?.remark || '',
        households: count(cells.households) ?? before?.households ?? null,
        population: count(cells.population) ?? before?.population ?? null,
        kind,
        name,
        townId,
      })
      const saved = await villagesService.saveVillage(context, {
        id: before?.id ?? null,
        version: before?.version ?? 0,
        content,
        marks: before?.marks ?? [],
      })
      if (Object.keys(figures).length === 0) return
      const given = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null))
      const now = saved.years.find((it) => it.year === year) ?? { ...EMPTY_YEAR, year }
      await villagesService.saveVillageYear(context, {
        id: saved.id as VillageId,
        version: saved.version,
        year: { ...now, ...given },
      })
    },
  }
}

const EMPTY_YEAR: Omit<VillageYear, 'year'> = {
  income: null,
  incomeTarget: null,
  premises: null,
  premisesTarget: null,
  stars: null,
  workers: null,
  note: '',
  funds: [],
}

/** Figures that the line has, null where the cell is no number. */
function figuresOf(cells: Record<string, string>): Partial<Record<Figure, number | null>> {
  return Object.fromEntries(
    (Object.keys(FIGURES) as Figure[])
      .filter((key) => (cells[key] ?? '') !== '')
      .map((key) => [key, amountOf(cells[key] ?? '')]),
  )
}

function count(cell: string | undefined): number | null {
  return /^\d+$/.test(cell ?? '') ? Number(cell) : null
}
