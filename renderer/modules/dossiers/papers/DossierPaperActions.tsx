import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { DOSSIER_PAPERS, type DossierPaper } from '#shared/modules/dossiers/papers'
import { PaperMenu } from '../../../app/papers/PaperMenu'
import { text } from '../../../app/papers/papers.text'
import { useRight } from '../../../app/session'
import { Button, useShortcut } from '../../../components'
import { DossierPaperDialog } from './DossierPaperDialog'
import { dossierFormatsOf, useDossierPaper } from './use-dossier-paper'

type Props = {
  paper: DossierPaper
  /** Names the file. */
  name: string
  /** Beside another paper on the same page: the button says which paper it is, and Ctrl+P and 导出 stay the other's. */
  beside?: boolean
  /** What the button says beside another paper, in place of the paper's own name. */
  label?: string
  small?: boolean
  disabled?: boolean
}

/** 打印…, which shows the pages first, and the files of one paper. */
export function DossierPaperActions(props: Props) {
  const { paper, name, beside = false, label = DOSSIER_PAPERS[paper.paper], small, disabled = false } = props
  const may = useRight('dossiers.export')
  const [open, setOpen] = useState(false)
  const { save, running } = useDossierPaper(name)
  useShortcut('ctrl+p', () => setOpen(true), { label: text.print, enabled: may && !beside && !disabled })
  if (!may) return null
  return (
    <>
      {!beside && (
        <PaperMenu
          formats={dossierFormatsOf(paper)}
          disabled={running || disabled}
          onSave={(format) => void save(paper, format)}
        />
      )}
      <Button
        keys={beside ? undefined : 'ctrl+p'}
        icon={beside ? undefined : <IconPrinter size={15} stroke={1.5} />}
        small={small}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {beside ? text.printOf(label) : text.print}
      </Button>
      {open && <DossierPaperDialog paper={paper} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}
