import type { ShortageCandidate, ShortageMatch, ShortagePost } from '#shared/modules/awards/overview'
import type { PersonId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { LinkButton, Panel, PanelBlock } from '../../../components'
import { openPerson } from '../../people/people.queries'
import classes from './overview.module.css'
import { shortageText as text } from './overview.text'
import { useShortageSave } from './use-shortage-save'

type ShortagePanelProps = { post: ShortagePost; onEdit: () => void }

/** One post: what it asks and offers, who came, and who on record might fit. */
export function ShortagePanel({ post, onEdit }: ShortagePanelProps) {
  const mayEdit = useRight('awards.edit')
  return (
    <Panel label={text.panel}>
      <PanelBlock title={post.post} action={mayEdit && <LinkButton onClick={onEdit}>{text.edit}</LinkButton>}>
        <dl className={classes.post}>
          {post.requirements !== '' && (
            <>
              <dt>{text.requirements}</dt>
              <dd>{post.requirements}</dd>
            </>
          )}
          {post.treatment !== '' && (
            <>
              <dt>{text.treatment}</dt>
              <dd>{post.treatment}</dd>
            </>
          )}
        </dl>
      </PanelBlock>
      <PanelBlock title={text.matches}>
        {post.matches.length === 0 && <p className={classes.quiet}>{text.noMatches}</p>}
        <ul className={classes.people} aria-label={text.matches}>
          {post.matches.map((it) => (
            <Match key={it.no} match={it} />
          ))}
        </ul>
      </PanelBlock>
      <Candidates post={post} mayEdit={mayEdit} />
    </Panel>
  )
}

function Match({ match: { name, personId, from, note } }: { match: ShortageMatch }) {
  return (
    <li>
      <Name name={name} personId={personId} />
      <span className={classes.quiet}>{from}</span>
      {note !== '' && <span>{note}</span>}
    </li>
  )
}

function Name({ name, personId }: { name: string; personId: PersonId | null }) {
  return personId === null ? (
    <span>{name}</span>
  ) : (
    <LinkButton onClick={() => openPerson(personId)}>{name}</LinkButton>
  )
}

function Candidates({ post, mayEdit }: { post: ShortagePost; mayEdit: boolean }) {
  const mayRead = useRight('people.read')
  const { data } = useApiQuery('awards.shortageCandidates', { id: post.id }, { enabled: mayRead })
  const { save } = useShortageSave()
  if (!mayRead || !data) return null
  const match = ({ name, personId }: ShortageCandidate) => {
    const from = todayPartial(new Date()).slice(0, 7)
    const matches = [...post.matches, { name, personId, from, note: '' }]
    void save(post, post, matches, text.matchedNow(name, post.post))
  }
  return (
    <PanelBlock title={text.candidates} facts={data.length > 0 && text.candidatesFacts(data.length)}>
      {data.length === 0 && (
        <p className={classes.quiet}>{post.major === '' ? text.noMajor : text.noCandidates}</p>
      )}
      <ul className={classes.people} aria-label={text.candidates}>
        {data.map((it) => (
          <li key={it.personId}>
            <Name name={it.name} personId={it.personId} />
            {it.matched ? (
              <span className={classes.quiet}>{text.matched}</span>
            ) : mayEdit ? (
              <LinkButton onClick={() => match(it)}>{text.match}</LinkButton>
            ) : (
              <span />
            )}
            <span>{[it.unitName, it.text].filter(Boolean).join('　')}</span>
          </li>
        ))}
      </ul>
    </PanelBlock>
  )
}
