import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { RosterJob } from '#shared/modules/people/contract-rosters'
import type { TableForm } from '#shared/platform/print/table'
import { layoutTable } from '#shared/platform/print/table-layout'
import { useApiQuery } from '../../../app/queries'
import { Button, ErrorNotice } from '../../../components'
import { BarePage } from '../../../components/paper/BarePage'
import { measureWith } from '../../../components/paper/measure'
import classes from './papers.module.css'
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
  const [at, setAt] = useState(0)
  const laid = useMemo(
    () => (data && settings ? layoutTable(data, measureWith(settings.bodyFonts)) : null),
    [data, settings],
  )
  if (error) return <ErrorNotice error={error} />
  if (!laid || !settings) return <div className={classes.desk}>{text.reading}</div>
  const { pages, cells } = laid
  const page = Math.min(at, pages.length - 1)
  const shown = pages[page]
  const [lost] = cells
  return (
    <section className={classes.preview} aria-label={text.preview}>
      <div className={classes.pager}>
        <span>{text.pages(pages.length, job.ids.length)}</span>
        {lost && <span className={classes.lost}>{text.lost(lost.label, lost.lost)}</span>}
        <span className={classes.turn}>
          <Button small disabled={page === 0} onClick={() => setAt(page - 1)}>
            {text.before}
          </Button>
          {text.pageOf(page + 1, pages.length)}
          <Button small disabled={page >= pages.length - 1} onClick={() => setAt(page + 1)}>
            {text.after}
          </Button>
        </span>
      </div>
      <div className={classes.desk}>
        {shown && (
          <BarePage
            page={shown}
            label={text.page(page + 1)}
            fonts={{ title: settings.titleFonts, body: settings.bodyFonts }}
          />
        )}
      </div>
    </section>
  )
}
