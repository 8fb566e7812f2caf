import type { CheckSource } from './check'
import type { EligibilityAt, EligibilityFacts, Finding, PastAward } from './eligibility-facts'
import type { EligibilityRule } from './programme'

type Rule<Kind extends EligibilityRule['rule']> = Extract<EligibilityRule, { rule: Kind }>

/** An award of somebody who is surely the same one refuses; of one who only may be, 待核. */
export function judgeNotAwarded(
  { cycles, within }: Rule<'not-awarded'>,
  { awards }: EligibilityFacts,
  at: EligibilityAt,
): Finding {
  const reach = awards
    .filter((it) => within === 'programme' || it.sameCategory)
    .map((award) => ({ award, within: withinCycles(award, cycles, at) }))
    .filter((it) => it.within !== 'no')
  const sure = reach.find((it) => it.within === 'yes' && it.award.by === 'identity')
  if (sure) return { found: 'fail', text: `${sure.award.title}已获奖。`, source: honour(sure.award) }
  const [maybe] = reach
  if (!maybe) return { found: 'pass', text: `近 ${cycles} 届没有获奖记录。`, source: { kind: 'none' } }
  const doubt = maybe.award.by === 'identity' ? '记录没有写明届次，须核实' : sameWords(maybe.award.by)
  return { found: 'open', text: `${maybe.award.title}有获奖记录，${doubt}。`, source: honour(maybe.award) }
}

/** An award entered by hand without its cycle is placed by its year only where that leaves no doubt. */
function withinCycles(
  { cycleNo, year }: PastAward,
  cycles: number,
  { no, year: now, everyYears }: EligibilityAt,
): 'yes' | 'no' | 'perhaps' {
  if (cycleNo > 0) return cycleNo < no && cycleNo >= no - cycles ? 'yes' : 'no'
  if (everyYears === null) return 'perhaps'
  return now - year > everyYears * cycles ? 'no' : 'perhaps'
}

export function judgeTimes({ times }: Rule<'fewer-than'>, { awards }: EligibilityFacts): Finding {
  const sure = awards.filter((it) => it.by === 'identity')
  const told = (list: readonly PastAward[]) => list.map((it) => it.title).join('；')
  if (sure.length >= times)
    return {
      found: 'fail',
      text: `已获奖 ${sure.length} 次：${told(sure)}。`,
      source: honour(sure[0]),
    }
  if (awards.length >= times) {
    const doubtful = awards.filter((it) => it.by !== 'identity')
    return {
      found: 'open',
      text: `已获奖 ${sure.length} 次，另有 ${doubtful.length} 次可能是同一人：${told(doubtful)}。`,
      source: honour(doubtful[0]),
    }
  }
  const text = sure.length === 0 ? '没有获奖记录。' : `已获奖 ${sure.length} 次：${told(sure)}。`
  return { found: 'pass', text, source: honour(sure[0]) }
}

/** Nobody but the department can say which of several nominations stands: each of them is refused until one is left. */
export function judgeOnce({ twins }: EligibilityFacts): Finding {
  const told = (list: EligibilityFacts['twins']) =>
    list.map((it) => `第 ${it.number} 号“${it.categoryLabel}”`).join('、')
  const sure = twins.filter((it) => it.by === 'identity')
  const [first] = sure.length > 0 ? sure : twins
  if (!first) return { found: 'pass', text: '本届没有其他申报。', source: { kind: 'none' } }
  const source = { kind: 'nomination', nominationId: first.nominationId } as CheckSource
  if (sure.length > 0) return { found: 'fail', text: `本届另有申报：${told(sure)}，须撤回其余。`, source }
  return { found: 'open', text: `本届${told(twins)}可能也是其申报，${sameWords(first.by)}。`, source }
}

export function judgeMaterials({ missing, nominationId }: EligibilityFacts): Finding {
  const source = { kind: 'nomination', nominationId } as CheckSource
  return missing.length === 0
    ? { found: 'pass', text: '必交材料齐全。', source }
    : { found: 'fail', text: `缺 ${missing.length} 项：${missing.join('、')}。`, source }
}

/** Past the quota every nomination of the unit is refused: which of them to withdraw the unit has to say. */
export function judgeQuota({ nominator, ofUnit, perUnit }: EligibilityFacts): Finding {
  const source: CheckSource = { kind: 'none' }
  if (nominator === null) return { found: 'pass', text: '不是单位推荐，不占单位名额。', source }
  if (perUnit === null) return { found: 'pass', text: '本类不限单位推荐名额。', source }
  return ofUnit <= perUnit
    ? { found: 'pass', text: `${nominator.name}本类推荐 ${ofUnit} 名，名额 ${perUnit} 名。`, source }
    : {
        found: 'fail',
        text: `${nominator.name}本类推荐 ${ofUnit} 名，名额 ${perUnit} 名，须撤回 ${ofUnit - perUnit} 名。`,
        source,
      }
}

function honour(award: PastAward | undefined): CheckSource {
  return award ? { kind: 'honour', honourId: award.honourId } : { kind: 'none' }
}

function sameWords(by: PastAward['by']): string {
  if (by === 'identity') return '身份证号或档案相同'
  return by === 'likely' ? '姓名、出生年月相同，须核实' : '姓名相同，须核实'
}
