import type { ResultRow } from '#shared/modules/evaluations/result'
import { Tag } from '../../../components'
import classes from './result.module.css'
import { text } from './result.text'

/** A grade, marked where a person decided it. */
export function GradeCell({ row }: { row: Pick<ResultRow, 'grade' | 'computedGrade'> }) {
  const decided = isDecided(row)
  return (
    <span className={classes.grade} title={decided ? text.decidedFrom(row.computedGrade) : undefined}>
      {row.grade || <span className={classes.absent}>{text.noGrade}</span>}
      {decided && <Tag>{text.decidedMark}</Tag>}
    </span>
  )
}

export function isDecided({ computedGrade }: Pick<ResultRow, 'computedGrade'>): boolean {
  return computedGrade !== ''
}
