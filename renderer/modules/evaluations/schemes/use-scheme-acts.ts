import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Reply } from '#shared/ipc/reply'
import type { Scheme } from '#shared/modules/evaluations/scheme'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { type Failure, showToast } from '../../../components'
import type { SchemeEdit } from './scheme-edits'
import { text } from './schemes.text'

export const openScheme = (id: string) => navigate(`/evaluations/schemes/${id}`)

/** What can be done with the scheme on the page; a refusal stays in sight. */
export function useSchemeActs(scheme: Scheme, edit: SchemeEdit) {
  const [error, setError] = useState<Failure>(null)
  const save = useCommand('evaluations.saveScheme')
  const revise = useCommand('evaluations.newEdition')
  const retire = useCommand('evaluations.retireScheme')
  const remove = useCommand('evaluations.removeScheme')
  const create = useCommand('evaluations.createScheme')
  const settled = <T>(reply: Reply<T>, done: (value: T) => void) => {
    setError(reply.ok ? null : reply)
    if (reply.ok) done(reply.value)
  }
  const told = (words: string) => {
    showToast(words)
    tellOperation(words)
  }
  const { id, version } = scheme
  return {
    error,
    busy: [save, revise, retire, remove, create].some((it) => it.running),
    save: async () =>
      settled(await save.run({ id, version: edit.version, content: edit.content }), () => {
        edit.drop()
        told(text.saved(edit.content.title))
      }),
    revise: async () =>
      settled(await revise.run({ id }), (next) => {
        told(text.revised(next.edition))
        openScheme(next.id)
      }),
    retire: async (retired: boolean) =>
      settled(await retire.run({ id, version, retired }), () => told(retired ? text.retired : text.restored)),
    remove: async () =>
      settled(await remove.run({ id, version }), () => {
        edit.drop()
        told(text.removed)
        navigate('/evaluations/schemes')
      }),
    copy: async () => {
      const content = { ...edit.content, title: text.copyOf(edit.content.title).slice(0, 80) }
      settled(await create.run({ content, preset: scheme.preset }), (next) => openScheme(next.id))
    },
  }
}

export type SchemeActs = ReturnType<typeof useSchemeActs>
