import {
  COLLEGE_STUDIES,
  DISCIPLINES,
  type Discipline,
  IN_SERVICE_STUDIES,
  SECONDARY_STUDIES,
} from './data/studies'
import { type Month, monthOf, nextSeptember, yearOf } from './months'
import type { Random } from './random'
import type { Tier } from './seats'

/** One study as the generator plans it; `text` is what the résumé and the school field share. */
export type Study = {
  mode: 'fullTime' | 'inService'
  qualification: string
  degree: string
  text: string
  from: Month
  to: Month
}
export type Schooling = { studies: Study[]; discipline: Discipline; leftSchool: Month }

type Stage = '研究生' | '大学' | '大专' | '中专' | '高中'

/** Full-time schooling fitting the year of birth and the place in the hierarchy. */
export function schooling(random: Random, birth: Month, tier: Tier): Schooling {
  const discipline = random.pick(DISCIPLINES)
  const stage = random.weighted(stageShares(yearOf(birth), tier))
  if (stage === '高中')
    return { studies: [], discipline, leftSchool: monthOf(yearOf(birth) + random.int(18, 20), 7) }
  const studies =
    stage === '研究生' ? postgraduate(random, birth, discipline) : [single(random, birth, stage, discipline)]
  return { studies, discipline, leftSchool: studies.at(-1)?.to ?? 0 }
}

function stageShares(birthYear: number, tier: Tier): [Stage, number][] {
  if (tier === 'village')
    return [
      ['高中', 55],
      ['中专', 20],
      ['大专', 20],
      ['大学', 5],
    ]
  if (birthYear < 1970)
    return [
      ['高中', 5],
      ['中专', 45],
      ['大专', 33],
      ['大学', 17],
    ]
  if (birthYear < 1980)
    return [
      ['中专', 28],
      ['大专', 34],
      ['大学', 36],
      ['研究生', 2],
    ]
  return [
    ['大专', 12],
    ['大学', 77],
    ['研究生', 11],
  ]
}

function single(random: Random, birth: Month, stage: '大学' | '大专' | '中专', of: Discipline): Study {
  const from = nextSeptember(birth + 12 * (stage === '中专' ? 15 : 18))
  const years = stage === '大学' ? (of.degree === '医学' ? 5 : 4) : 3
  const to = monthOf(yearOf(from) + years, random.pick([7, 7, 8]))
  const full = stage === '大学'
  const text = full ? random.pick(of.schools) + random.pick(of.majors) : random.pick(elder(stage))
  return {
    mode: 'fullTime',
    qualification: stage,
    degree: full && random.chance(0.93) ? `${of.degree}学士` : '',
    text,
    from,
    to,
  }
}

function elder(stage: '大专' | '中专'): readonly string[] {
  return stage === '大专' ? COLLEGE_STUDIES : SECONDARY_STUDIES
}

function postgraduate(random: Random, birth: Month, of: Discipline): Study[] {
  const first = single(random, birth, '大学', of)
  const from = nextSeptember(first.to)
  const text = random.pick(of.schools) + random.pick(of.majors)
  const to = monthOf(yearOf(from) + 3, 7)
  // The two studies meet in the résumé: the summer between them belongs to the first.
  return [
    { ...first, to: from },
    { mode: 'fullTime', qualification: '研究生', degree: `${of.degree}硕士`, text, from, to },
  ]
}

/** In-service study inside the working years, or null. The elder and the higher have more of it. */
export function inServiceStudy(random: Random, workFrom: Month, asOf: Month, tier: Tier): Study | null {
  const share = { county: 0.85, head: 0.7, deputy: 0.55, section: 0.4, staff: 0.22, village: 0.1 }[tier]
  const latest = asOf - 40
  const earliest = workFrom + 24
  if (!random.chance(share) || latest <= earliest) return null
  const [qualification, text, degree, months] = random.pick(IN_SERVICE_STUDIES)
  const year = yearOf(random.int(earliest, Math.min(latest, earliest + 150)))
  const from = monthOf(year, 9)
  if (from < earliest || from > latest) return null
  return { mode: 'inService', qualification, degree, text, from, to: from + months }
}
