import { CYCLE_NO, type Nominee, type World } from './history-world'

/** @file What must not happen, said from the plain facts alone: none of the functions under test is asked. */

const [YEAR, MONTH] = [2026, 6]

/** Why this nominee may not stand on an award list now. */
export function faultsOf(world: World, nominee: Nominee): string[] {
  const index = world.nominees.indexOf(nominee)
  return [
    nominee.state === 'entered' ? '' : `状态 ${nominee.state}`,
    ...ineligible(world, nominee),
    nominee.objections.some((it) => it === 'open' || it === 'upheld') ? '有异议' : '',
    conflictCounts(world, nominee, index) ? '应回避的评分在计分' : '',
    ...world.stages.slice(0, -1).map(({ kept, rule }) => {
      const passed = kept?.find((it) => it.number === nominee.number)?.passed
      return passed ? '' : `没有通过 ${rule.key}`
    }),
  ].filter((it) => it !== '')
}

/** By the rules as the cycle has them now, each unless somebody decided otherwise. */
function ineligible(world: World, { birth, barred, awarded, overrides }: Nominee): string[] {
  const age = world.content.categories[0]?.rules.find((it) => it.rule === 'age')
  const [year = 0, month = 0] = birth.split('.').map(Number)
  const years = Math.floor((YEAR * 12 + MONTH - (year * 12 + month)) / 12)
  const met: Record<string, boolean> = {
    bars: !barred,
    age: years <= ((age?.rule === 'age' && age.to) || 0),
    again: awarded === 0 || awarded < CYCLE_NO - 2,
    credit: false,
  }
  return Object.entries(met)
    .filter(([rule, is]) => (overrides[rule] ?? (is ? 'pass' : 'fail')) === 'fail')
    .map(([rule]) => `不合资格 ${rule}`)
}

function conflictCounts(world: World, { unit }: Nominee, index: number): boolean {
  return world.pairs.some(({ reviewer, nominee, state }) => {
    if (nominee !== index || state === 'recused') return false
    const { unit: own, declared } = world.reviewers[reviewer] ?? { unit: '', declared: new Set<number>() }
    return own === unit || declared.has(index)
  })
}

/** What a confirmed stage shows is what it was confirmed with. */
export function changedStages({ stages }: World): string[] {
  return stages
    .filter((it) => it.state === 'confirmed' && JSON.stringify(it.kept) !== it.seal)
    .map(({ rule }) => `${rule.key} 确认后变了`)
}
