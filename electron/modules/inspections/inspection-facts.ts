import type { Finder, FoundFigure } from '#electron/modules/evaluations/index'
import { resultsOf, type YearResult } from './inspection-facts.repository'

const NONE: FoundFigure = { figure: null, text: '年度内没有巡查' }

/** 成果运用: what evaluations may take from the inspections of their year, by the key in their catalogue of facts. */
export const inspectionFacts: Readonly<Record<string, Finder>> = {
  'inspection-score': finder(({ visits, scored, score }) =>
    score === null
      ? { figure: null, text: `巡查 ${visits} 次，都没有打分` }
      : {
          figure: hundredth(score),
          text: `巡查 ${visits} 次，打分 ${scored} 次，平均 ${hundredth(score)} 分`,
        },
  ),
  'inspection-findings': finder(({ visits, findings }) => ({
    figure: findings,
    text: `巡查 ${visits} 次，发现问题 ${findings} 个`,
  })),
  'inspection-settled': finder(({ findings, settled }) =>
    findings === 0
      ? { figure: null, text: '巡查没有发现问题' }
      : {
          figure: hundredth((settled * 100) / findings),
          text: `已整改 ${settled} 个／发现 ${findings} 个＝${hundredth((settled * 100) / findings)}%`,
        },
  ),
}

function finder(figure: (result: YearResult) => FoundFigure): Finder {
  return async ({ trx, round, subjects }) => {
    const units = subjects.flatMap((it) => it.organizationId ?? [])
    const results = await resultsOf(trx, [...new Set(units)], round.year)
    return new Map(
      subjects.map(({ no, organizationId }) => {
        const found = results.get(organizationId ?? '')
        return [no, found ? figure(found) : NONE]
      }),
    )
  }
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}
