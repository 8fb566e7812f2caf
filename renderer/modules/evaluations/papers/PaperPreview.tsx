import { useDebouncedValue } from '@mantine/hooks'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import { FormPages } from '../../../app/papers/FormPages'
import { useApiQuery } from '../../../app/queries'
import { text } from './papers.text'

const PAUSE_MS = 250

/** The pages as they will be printed; of many papers the first ones. */
export function PaperPreview({ paper }: { paper: EvaluationPaper }) {
  const [asked] = useDebouncedValue(paper, PAUSE_MS)
  const { data, error } = useApiQuery('evaluations.previewEvaluation', { paper: asked })
  return (
    <FormPages
      forms={data?.forms}
      error={error}
      caption={(shown, pages) => text.caption(paper.paper, shown, data?.papers ?? 0, pages)}
    />
  )
}
