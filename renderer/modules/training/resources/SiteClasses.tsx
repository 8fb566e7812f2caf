import { navigate } from 'wouter/use-hash-location'
import { shownDay } from '#shared/values/iso-day'
import { useApiQuery } from '../../../app/queries'
import { LinkButton, Section } from '../../../components'
import classes from '../training.module.css'
import { text } from '../training.text'

const words = text.sites
const MOST = 20

/** What was held at a site, the latest first. */
export function SiteClasses({ siteId }: { siteId: string }) {
  const { data } = useApiQuery('training.classes', { siteId, limit: MOST })
  if (!data || data.total === 0) return null
  return (
    <Section title={words.classesHeld} facts={data.total}>
      <ul className={classes.lines}>
        {data.rows.map((it) => (
          <li key={it.id}>
            <LinkButton onClick={() => navigate(`/ledgers/training/classes/${it.id}`)}>{it.title}</LinkButton>
            <span className={classes.quiet}>
              {[shownDay(it.from), it.kindLabel, words.came(it.listed + it.headcount)].join(text.gap)}
            </span>
          </li>
        ))}
      </ul>
      {data.total > MOST && <p className={classes.quiet}>{words.firstClasses(MOST)}</p>}
    </Section>
  )
}
