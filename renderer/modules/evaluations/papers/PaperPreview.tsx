import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import { layoutPaper } from '#shared/platform/print/paper'
import { useApiQuery } from '../../../app/queries'
import { ErrorNotice } from '../../../components'
import { measureWith } from '../../../components/paper/measure'
import { PagePreview } from '../../../components/paper/PagePreview'
import { text } from './papers.text'

const PAUSE_MS = 250

/** The pages as they will be printed; of many papers the first ones. */
export function PaperPreview({ paper }: { paper: EvaluationPaper }) {
  const [asked] = useDebouncedValue(paper, PAUSE_MS)
  const { data, error } = useApiQuery('evaluations.previewEvaluation', { paper: asked })
  const { data: settings } = useApiQuery('settings.read', {})
  const laid = useMemo(() => {
    if (!data || !settings) return null
    return data.forms.map((it) => layoutPaper(it, measureWith(settings.bodyFonts)))
  }, [data, settings])
  if (error) return <ErrorNotice error={error} />
  const pages = laid?.flatMap((it) => it.pages) ?? null
  const [lost] = laid?.flatMap((it) => it.cells) ?? []
  return (
    <PagePreview
      pages={pages}
      fonts={{ title: settings?.titleFonts ?? [], body: settings?.bodyFonts ?? [] }}
      caption={text.caption(paper.paper, data?.forms.length ?? 0, data?.papers ?? 0, pages?.length ?? 0)}
      problem={lost && text.lost(lost.label, lost.lost)}
    />
  )
}
