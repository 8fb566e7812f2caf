import { makeRandom } from '#electron/modules/people/index'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { HonourId } from '#shared/values/id'
import { honourService } from '../honour.service'
import { titleService } from '../title.service'
import { type DemonstrationUnit, staffOf } from './demonstration.repository'
import { Held, makeProgramme } from './hold'
import { Nominees } from './nominees'
import { countyTopTalent } from './programmes'
import { makeReviewers } from './reviewers'

const NOMINATED = 8

/** 拔尖人才 named three years ago: the term ends soon, and some were not looked at last year. */
export async function makeTopTalent(stage: Stage, units: readonly DemonstrationUnit[]): Promise<void> {
  const year = stage.year - 3
  const day = (of: string) => `${year}-${of}`
  const programmeId = await makeProgramme(stage, day('05-10'), 'top-talent', countyTopTalent())
  const title = '第四届云泽县拔尖人才选拔'
  const settings = { title, year, no: 4, referenceOn: `${year}.06.01`, budget: 60_000_000 }
  const held = await Held.make(stage, day('05-20'), { programmeId, ...settings })
  const { ids, contents } = await nominated(stage, held, units)
  await held.move([
    ['shenbao', 'confirmed', day('07-01')],
    ['zige', 'open', day('07-01')],
  ])
  await held.clear(day('07-10'), ids, contents, ['fewer-than'])
  await held.move([
    ['zige', 'confirmed', day('07-12')],
    ['chuping', 'open', day('08-01')],
  ])
  const reviewers = await makeReviewers(stage, day('07-20'), [], [])
  await held.distribute('chuping', day('08-02'), '学科评议组', reviewers.slice(0, 5))
  const merit = (id: string) => 0.94 - ids.indexOf(id as (typeof ids)[number]) * 0.04
  await held.score('chuping', merit)
  await held.move([
    ['chuping', 'closed', day('08-20')],
    ['chuping', 'confirmed', day('08-20')],
    ['fuping', 'open', day('08-21')],
  ])
  await held.meet('fuping', day('09-05'), '', (id) => Math.round(12 + merit(id) * 12))
  await held.move([
    ['fuping', 'confirmed', day('09-05')],
    ['gongshi', 'open', day('09-08')],
    ['gongshi', 'confirmed', day('09-20')],
    ['shending', 'open', day('11-01')],
  ])
  await held.meet('shending', day('11-20'), `云泽委〔${year}〕41 号`)
  await held.move([
    ['shending', 'confirmed', day('11-20')],
    ['mingming', 'open', day('12-01')],
    ['mingming', 'confirmed', day('12-10')],
  ])
  await reviewed(stage, held, year)
}

async function nominated(stage: Stage, held: Held, units: readonly DemonstrationUnit[]) {
  const [category] = held.content.categories
  if (!category) throw new Error('the preset has no category')
  const cast = new Nominees(makeRandom('award-talents'), stage.year - 3)
  const known = await staffOf(
    stage.trx,
    units.slice(20, 23).map((it) => it.id),
  )
  const strangers = units.slice(0, NOMINATED - known.length).map((unit) => cast.stranger(category, unit))
  await held.move([['shenbao', 'open', `${stage.year - 3}-06-01`]])
  const contents = [...strangers, ...known.map((it) => cast.known(category, it))]
  return { contents, ids: await held.nominate(`${stage.year - 3}-06-20`, contents) }
}

/** Looked at every year; the last two of last year's are still to come. */
async function reviewed(stage: Stage, { id: cycleId }: Held, year: number): Promise<void> {
  await honourService.saveHonours(on(stage, `${year}-12-12`), {
    cycleId,
    ids: [],
    awardedOn: `${year}.12.10`,
    document: `云泽委〔${year}〕41 号`,
    certificatePattern: `云泽拔尖〔${year}〕{n} 号`,
  })
  const list = await honourService.awardList(on(stage, `${year}-12-12`), { cycleId })
  for (const [at, { id }] of list.entries())
    for (const of of [year + 1, year + 2])
      if (of < year + 2 || at < list.length - 2)
        await titleService.saveTitleReview(on(stage, `${of}-12-28`), {
          id: null,
          version: 0,
          honourId: id as HonourId,
          year: of,
          grade: at === 0 ? 'excellent' : 'passed',
          reviewedOn: `${of}.12.28`,
          note: '',
        })
}
