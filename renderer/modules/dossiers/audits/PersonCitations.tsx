import { navigate } from 'wouter/use-hash-location'
import type { PersonId } from '#shared/values/id'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { LinkButton, PanelBlock } from '../../../components'
import classes from './audits.module.css'
import { text } from './citations.text'

type Citation = OutputOf<'dossiers.citations'>[number]

/** Which pages of the dossier prove the facts of a person's record; a click opens the page. */
export function PersonCitations({ id, field = '' }: { id: PersonId; field?: string }) {
  const maySee = useRight('dossiers.see')
  return maySee ? <Citations id={id} field={field} /> : null
}

function Citations({ id, field }: { id: PersonId; field: string }) {
  const { data } = useApiQuery('dossiers.citations', { personId: id })
  const shown = (data ?? []).filter((it) => field === '' || isAbout(it.fact, field))
  if (shown.length === 0) return null
  return (
    <PanelBlock title={text.title} facts={text.count(shown.length)}>
      {shown.map((it) => (
        <div
          key={`${it.fact} ${it.materialId} ${it.value}`}
          className={classes.citation}
          data-named={field === ''}
        >
          {field === '' && (
            <span className={classes.kind}>{text.facts[it.fact.split('.')[0] ?? ''] ?? ''}</span>
          )}
          <span className={classes.clipped} title={it.place}>
            <LinkButton onClick={() => navigate(pathOf(it))}>{it.place}</LinkButton>
          </span>
          <span className={it.differs ? classes.red : undefined}>{it.value}</span>
        </div>
      ))}
    </PanelBlock>
  )
}

/** `career` and `career.2` speak of each other; `educations.0.school` of `educations.0`. */
function isAbout(fact: string, field: string): boolean {
  return fact === field || fact.startsWith(`${field}.`) || field.startsWith(`${fact}.`)
}

function pathOf({ dossierId, materialId, pageId }: Citation): string {
  const page = pageId === null ? '' : `&page=${pageId}`
  return `/dossiers/files/${dossierId}?material=${materialId}${page}`
}
