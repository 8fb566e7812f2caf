import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import type { PaperFormat } from '../../../app/papers/paper-format'
import { usePaperOut } from '../../../app/papers/use-paper-out'
import { useTask } from '../../../app/tasks'
import { text } from './papers.text'

/** Papers that are tables, and so can become a workbook. */
const TABLES: readonly EvaluationPaper['paper'][] = [
  'ranking',
  'result',
  'confirmation',
  'recount',
  'eligibility',
]

/** What a paper can be saved as. */
export function formatsOf({ paper }: EvaluationPaper): readonly PaperFormat[] {
  return TABLES.includes(paper) ? ['pdf', 'word', 'excel'] : ['pdf', 'word']
}

/** Brings a paper to a printer or into a file; `title` names the file. */
export function useEvaluationPaper(title: string, onDone?: () => void) {
  const printing = useTask('evaluations.printEvaluation', text.working)
  const saving = useTask('evaluations.saveEvaluation', text.working)
  return usePaperOut<EvaluationPaper>(title, { printing, saving }, onDone)
}
