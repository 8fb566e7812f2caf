import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { AWARD_PAPERS, type AwardPaper } from '#shared/modules/awards/papers'
import { PaperMenu } from '../../../app/papers/PaperMenu'
import { text } from '../../../app/papers/papers.text'
import { useRight } from '../../../app/session'
import { Button, useShortcut } from '../../../components'
import { AwardPaperDialog } from './AwardPaperDialog'
import { awardFormatsOf, useAwardPaper } from './use-award-paper'

type Props = {
  paper: AwardPaper
  /** Names the file. */
  name: string
  /** Beside another paper on the same page: the button says which paper it is, and Ctrl+P and 导出 stay the other's. */
  beside?: boolean
  /** What the button says beside another paper, in place of the paper's own name. */
  label?: string
}

/** 打印…, which shows the pages first, and the files of one paper. */
export function AwardPaperActions({ paper, name, beside = false, label = AWARD_PAPERS[paper.paper] }: Props) {
  const may = useRight('awards.export')
  const [open, setOpen] = useState(false)
  const { save, running } = useAwardPaper(name)
  useShortcut('ctrl+p', () => setOpen(true), { label: text.print, enabled: may && !beside })
  if (!may) return null
  return (
    <>
      {!beside && (
        <PaperMenu
          formats={awardFormatsOf(paper)}
          disabled={running}
          onSave={(format) => void save(paper, format)}
        />
      )}
      <Button
        keys={beside ? undefined : 'ctrl+p'}
        icon={<IconPrinter size={15} stroke={1.5} />}
        onClick={() => setOpen(true)}
      >
        {beside ? text.printOf(label) : text.print}
      </Button>
      {open && <AwardPaperDialog paper={paper} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}
