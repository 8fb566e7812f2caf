import { text } from './app.text'
import { useApiQuery } from './queries'
import { ListLink } from './RailPeople'
import { useRight } from './session'

/**
 * What stands below 考核 while one is there: the rounds that run, then schemes, cases and eligibility. On a round's page
 * the room itself is lit, as many rounds have no row here.
 */
export function EvaluationLists({ location }: { location: string }) {
  const here = useRight('evaluations.read') && location.startsWith('/evaluations')
  return here ? <Lists location={location} /> : null
}

/** Rounds shown by name; the list of the room has the others. */
const MOST = 5

function Lists({ location }: { location: string }) {
  const { data } = useApiQuery('evaluations.rounds', { tab: 'running', limit: MOST })
  return (
    <>
      {data?.rows.map((it) => (
        <ListLink key={it.id} href={`/evaluations/rounds/${it.id}`} label={it.title} location="" />
      ))}
      <ListLink href="/evaluations/schemes" label={text.schemes} location={location} below />
      <ListLink href="/evaluations/cases" label={text.cases} location={location} below />
      <ListLink href="/evaluations/eligibility" label={text.eligibility} location={location} />
    </>
  )
}
