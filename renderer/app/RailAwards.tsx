import { text } from './app.text'
import { useApiQuery } from './queries'
import { ListLink } from './RailPeople'
import { useRight } from './session'

/** What stands below 评选 while one is there: the cycles that run, then programmes, reviewers and what is on record. */
export function AwardLists({ location }: { location: string }) {
  return useRight('awards.read') && location.startsWith('/awards') ? <Lists location={location} /> : null
}

/** Cycles shown by name; the list of the room has the others. */
const MOST = 5

function Lists({ location }: { location: string }) {
  const { data } = useApiQuery('awards.cycles', { tab: 'running', limit: MOST })
  return (
    <>
      {data?.rows.map((it) => (
        <ListLink key={it.id} href={`/awards/cycles/${it.id}`} label={it.title} location="" />
      ))}
      {AWARD_PAGES.map(({ href, label }, index) => (
        <ListLink
          key={href}
          href={href}
          label={label}
          location={location}
          below={index < AWARD_PAGES.length - 1}
        />
      ))}
    </>
  )
}

export const AWARD_PAGES = [
  { href: '/awards/programmes', label: text.programmes },
  { href: '/awards/reviewers', label: text.reviewers },
  { href: '/awards/honours', label: text.honours },
  { href: '/awards/titles', label: text.titles },
  { href: '/awards/shortage', label: text.shortage },
  { href: '/awards/medal', label: text.medal },
  { href: '/awards/figures', label: text.awardFigures },
] as const
