import type { WorkPaper } from '#shared/platform/papers/contract'
import { useTask } from '../tasks'
import type { PaperFormat } from './paper-format'
import { text } from './papers.text'
import { usePaperOut } from './use-paper-out'

/** What a paper can be saved as: a plain table becomes a workbook too. */
export function workFormats(table: boolean): readonly PaperFormat[] {
  return table ? ['pdf', 'word', 'excel'] : ['pdf', 'word']
}

/** Brings a paper of a working system to a printer or into a file; `name` names the file. */
export function useWorkPaper(name: string, onDone?: () => void) {
  const printing = useTask('papers.print', text.working)
  const saving = useTask('papers.save', text.working)
  return usePaperOut<WorkPaper>(name, { printing, saving }, onDone)
}
