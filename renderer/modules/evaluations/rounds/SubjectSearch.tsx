import { useRef, useState } from 'react'
import type { PersonRow } from '#shared/modules/people/schema'
import { listName } from '#shared/values/name-order'
import { api } from '../../../api/client'
import { LinkButton } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import classes from './rounds.module.css'
import { knownChoice, type SourceProps } from './subject-choice'
import { text } from './subjects.text'

const MOST = 30

/** People found one after another; the last one found stands first. */
export function SubjectSearch({ onChoose }: SourceProps) {
  const [chosen, setChosen] = useState<readonly PersonRow[]>([])
  const seen = useRef(new Map<string, PersonRow>())
  const [search] = useState(() => async (query: string) => {
    const reply = await api.people.list({ text: query, limit: MOST })
    if (!reply.ok) return []
    for (const row of reply.value.rows) seen.current.set(row.id, row)
    return reply.value.rows.map((it) => ({ value: it.id, label: listName(it.name), hint: it.post }))
  })
  const change = (next: readonly PersonRow[]) => {
    setChosen(next)
    onChoose(knownChoice(next.map((it) => it.id)))
  }
  const take = (id: string) => {
    const row = seen.current.get(id)
    if (row && !chosen.some((it) => it.id === id)) change([row, ...chosen])
  }
  return (
    <>
      <PlainPicker
        label={text.searchLabel}
        value=""
        placeholder={text.searchPlaceholder}
        onChange={take}
        options={search}
        autoFocus
      />
      <ul className={classes.chosen} aria-label={text.chosenLabel}>
        {chosen.map((it) => (
          <li key={it.id}>
            <strong>{listName(it.name)}</strong>
            <span className={classes.chosenPost}>{it.post}</span>
            <LinkButton quiet onClick={() => change(chosen.filter((other) => other !== it))}>
              {text.takeOut}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  )
}
