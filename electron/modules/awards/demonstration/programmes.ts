import type { EligibilityRule, ProgrammeContent } from '#shared/modules/awards/programme'
import { openSuggestions, withSuggestions } from '#shared/modules/awards/programme-place'
import { PROGRAMME_PRESETS } from '../presets/index'

/** Ten thousand yuan in 分. */
const WAN = 1_000_000

/** A preset with every customary value taken, as a department would that has no figures of its own. */
function filled(key: string): ProgrammeContent {
  const preset = PROGRAMME_PRESETS.find((it) => it.key === key)
  if (!preset) throw new Error(`no preset ${key}`)
  return withSuggestions(preset.content, openSuggestions(preset.content, preset))
}

const ISSUER = { issuer: '中共云泽县委　云泽县人民政府' }

/** 双星十奖 as a county holds it: two of each star, one of each prize, three readers, 2 million yuan. */
export function countyDoubleStar(): ProgrammeContent {
  const content = filled('double-star')
  return {
    ...content,
    ...ISSUER,
    title: '云泽县“双星十奖”人才评选',
    budget: 200 * WAN,
    atLeast: null,
    together: [{ division: '双星', quota: 4 }],
    categories: content.categories.map((it) => ({
      ...it,
      everyYears: null,
      quota: it.division === '双星' ? 2 : 1,
      perUnit: 3,
      materials: it.materials.map((paper) => ({ ...paper, required: paper.key === 'proof' })),
      rules: [
        ...it.rules,
        {
          rule: 'age' as const,
          key: 'age',
          from: null,
          to: 55,
          source: '云泽县“双星十奖”评选办法',
          sourced: true,
        },
      ],
    })),
    // A county reads once before it votes.
    stages: content.stages
      .filter((it) => it.key !== 'fuping')
      .map((it) => ({
        ...it,
        actor: it.actor.replace('市委、市政府', '县委、县政府'),
        pass: it.kind === 'review' ? { by: 'quota', factor: 2 } : it.pass,
        review: it.review && { ...it.review, reviewers: 3, dropHighest: 0, dropLowest: 0 },
      })),
  }
}

/** 拔尖人才: five for three years, looked at every year. */
export function countyTopTalent(): ProgrammeContent {
  const content = filled('top-talent')
  return {
    ...content,
    ...ISSUER,
    title: '云泽县拔尖人才选拔',
    budget: 60 * WAN,
    everyYears: 3,
    categories: content.categories.map((it) => ({
      ...it,
      quota: 5,
      prize: 3 * WAN,
      materials: it.materials.map((paper) => ({ ...paper, required: false })),
      rules: it.rules.flatMap((rule): EligibilityRule[] => {
        if (rule.rule === 'below-level') return []
        return rule.rule === 'age' ? [{ ...rule, to: 57 }] : [rule]
      }),
    })),
    stages: content.stages.map((it) => ({
      ...it,
      actor: it.actor.replace('市委、市政府', '县委、县政府'),
      review: it.review && { ...it.review, reviewers: 3, dropHighest: 0, dropLowest: 0 },
    })),
    term: { months: 36, yearlyReview: true, failedYears: 2, remindMonths: 3 },
  }
}
