import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DutyDraft, DutyEvent } from '#shared/modules/duties/event'
import type { DutyEventId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import type { Failure } from '../../../components'
import { text } from './record.text'

/** A record in work: what is typed, who is to be there, and saving. */
export function useRecord(first: DutyDraft, kept: DutyEvent | null) {
  const [draft, setDraft] = useState(first)
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('duties.save')
  const { system, kind, subject, part } = draft
  const on = draft.heldOn || draft.plannedOn || localToday()
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on)
  const roll = useApiQuery(
    'duties.roll',
    { system, kind, subject, part, on: isDay ? on : localToday() },
    { enabled: subject.id !== '', placeholderData: (before) => before },
  )
  const counted = kept !== null && kept.draft.due !== null
  const names = draft.attendees.length > 0 || counted ? draft.attendees : (roll.data?.attendees ?? [])
  const shown = { ...draft, attendees: names }
  const send = async () => {
    const reply = await save.run({
      id: kept?.id ?? (null as DutyEventId | null),
      version: kept?.version ?? 0,
      // A plan has nobody on its list yet.
      draft: draft.heldOn === '' ? { ...shown, attendees: [] } : shown,
    })
    if (!reply.ok) return setFailure(reply)
    setFailure(null)
    const { subject: named, kindLabel, id } = reply.value
    tellDone(text.saved(`${named.name}${kindLabel}`))
    navigate(`/ledgers/duties/records/${id}`, { replace: true })
  }
  return {
    draft: shown,
    change: (more: Partial<DutyDraft>) => setDraft({ ...draft, ...more }),
    changed: JSON.stringify(draft) !== JSON.stringify(first),
    parts: roll.data?.parts ?? [],
    usualDay: roll.data?.day ?? '',
    failure,
    send,
    saving: save.running,
  }
}
