import { navigate } from 'wouter/use-hash-location'
import type { PersonId } from '#shared/values/id'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { ErrorNotice, LinkButton, PanelBlock } from '../../../components'
import classes from '../training.module.css'
import { text } from '../training.text'

const words = text.file
const YEARS = 3
const CLASSES = 4

/** 学习档案 beside a person's record: hours and grade of the last years, the latest classes. */
export function PersonStudy({ id }: { id: PersonId }) {
  const mayRead = useRight('ledgers.read')
  const { data, error } = useApiQuery('training.studyFile', { personId: id }, { enabled: mayRead })
  if (!mayRead) return null
  return (
    <PanelBlock
      title={words.title}
      action={
        data && data.years.length > 0 ? (
          <WorkPaperActions
            paper={{ paper: 'study-file', ask: { personIds: [id] } }}
            label={words.title}
            name={`${data.name}${words.title}`}
            beside
            small
          />
        ) : null
      }
    >
      <ErrorNotice error={error} />
      {data?.years.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      {data?.years.slice(0, YEARS).map(({ year, hours, owed, grade, state, bars }) => (
        <p key={year} className={classes.year}>
          <span className={classes.quiet}>{words.year(year)}</span>
          <span>{words.hours(hours, owed)}</span>
          <span>{grade}</span>
          {state === 'entered' && <span className={classes.amber}>{words.entered}</span>}
          {bars !== '' && <span className={classes.red}>{words.bars(bars)}</span>}
        </p>
      ))}
      {data?.classes.slice(0, CLASSES).map((it) => (
        <p key={it.classId} className={classes.year}>
          <LinkButton onClick={() => navigate(`/ledgers/training/classes/${it.classId}`)}>
            {it.title}
          </LinkButton>
        </p>
      ))}
    </PanelBlock>
  )
}
