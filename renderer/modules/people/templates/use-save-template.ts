import { useState } from 'react'
import type { StoredTemplate } from '#shared/modules/people/contract-templates'
import type { FormTemplate, TemplateId } from '#shared/modules/people/form-template'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { type Failure, showToast } from '../../../components'
import { text } from './templates.text'

/** Keeps or removes a department's own form; `onOpen` then shows it, or 通用版 in place of one that has gone. */
export function useSaveTemplate(opened: StoredTemplate, isCopy: boolean, onOpen: (id: TemplateId) => void) {
  const saving = useCommand('people.saveTemplate')
  const removing = useCommand('people.removeTemplate')
  const [failure, setFailure] = useState<Failure>(null)
  const tell = (words: string) => {
    tellOperation(words)
    showToast(words)
  }
  return {
    busy: saving.running || removing.running,
    failure,
    async save(name: string, content: FormTemplate): Promise<void> {
      const id = isCopy ? null : opened.id
      const { version, base } = opened
      const reply = await saving.run({ id, version, name, base, content })
      setFailure(reply.ok ? null : reply)
      if (!reply.ok) return
      tell(text.saved(reply.value.name))
      onOpen(reply.value.id)
    },
    async remove(): Promise<void> {
      const reply = await removing.run({ id: opened.id, version: opened.version })
      setFailure(reply.ok ? null : reply)
      if (!reply.ok) return
      tell(text.removed(opened.name))
      onOpen('old')
    },
  }
}
