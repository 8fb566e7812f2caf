import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import { PaperMenu } from '../../../app/papers/PaperMenu'
import { text } from '../../../app/papers/papers.text'
import { useRight } from '../../../app/session'
import { Button, useShortcut } from '../../../components'
import { PaperDialog } from './PaperDialog'
import { formatsOf, useEvaluationPaper } from './use-evaluation-paper'

/**
 * 打印…, which shows the pages first, and the files of one paper; `title` names the file. Ctrl+P prints. Blank ballots
 * have no quick way into a file: boxes and numbers are chosen before.
 */
export function PaperActions({ paper, title }: { paper: EvaluationPaper; title: string }) {
  const may = useRight('evaluations.export')
  const [open, setOpen] = useState(false)
  const { save, running } = useEvaluationPaper(title)
  useShortcut('ctrl+p', () => setOpen(true), { label: text.print, enabled: may })
  if (!may) return null
  return (
    <>
      {paper.paper !== 'blank' && (
        <PaperMenu
          formats={formatsOf(paper)}
          disabled={running}
          onSave={(format) => void save(paper, format)}
        />
      )}
      <Button keys="ctrl+p" icon={<IconPrinter size={15} stroke={1.5} />} onClick={() => setOpen(true)}>
        {text.print}
      </Button>
      {open && <PaperDialog paper={paper} title={title} onClose={() => setOpen(false)} />}
    </>
  )
}
