import type { RawBuilder } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { type FigureRow, figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { dayOf } from '#shared/values/iso-day'
import { spanOf } from './coverage.service'
import {
  areaUnitsOn,
  findingsIn,
  groupsOn,
  placesIn,
  type RulePart,
  rulePart,
  together,
  visitsIn,
} from './inspection-figures.repository'
import { programmesOn } from './inspections-systems'

type Picks = NonNullable<FigureSource['picks']>

/** The inspections in work. */
const inspections: Picks = async (trx) =>
  (await programmesOn(trx, dayOf(new Date().toISOString()))).map(({ key, title }) => ({ key, label: title }))

/** `S29.town`: one rule of an inspection. */
const rules: Picks = async (trx) =>
  (await programmesOn(trx, dayOf(new Date().toISOString()))).flatMap((it) =>
    it.frequencies.map(({ key, label }) => ({ key: `${it.key}.${key}`, label })),
  )

function source(
  key: string,
  { label, unit, picks = inspections }: { label: string; unit: string; picks?: Picks },
  rows: (trx: Trx, asked: FigureAsked) => RawBuilder<FigureRow> | Promise<RawBuilder<FigureRow>>,
): FigureSource {
  return figureOf({ key: `inspections.${key}`, label, unit, of: 'inspections', picks, rows })
}

/** Figures of the units that areas are made of, of every inspection that has areas on the day. */
async function areaUnits(trx: Trx, { on, pick }: FigureAsked, which: { placed: boolean }) {
  const parts = (await programmesOn(trx, on)).flatMap(({ key: programme, areas: rule }) =>
    rule && (pick === '' || pick === programme) ? areaUnitsOn(trx, { programme, rule, on }, which) : [],
  )
  return together(parts)
}

/** A rule is looked at over its own period around the day: the year, or the quarter that the day lies in. */
async function ofRules(trx: Trx, { on, pick }: FigureAsked, part: RulePart) {
  const parts = (await programmesOn(trx, on)).flatMap(({ key, frequencies }) =>
    frequencies
      .filter((rule) => pick === '' || pick === `${key}.${rule.key}`)
      .map((rule) => rulePart(trx, spanOf(key, rule, on), part)),
  )
  return together(parts)
}

const ruleSource = (key: RulePart, about: { label: string; unit: string }) =>
  source(key, { ...about, picks: rules }, (trx, asked) => ofRules(trx, asked, key))

/** What indicators can count of inspections. */
export const inspectionFigures: readonly FigureSource[] = [
  source('visits', { label: '巡查次数', unit: '次' }, (_, asked) => visitsIn(asked)),
  source('towns', { label: '巡查过的乡镇', unit: '个' }, (_, asked) => placesIn('unit', asked)),
  source('villages', { label: '巡查过的村（社区）', unit: '个' }, (_, asked) => placesIn('village', asked)),
  source('findings', { label: '巡查发现的问题', unit: '个' }, (_, asked) =>
    findingsIn(asked, { settled: false }),
  ),
  source('settled', { label: '巡查已整改的问题', unit: '个' }, (_, asked) =>
    findingsIn(asked, { settled: true }),
  ),
  source('groups', { label: '检查组', unit: '个' }, (_, asked) => groupsOn(asked, { areas: false })),
  source('areas', { label: '片区', unit: '个' }, (_, asked) => groupsOn(asked, { areas: true })),
  source('areaUnits', { label: '应划入片区的乡镇', unit: '个' }, (trx, asked) =>
    areaUnits(trx, asked, { placed: false }),
  ),
  source('placedUnits', { label: '只在一个片区的乡镇', unit: '个' }, (trx, asked) =>
    areaUnits(trx, asked, { placed: true }),
  ),
  ruleSource('subjects', { label: '按频次应巡查的对象', unit: '个' }),
  ruleSource('met', { label: '巡查达到频次的对象', unit: '个' }),
  ruleSource('required', { label: '按频次应巡查', unit: '次' }),
  ruleSource('made', { label: '按频次已巡查', unit: '次' }),
]
