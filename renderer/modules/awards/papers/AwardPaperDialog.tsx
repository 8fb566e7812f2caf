import { AWARD_PAPERS, type AwardPaper } from '#shared/modules/awards/papers'
import { FormPages } from '../../../app/papers/FormPages'
import { PaperWindow } from '../../../app/papers/PaperWindow'
import { useApiQuery } from '../../../app/queries'
import { text } from './papers.text'
import { awardFormatsOf, useAwardPaper } from './use-award-paper'

type Props = { paper: AwardPaper; name: string; onClose: () => void }

/** One paper of an award before it goes out: its pages, copies, printer or file. */
export function AwardPaperDialog({ paper, name, onClose }: Props) {
  const { data, error } = useApiQuery('awards.previewAward', { paper })
  return (
    <PaperWindow
      label={AWARD_PAPERS[paper.paper]}
      paper={paper}
      formats={awardFormatsOf(paper)}
      out={useAwardPaper(name, onClose)}
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
