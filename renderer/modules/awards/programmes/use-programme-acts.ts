import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Reply } from '#shared/ipc/reply'
import type { Programme } from '#shared/modules/awards/programme'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { type Failure, showToast } from '../../../components'
import type { ProgrammeEdit } from './programme-edits'
import { text } from './programmes.text'

export const openProgramme = (id: string) => navigate(`/awards/programmes/${id}`)

const LONGEST_TITLE = 80

/** What can be done with the programme on the page; a refusal stays in sight. */
export function useProgrammeActs(programme: Programme, edit: ProgrammeEdit) {
  const [error, setError] = useState<Failure>(null)
  const save = useCommand('awards.saveProgramme')
  const retire = useCommand('awards.retireProgramme')
  const remove = useCommand('awards.removeProgramme')
  const create = useCommand('awards.createProgramme')
  const settled = <T>(reply: Reply<T>, done: (value: T) => void) => {
    setError(reply.ok ? null : reply)
    if (reply.ok) done(reply.value)
  }
  const told = (words: string) => {
    showToast(words)
    tellOperation(words)
  }
  const { id, version } = programme
  return {
    error,
    busy: [save, retire, remove, create].some((it) => it.running),
    save: async () =>
      settled(await save.run({ id, version: edit.version, content: edit.content }), () => {
        edit.drop()
        told(text.saved(edit.content.title))
      }),
    retire: async (retired: boolean) =>
      settled(await retire.run({ id, version, retired }), () => told(retired ? text.retired : text.restored)),
    remove: async () =>
      settled(await remove.run({ id, version }), () => {
        edit.drop()
        told(text.removed)
        navigate('/awards/programmes')
      }),
    copy: async () => {
      const title = text.copyOf(edit.content.title).slice(0, LONGEST_TITLE)
      settled(await create.run({ content: { ...edit.content, title }, preset: programme.preset }), (next) =>
        openProgramme(next.id),
      )
    },
  }
}

export type ProgrammeActs = ReturnType<typeof useProgrammeActs>
