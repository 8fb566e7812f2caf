import type { GradeStep } from '#shared/modules/evaluations/result'
import classes from './result.module.css'

/** Why the grade is what it is, in the order applied; the grade after each step at the right. */
export function GradeSteps({ steps }: { steps: readonly GradeStep[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.text}`}>
          <span>{step.text}</span>
          <span className={classes.stepGrade}>{step.grade}</span>
        </li>
      ))}
    </ol>
  )
}
