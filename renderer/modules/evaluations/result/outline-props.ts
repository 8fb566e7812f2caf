import type { Explanation } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import type { ChosenFigure } from './FigureBallots'

/** What every part of the working is given: whose it is, and the vote count in sight. */
export type OutlineProps = {
  round: Round
  explanation: Explanation
  figure: ChosenFigure | null
  onFigure: (figure: ChosenFigure) => void
}
