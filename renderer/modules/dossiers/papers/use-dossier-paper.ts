import type { DossierPaper, DossierPaperName } from '#shared/modules/dossiers/papers'
import type { PaperFormat } from '../../../app/papers/paper-format'
import { usePaperOut } from '../../../app/papers/use-paper-out'
import { useTask } from '../../../app/tasks'
import { text } from './papers.text'

/** Papers that are plain tables, and so can become a workbook; all others have fixed places or running text. */
const TABLES: readonly DossierPaperName[] = [
  'catalogue',
  'completeness',
  'readings',
  'missing-list',
  'loose',
  'handover',
]

/** What a paper can be saved as. */
export function dossierFormatsOf({ paper }: DossierPaper): readonly PaperFormat[] {
  return TABLES.includes(paper) ? ['pdf', 'word', 'excel'] : ['pdf', 'word']
}

/** Brings a paper to a printer or into a file; `name` names the file. */
export function useDossierPaper(name: string, onDone?: () => void) {
  const printing = useTask('dossiers.printDossierPaper', text.working)
  const saving = useTask('dossiers.saveDossierPaper', text.working)
  return usePaperOut<DossierPaper>(name, { printing, saving }, onDone)
}
