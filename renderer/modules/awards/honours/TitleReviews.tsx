import type { HonourId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { PanelBlock } from '../../../components'
import classes from './honours.module.css'
import { text } from './titles.text'

/** Every review of one title, the latest year first. */
export function TitleReviews({ honourId }: { honourId: HonourId }) {
  const { data } = useApiQuery('awards.titleReviews', { honourId })
  return (
    <PanelBlock title={text.reviews}>
      {data?.length === 0 && <p className={classes.quiet}>{text.noReviews}</p>}
      {data?.map((it) => (
        <div key={it.id} className={classes.line}>
          <span className={classes.quiet}>{it.year}</span>
          <span>{text.grades[it.grade]}</span>
          <span className={classes.quiet}>{it.reviewedOn}</span>
          {it.note !== '' && <span className={classes.lineMore}>{it.note}</span>}
        </div>
      ))}
    </PanelBlock>
  )
}
