import type { WorkPaper } from '#shared/platform/papers/contract'
import { useApiQuery } from '../queries'
import { FormPages } from './FormPages'
import { PaperWindow } from './PaperWindow'
import { text } from './papers.text'
import { useWorkPaper, workFormats } from './use-work-paper'

type Props = { paper: WorkPaper; label: string; name: string; table?: boolean; onClose: () => void }

/** One paper of a working system before it goes out: its pages, copies, printer or file. */
export function WorkPaperDialog({ paper, label, name, table = false, onClose }: Props) {
  const { data, error } = useApiQuery('papers.preview', { paper })
  return (
    <PaperWindow
      label={label}
      paper={paper}
      formats={workFormats(table)}
      out={useWorkPaper(name, onClose)}
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
