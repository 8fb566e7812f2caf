import type { StageKind } from './programme'

/** 得分 91.33, 赞成 12 票; '' in stages without either. */
export function scoreWords(score: number | null, kind: StageKind): string {
  if (score === null) return kind === 'vote' ? '未计票' : kind === 'review' ? '无得分' : ''
  return kind === 'vote' ? `赞成 ${score} 票` : `得分 ${scoreText(score)}`
}

/** Two digits, so that figures stand under each other. */
export function scoreText(score: number): string {
  return score.toFixed(2)
}
