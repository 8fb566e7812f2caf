import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { RosterJob } from '#shared/modules/people/contract-rosters'
import type { TableForm } from '#shared/platform/print/table'
import { layoutTable } from '#shared/platform/print/table-layout'
import { useApiQuery } from '../../../app/queries'
import { ErrorNotice } from '../../../components'
import { measureWith } from '../../../components/paper/measure'
import { PagePreview } from '../../../components/paper/PagePreview'
import { text } from './papers.text'

const PAUSE_MS = 250

/** The pages as they will be printed, one at a time. */
export function RosterPreview({ job }: { job: RosterJob }) {
  const [asked] = useDebouncedValue(job, PAUSE_MS)
  const { data, error } = useApiQuery('people.rosterForm', asked, {
    enabled: asked.title.trim() !== '',
    placeholderData: (before: TableForm | undefined) => before,
  })
  const { data: settings } = useApiQuery('settings.read', {})
  const laid = useMemo(
    () => (data && settings ? layoutTable(data, measureWith(settings.bodyFonts)) : null),
    [data, settings],
  )
  if (error) return <ErrorNotice error={error} />
  const [lost] = laid?.cells ?? []
  return (
    <PagePreview
      pages={laid?.pages ?? null}
      fonts={{ title: settings?.titleFonts ?? [], body: settings?.bodyFonts ?? [] }}
      caption={text.pages(laid?.pages.length ?? 0, job.ids.length)}
      problem={lost && text.lost(lost.label, lost.lost)}
    />
  )
}
