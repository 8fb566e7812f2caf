import { DOSSIER_PAPERS, type DossierPaper } from '#shared/modules/dossiers/papers'
import { FormPages } from '../../../app/papers/FormPages'
import { PaperWindow } from '../../../app/papers/PaperWindow'
import { useApiQuery } from '../../../app/queries'
import { text } from './papers.text'
import { dossierFormatsOf, useDossierPaper } from './use-dossier-paper'

type Props = { paper: DossierPaper; name: string; onClose: () => void }

/** One paper of dossiers before it goes out: its pages, copies, printer or file. */
export function DossierPaperDialog({ paper, name, onClose }: Props) {
  const { data, error } = useApiQuery('dossiers.previewDossierPaper', { paper })
  return (
    <PaperWindow
      label={DOSSIER_PAPERS[paper.paper]}
      paper={paper}
      formats={dossierFormatsOf(paper)}
      out={useDossierPaper(name, onClose)}
      preview={
        <FormPages
          forms={data?.forms}
          error={error}
          caption={(shown, pages) => text.caption(shown, data?.papers ?? 0, pages)}
        />
      }
      onClose={onClose}
    />
  )
}
