import type { Assessment, Reward } from '#shared/modules/people/schema'
import { type Month, monthText, yearOf } from './months'
import type { Random } from './random'
import type { Seat } from './seats'

/** Sentence, and the years in which such a reward was given. */
const REWARDS: readonly (readonly [string, number, number])[] = [
  ['经中共云泽县委、云泽县人民政府批准，荣获全县先进工作者', 1980, 2100],
  ['经中共云泽县委批准，荣获全县优秀共产党员', 1980, 2100],
  ['经中共云泽县委组织部批准，记嘉奖一次', 2006, 2100],
  ['经云泽县人民政府批准，记三等功一次', 1990, 2100],
  ['经中共潇源市委批准，荣获全市优秀党务工作者', 1995, 2100],
  ['经潇源市人力资源和社会保障局批准，记三等功一次', 2010, 2100],
  ['经中共潇源市委、潇源市人民政府批准，荣获全市脱贫攻坚先进个人', 2017, 2021],
  ['经中共云泽县委、云泽县人民政府批准，荣获全县乡村振兴工作先进个人', 2021, 2100],
]
const SANCTIONS = [
  '经中共云泽县纪委批准，受党内警告处分',
  '经云泽县监察委员会批准，受政务警告处分',
  '经中共云泽县纪委批准，受党内严重警告处分',
] as const

export function rewards(random: Random, party: boolean, from: Month, asOf: Month): Omit<Reward, 'id'>[] {
  const years = Math.floor((asOf - from) / 12)
  const count =
    years < 3
      ? 0
      : random.weighted([
          [0, 3],
          [1, 5],
          [2, 3],
          [3, 1],
        ])
  const found = Array.from({ length: count }, () => reward(random, party, random.int(from + 24, asOf - 4)))
  if (party && years > 8 && random.chance(0.025)) {
    const text = random.pick(SANCTIONS)
    found.push({ kind: 'sanction', happenedOn: monthText(random.int(asOf - 90, asOf - 4)), text })
  }
  return found.toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1))
}

function reward(random: Random, party: boolean, on: Month): Omit<Reward, 'id'> {
  const fitting = REWARDS.filter(([text, first, last]) => {
    const of = yearOf(on)
    return first <= of && of <= last && (party || !/共产党员|党务/u.test(text))
  })
  return { kind: 'reward', happenedOn: monthText(on), text: random.pick(fitting)[0] }
}

/** A result for each of the last five to eight years in work; the first year of service has none. */
export function assessments(
  random: Random,
  seat: Seat,
  workFrom: Month,
  asOf: Month,
): Omit<Assessment, 'id'>[] {
  if (seat.tier === 'village') return []
  const last = yearOf(asOf) - 1
  const first = Math.max(yearOf(workFrom), last - random.int(4, 7))
  const good = seat.staffing === 'public' ? '合格' : '称职'
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const year = first + at
    if (year === yearOf(workFrom)) return { year, grade: '新录用人员试用期年度考核不确定等次' }
    return {
      year,
      grade: random.weighted([
        [good, 83],
        ['优秀', 16],
        [`基本${good}`, 0.6],
      ]),
    }
  })
}
