import { useMemo } from 'react'
import { layoutPaper, type PaperForm } from '#shared/platform/print/paper'
import { ErrorNotice } from '../../components'
import { measureWith } from '../../components/paper/measure'
import { PagePreview } from '../../components/paper/PagePreview'
import { useApiQuery } from '../queries'
import { text } from './papers.text'

type Props = {
  /** Undefined while they are being made. */
  forms: readonly PaperForm[] | undefined
  error: Error | null
  /** How many papers and pages there are. */
  caption: (shown: number, pages: number) => string
}

/** Forms laid out with the department's fonts, page by page. */
export function FormPages({ forms, error, caption }: Props) {
  const { data: settings } = useApiQuery('settings.read', {})
  const laid = useMemo(() => {
    if (!forms || !settings) return null
    return forms.map((it) => layoutPaper(it, measureWith(settings.bodyFonts)))
  }, [forms, settings])
  if (error) return <ErrorNotice error={error} />
  const pages = laid?.flatMap((it) => it.pages) ?? null
  const [lost] = laid?.flatMap((it) => it.cells) ?? []
  return (
    <PagePreview
      pages={pages}
      fonts={{ title: settings?.titleFonts ?? [], body: settings?.bodyFonts ?? [] }}
      caption={caption(forms?.length ?? 0, pages?.length ?? 0)}
      problem={lost && text.lost(lost.label, lost.lost)}
    />
  )
}
