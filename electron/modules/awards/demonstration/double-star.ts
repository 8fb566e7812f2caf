import { makeRandom } from '#electron/modules/people/index'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { NominationContent } from '#shared/modules/awards/nomination'
import type { PrizeId, ProgrammeId, ReviewerId } from '#shared/values/id'
import { honourService } from '../honour.service'
import { prizeService } from '../prize.service'
import { barredPeople, type DemonstrationUnit, staffOf, towns } from './demonstration.repository'
import { Held, makeProgramme } from './hold'
import { Nominees } from './nominees'
import { countyDoubleStar } from './programmes'
import { makeReviewers } from './reviewers'

/** Nominations of each category: three of the last cycle, two of this one. */
const LAST = 3
const NOW = 2

/** 双星十奖: last year's from the first form to the money paid, this year's in the middle of its first review. */
export async function makeDoubleStar(stage: Stage, units: readonly DemonstrationUnit[]): Promise<void> {
  const programmeId = await makeProgramme(stage, `${stage.year - 1}-02-10`, 'double-star', countyDoubleStar())
  const cast = new Nominees(makeRandom('award-nominees'), stage.year)
  const people = {
    cast,
    units,
    known: await staffOf(
      stage.trx,
      units.map((it) => it.id),
    ),
  }
  const reviewers = await finished(stage, programmeId, people)
  await running(stage, programmeId, people, reviewers)
}

type People = {
  cast: Nominees
  units: readonly DemonstrationUnit[]
  known: Awaited<ReturnType<typeof staffOf>>
}

async function finished(stage: Stage, programmeId: ProgrammeId, people: People): Promise<ReviewerId[]> {
  const year = stage.year - 1
  const day = (of: string) => `${year}-${of}`
  const title = `第一届云泽县“双星十奖”人才评选`
  const settings = { title, year, no: 1, referenceOn: `${year}.01.01`, budget: 200_000_000 }
  const held = await Held.make(stage, day('02-20'), { programmeId, ...settings })
  const contents = mixed(people, held, LAST, 0)
  const reviewers = await makeReviewers(
    stage,
    day('04-20'),
    people.units,
    contents.map((it) => it.name),
  )
  await held.move([['shenbao', 'open', day('03-03')]])
  const ids = await held.nominate(day('03-20'), contents)
  await held.move([
    ['shenbao', 'confirmed', day('04-02')],
    ['zige', 'open', day('04-02')],
  ])
  await held.clear(day('04-15'), ids, contents)
  await held.move([
    ['zige', 'confirmed', day('04-18')],
    ['chuping', 'open', day('05-06')],
  ])
  await decided(held, year, ids, reviewers)
  await reward(stage, held, year)
  return reviewers
}

/** Read, voted on, published, approved, honoured. */
async function decided(
  held: Held,
  year: number,
  ids: readonly string[],
  reviewers: readonly ReviewerId[],
): Promise<void> {
  const day = (of: string) => `${year}-${of}`
  const merit = meritOf(ids)
  await held.distribute('chuping', day('05-06'), '初评组', reviewers)
  await held.score('chuping', merit)
  await held.move([
    ['chuping', 'closed', day('05-20')],
    ['chuping', 'confirmed', day('05-20')],
    ['zhongping', 'open', day('06-05')],
  ])
  await held.meet('zhongping', day('06-12'), '', (id) => Math.round(14 + merit(id) * 10))
  await held.move([
    ['zhongping', 'confirmed', day('06-12')],
    ['gongshi', 'open', day('06-16')],
    ['gongshi', 'confirmed', day('06-25')],
    ['shending', 'open', day('06-26')],
  ])
  await held.meet('shending', day('07-03'), `云泽委〔${year}〕27 号`)
  await held.move([
    ['shending', 'confirmed', day('07-03')],
    ['biaozhang', 'open', day('07-04')],
    ['biaozhang', 'confirmed', day('07-10')],
  ])
}

