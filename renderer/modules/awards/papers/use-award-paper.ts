import type { AwardPaper, AwardPaperName } from '#shared/modules/awards/papers'
import type { PaperFormat } from '../../../app/papers/paper-format'
import { usePaperOut } from '../../../app/papers/use-paper-out'
import { useTask } from '../../../app/tasks'
import { text } from './papers.text'

/** Papers laid out in fixed places; all others are tables, and so can become a workbook. */
const FIXED: readonly AwardPaperName[] = ['nomination', 'notice', 'certificates']

/** What a paper can be saved as. */
export function awardFormatsOf({ paper }: AwardPaper): readonly PaperFormat[] {
  return FIXED.includes(paper) ? ['pdf', 'word'] : ['pdf', 'word', 'excel']
}

/** Brings a paper to a printer or into a file; `name` names the file. */
export function useAwardPaper(name: string, onDone?: () => void) {
  const printing = useTask('awards.printAward', text.working)
  const saving = useTask('awards.saveAward', text.working)
  return usePaperOut<AwardPaper>(name, { printing, saving }, onDone)
}
