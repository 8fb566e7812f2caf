import { useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import type { FormEdition, PrintSides } from '#shared/modules/people/form'
import type { Grant, PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { tellOperation } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from './form.text'
import { type PrintOutcome, wantsReport } from './print-outcome'

/** Which forms, and how. `ageReferenceOn` '' leaves each form its own. */
export type PrintOrder = {
  ids: readonly PersonId[]
  edition: FormEdition
  sides: PrintSides
  ageReferenceOn: string
  copies: number
}

/**
 * Prints forms, or writes them as PDF or Word; afterwards `outcome` holds what is to be said about them, and where
 * nothing is, `onClean` is called.
 */
export function usePrintForms(onClean: () => void = () => {}) {
  const printing = useTask('people.printForms', text.working.print)
  const pdf = useTask('people.savePdf', text.working.pdf)
  const word = useTask('people.saveWord', text.working.word)
  const [outcome, setOutcome] = useState<PrintOutcome | null>(null)
  const active = [printing, pdf, word].find((it) => it.running)

  const finish = (words: string, found: PrintOutcome) => {
    tellOperation(words)
    showToast(words)
    if (wantsReport(found)) setOutcome(found)
    else onClean()
  }
  return {
    running: active !== undefined,
    progress: active?.progress ?? null,
    cancel: () => active?.cancel(),
    outcome,
    closeOutcome: () => setOutcome(null),
    async print(order: PrintOrder): Promise<void> {
      const reply = await printing.run(jobOf(order))
      settle(reply, (it) => finish(text.donePrint(it.forms, it.pages), { ...it, notices: [] }))
    },
    async savePdf(order: PrintOrder, name: string): Promise<void> {
      const grant = await target('pdf', text.fileName(name, order.ids.length))
      if (!grant) return
      const { copies: _, ...job } = jobOf(order)
      const reply = await pdf.run({ ...job, grant })
      settle(reply, (it) => finish(text.donePdf(it.forms, it.pages, it.fileName), { ...it, notices: [] }))
    },
    async saveWord(order: PrintOrder, name: string): Promise<void> {
      const grant = await target('docx', text.fileName(name, order.ids.length))
      if (!grant) return
      const { copies: _, ...job } = jobOf(order)
      const reply = await word.run({ ...job, grant })
      settle(reply, ({ forms, notices }) => finish(text.doneWord(forms), { reports: [], fonts: [], notices }))
    },
  }
}

function jobOf({ ids, edition, sides, ageReferenceOn, copies }: PrintOrder) {
  return { ids: [...ids], edition, sides, ageReferenceOn, copies }
}

function settle<T>(reply: Reply<T>, done: (value: T) => void): void {
  if (reply.ok) done(reply.value)
  else if (reply.code !== 'cancelled')
    showToast([reply.message, reply.remedy].filter(Boolean).join('　'), { tone: 'failed' })
}

async function target(purpose: 'pdf' | 'docx', name: string): Promise<Grant | null> {
  const picked = await api.shell.pickSave({ purpose, suggestedName: `${name}.${purpose}` })
  return picked.ok ? picked.value : null
}