/** Documents, numbers and the money: most of it paid, the rest due. */
async function reward(stage: Stage, { id: cycleId }: Held, year: number): Promise<void> {
  const context = on(stage, `${year}-07-15`)
  await honourService.saveHonours(context, {
    cycleId,
    ids: [],
    awardedOn: `${year}.07.10`,
    document: `云泽委〔${year}〕27 号`,
    certificatePattern: `云泽才字〔${year}〕{n} 号`,
  })
  await prizeService.drawUpPrizes(context, { cycleId, item: '一次性奖金', consent: '' })
  const { rows } = await prizeService.prizes(context, { cycleId })
  const paid = rows.slice(0, Math.floor(rows.length * 0.7)).map((it) => it.id as PrizeId)
  if (paid.length > 0)
    await prizeService.movePrizes(on(stage, `${year}-08-20`), {
      cycleId,
      ids: paid,
      to: 'paid',
      on: `${year}.08.20`,
      batch: `${year}-1`,
      voucher: '国库支付 0820-07',
      reason: '',
      consent: '',
    })
}

/**
 * This year's: some fail for reasons of their own (too old, barred on record, the unit barred, twice), some are still
 * open; the first review runs with half of the readers done.
 */
async function running(
  stage: Stage,
  programmeId: ProgrammeId,
  people: People,
  reviewers: readonly ReviewerId[],
): Promise<void> {
  const { year } = stage
  const day = (of: string) => `${year}-${of}`
  const title = '第二届云泽县“双星十奖”人才评选'
  const settings = { title, year, no: 2, referenceOn: `${year}.09.01`, budget: 200_000_000 }
  const held = await Held.make(stage, day('08-20'), { programmeId, ...settings })
  const contents = mixed(people, held, NOW, LAST)
  const odd = await failing(stage, people, held)
  await held.move([['shenbao', 'open', day('09-01')]])
  const all = [...contents, ...odd]
  const ids = await held.nominate(day('09-18'), all)
  await held.move([
    ['shenbao', 'confirmed', day('10-10')],
    ['zige', 'open', day('10-10')],
  ])
  await held.clear(day('10-20'), ids, all)
  await held.move([
    ['zige', 'confirmed', day('10-24')],
    ['chuping', 'open', day('11-03')],
  ])
  await held.distribute('chuping', day('11-04'), '初评组', reviewers)
  await held.score('chuping', meritOf(ids), Math.ceil(reviewers.length / 2))
}

async function failing(
  { trx, year }: Stage,
  { cast, units }: People,
  held: Held,
): Promise<NominationContent[]> {
  const [first, second, third, fourth] = held.content.categories.slice(2)
  const [unit] = units
  if (!first || !second || !third || !fourth || !unit) return []
  const barred = await barredPeople(trx, 2)
  const barredTown = (await towns(trx))[5]
  const twice = cast.stranger(third, unit)
  return [
    cast.stranger(first, unit, { born: year - 61 }),
    ...barred.map((person) => cast.known(second, person)),
    ...(barredTown ? [cast.stranger(second, barredTown)] : []),
    twice,
    { ...twice, category: fourth.key },
  ]
}

/** One of each category's nominees is on record, the others are not. */
function mixed({ cast, units, known }: People, held: Held, each: number, from: number): NominationContent[] {
  return held.content.categories.flatMap((category, at) =>
    Array.from({ length: each }, (_, index) => {
      const place = at * each + index + from * held.content.categories.length
      const person = known[(at + from * 7) % known.length]
      const unit = units[place % units.length]
      if (!unit) throw new Error('the county has no departments')
      return index === 0 && person && at % 2 === 0
        ? cast.known(category, person)
        : cast.stranger(category, unit)
    }),
  )
}

/** From 0.95 down, so that everybody's worth is another. */
function meritOf(ids: readonly string[]): (id: string) => number {
  return (id) => 0.95 - ((ids.indexOf(id) * 7) % Math.max(1, ids.length)) * (0.35 / Math.max(1, ids.length))
}
