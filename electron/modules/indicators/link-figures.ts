import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import type { FigureRecord } from '#shared/platform/figures/schema'
import { shownDay } from '#shared/values/iso-day'
import type { Page, Slice } from '#shared/values/page'
import { type HoldersWanted, listHolders, sumHolders } from './link-holders.repository'
import { linkSystemOn, linkSystemsOn } from './link-systems'
import { countStanding, listStanding } from './standing-links.repository'

/** @file What links say as figures: holders, those that have all they need, and the links themselves. */

const systems = async (trx: Trx) =>
  (await linkSystemsOn(trx, '9999-12-31')).map(({ system }) => ({ key: system.key, label: system.title }))

/** The holders that a pick means; without one there is nothing to count. */
async function wantedOf(trx: Trx, asked: FigureAsked, view: HoldersWanted['view']): Promise<HoldersWanted> {
  const { content, system } = await linkSystemOn(trx, asked.pick, asked.on)
  const scope =
    asked.unitIds.length === 0 ? content.holders : { ...content.holders, units: [...asked.unitIds] }
  return {
    system: system.key,
    content: { ...content, holders: scope as typeof content.holders },
    on: asked.on,
    view,
    watch: '',
    unitId: null,
    text: '',
  }
}

/** Whom a system is for is read from present units and posts where it is for people. */
async function undated(trx: Trx, asked: FigureAsked): Promise<string> {
  const { content } = await linkSystemOn(trx, asked.pick, asked.on)
  return content.holders.kind === 'person' ? `${content.holderWord}的单位和职务按现在的计。` : ''
}

function holderSource(key: string, label: string, view: HoldersWanted['view']): FigureSource {
  return {
    key,
    label,
    unit: '个',
    of: 'links',
    picks: systems,
    undated,
    async count(trx, asked) {
      return (await sumHolders(trx, await wantedOf(trx, asked, view))).holders
    },
    async list(trx, asked, slice) {
      return holderRecords(trx, await wantedOf(trx, asked, view), slice)
    },
  }
}

async function holderRecords(trx: Trx, wanted: HoldersWanted, slice: Slice): Promise<Page<FigureRecord>> {
  const { holders } = await sumHolders(trx, wanted)
  const rows = await listHolders(trx, wanted, slice)
  const told = ({ types }: HoldersWanted['content'], row: (typeof rows)[number]) =>
    types.map(({ label }, at) => `${label} ${row[`n${at}`] ?? 0}/${row[`l${at}`] ?? 0}`).join('　')
  return {
    total: holders,
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      unitName: row.unit_name,
      note: told(wanted.content, row),
      amount: null,
      href: `/ledgers/links/${wanted.system}`,
    })),
  }
}

/** `S23:studio`: a system and one of its kinds. */
const types = async (trx: Trx) =>
  (await linkSystemsOn(trx, '9999-12-31')).flatMap(({ system, content }) =>
    content.types.map(({ key, label }) => ({
      key: `${system.key}:${key}`,
      label: `${system.title}：${label}`,
    })),
  )

function partsOf({ pick, on, unitIds }: FigureAsked) {
  const [system = '', type = ''] = pick.split(':')
  return { system, type, on, unitIds }
}

export const linkFigures: readonly FigureSource[] = [
  holderSource('links.holders', '联系主体', 'all'),
  holderSource('links.complete', '联系配齐的主体', 'complete'),
  holderSource('links.lacking', '联系有缺口的主体', 'short'),
  {
    key: 'links.standing',
    label: '有效的联系',
    unit: '个',
    of: 'links',
    picks: types,
    count: (trx, asked) => countStanding(trx, partsOf(asked)),
    async list(trx, asked, slice) {
      const { total, rows } = await listStanding(trx, partsOf(asked), slice)
      return {
        total,
        rows: rows.map(({ id, name, unitName, holder, fromOn }) => ({
          id,
          name,
          unitName,
          note: `${holder}　${shownDay(fromOn)} 起`,
          amount: null,
          href: `/ledgers/links/${partsOf(asked).system}`,
        })),
      }
    },
  },
]
