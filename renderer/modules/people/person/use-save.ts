import { useState } from 'react'
import type { PersonContent } from '#shared/modules/people/schema'
import { Person } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { showToast } from '../../../components'
import type { Conflict } from './ConflictDialog'
import { contentErrors, tidied } from './checked-content'
import { type ContentKey, contentOf } from './content'
import { type EditorState, type Side, settledContent } from './editor-state'
import { text } from './person.text'
import type { EditorAct } from './use-editor'

type SaveParts = {
  id: PersonId
  state: EditorState
  changed: boolean
  act: (act: EditorAct) => void
  /** Puts the cursor into the first field that keeps the record from being saved. */
  go: (field: string) => void
  onErrors: (errors: Readonly<Record<string, string>>, of: PersonContent) => void
  onSaved: () => void
}

/** Saves against the version that was read. A newer one on record is never overwritten: both values are shown. */
export function useSave({ id, state, changed, act, go, onErrors, onSaved }: SaveParts) {
  const command = useCommand('people.save')
  const [conflict, setConflict] = useState<Conflict | null>(null)

  const send = async (content: PersonContent, version: number): Promise<boolean> => {
    const errors = contentErrors(content)
    const first = Object.keys(errors)[0]
    onErrors(errors, content)
    if (first !== undefined) {
      go(first)
      showToast(text.wrong.some(Object.keys(errors).length), { tone: 'failed' })
      return false
    }
    const reply = await command.run({ id, version, content })
    if (reply.ok) {
      act({ do: 'stored', content, version: reply.value.version })
      onSaved()
      setConflict(null)
      const { length } = reply.value.changes
      const words = length > 0 ? text.saved(length) : text.savedNothing
      tellOperation(words)
      showToast(words)
      return true
    }
    if (reply.code === 'conflict') {
      const now = await standing(id, reply.current)
      if (now && conflict) showToast(text.conflict.again)
      if (now) setConflict(now)
      if (now) return false
    }
    if (reply.field) onErrors({ [reply.field]: reply.message }, content)
    if (reply.field) go(reply.field)
    showToast([reply.message, reply.remedy].filter(Boolean).join('，'), { tone: 'failed' })
    return false
  }
  const save = () => {
    if (!changed) return
    const content = tidied(state.content)
    act({ do: 'edit', part: content, mark: state.mark })
    void send(content, state.baseVersion)
  }
  const saveChosen = (choices: ReadonlyMap<ContentKey, Side>) => {
    if (!conflict) return
    const { theirs, version } = conflict
    act({ do: 'choose', theirs, version, choices })
    void send(tidied(settledContent(state.content, theirs, choices)), version).then((done) => {
      if (done) setConflict(null)
    })
  }
  return { save, saveChosen, saving: command.running, conflict, closeConflict: () => setConflict(null) }
}

/** What is stored now: the refusal carries it; else it is read again. */
async function standing(id: PersonId, current: unknown): Promise<Conflict | null> {
  const carried = Person.safeParse(current)
  if (carried.success) return { theirs: contentOf(carried.data), version: carried.data.version }
  const reply = await api.people.open({ id })
  if (!reply.ok) return null
  return { theirs: contentOf(reply.value.person), version: reply.value.person.version }
}
