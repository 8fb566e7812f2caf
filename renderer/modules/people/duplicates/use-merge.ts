import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { OpenedPerson } from '#shared/modules/people/contract'
import { type MergeChoice, mergedContent, NO_CHOICE } from '#shared/modules/people/rules-merge'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { type Failure, showToast } from '../../../components'
import { undoStep } from '../../steps/use-steps'
import { useUnits } from '../people.queries'
import { contentOf } from '../person/content'
import { text } from './duplicates.text'
import { type MergeGroup, mergeGroups } from './merge-lines'

export type Merging = {
  /** The record that stays comes first. */
  records: readonly OpenedPerson[]
  groups: readonly MergeGroup[]
  content: PersonContent
  choice: MergeChoice
  change: (choice: MergeChoice) => void
  photo: number | null
  setPhoto: (record: number | null) => void
  makeStay: (record: number) => void
  submit: () => void
  running: boolean
  error: Failure
}

/** The choices of one merge. Making another record stay begins anew: whose value stands depends on who stays. */
export function useMerge(opened: readonly OpenedPerson[]): Merging {
  const { nameOf } = useUnits()
  const [order, setOrder] = useState(() => proposedOrder(opened))
  const [choice, setChoice] = useState(NO_CHOICE)
  const [photo, setPhoto] = useState<number | null | undefined>(undefined)
  const [error, setError] = useState<Failure>(null)
  const merge = useCommand('people.merge')
  const records = useMemo(
    () => order.flatMap((id) => opened.find((it) => it.person.id === id) ?? []),
    [order, opened],
  )
  const contents = useMemo(() => records.map((it) => contentOf(it.person)), [records])
  const content = useMemo(() => mergedContent(contents, choice, nameOf), [contents, choice, nameOf])
  const groups = useMemo(() => mergeGroups(contents, choice, nameOf), [contents, choice, nameOf])
  const standingPhoto = photo === undefined ? firstPhoto(records) : photo
  const submit = async () => {
    const [kept] = records
    if (!kept) return
    const reply = await merge.run({
      keepId: kept.person.id,
      versions: Object.fromEntries(records.map(({ person }) => [person.id, person.version])),
      content,
      photoOf: standingPhoto === null ? null : (records[standingPhoto]?.person.id ?? null),
    })
    if (!reply.ok) return setError(reply)
    report(content.name, records.length - 1)
    navigate(`/people/${reply.value.id}`)
  }
  return {
    records,
    groups,
    content,
    choice,
    change: setChoice,
    photo: standingPhoto,
    setPhoto,
    makeStay: (record) => {
      setOrder((now) => [now[record] as PersonId, ...now.filter((_, at) => at !== record)])
      setChoice(NO_CHOICE)
      setPhoto(undefined)
    },
    submit: () => void submit(),
    running: merge.running,
    error,
  }
}

/** The fullest record stays; of two equally full ones the one that is longer on record. */
function proposedOrder(opened: readonly OpenedPerson[]): PersonId[] {
  return opened
    .toSorted(
      (a, b) => b.completeness - a.completeness || a.person.createdAt.localeCompare(b.person.createdAt),
    )
    .map((it) => it.person.id)
}

function firstPhoto(records: readonly OpenedPerson[]): number | null {
  const found = records.findIndex((it) => it.person.photo !== null)
  return found < 0 ? null : found
}

function report(name: string, others: number): void {
  const words = text.merge.done(name, others)
  tellOperation(words)
  showToast(words, { action: { label: text.merge.undo, run: () => void undoStep() } })
}
