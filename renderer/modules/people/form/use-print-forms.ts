import { useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import type { PageChoice } from '#shared/modules/people/form-layout'
import type { TemplateId } from '#shared/modules/people/form-template'
import type { Grant, PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { tellOperation } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from './form.text'
import { type PrintOutcome, wantsReport } from './print-outcome'

/** Which forms and pages of them, by which template; `ageReferenceOn` '' leaves each form its own. */
export type FormsOrder = PageChoice & {
  ids: readonly PersonId[]
  template: TemplateId
  ageReferenceOn: string
}

/** The same for a printer; `printer` '' asks with the system's dialog. */
export type PrintOrder = FormsOrder & { copies: number; printer: string; duplex: boolean }

/** All in one file, or one a person into a folder or a zip, named by a rule. */
export type FileOrder = { kind: 'one' | 'folder' | 'zip'; naming: string }
export const ONE_FILE: FileOrder = { kind: 'one', naming: '' }

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
    async print({ ids, ...order }: PrintOrder): Promise<void> {
      const reply = await printing.run({ ...order, ids: [...ids] })
      settle(reply, (it) => finish(text.donePrint(it.forms, it.pages), { ...it, notices: [] }))
    },
    async savePdf(order: FormsOrder, name: string, files = ONE_FILE): Promise<void> {
      const job = await fileJob(order, name, files, 'pdf')
      if (!job) return
      settle(await pdf.run(job), (it) => {
        const done = text.donePdf(it.forms, it.pages, it.fileName)
        finish(files.kind === 'one' ? done : text.doneFiles(it.files, 'PDF', it.fileName), {
          ...it,
          notices: [],
        })
      })
    },
    async saveWord(order: FormsOrder, name: string, files = ONE_FILE): Promise<void> {
      const job = await fileJob(order, name, files, 'docx')
      if (!job) return
      settle(await word.run(job), ({ forms, files: count, notices }) => {
        const done =
          files.kind === 'one' ? text.doneWord(forms) : text.doneFiles(count, 'Word', job.grant.name)
        finish(done, { reports: [], fonts: [], notices })
      })
    },
  }
}

async function fileJob(order: FormsOrder, name: string, files: FileOrder, kind: 'pdf' | 'docx') {
  const grant = await target(files.kind, kind, text.fileName(name, order.ids.length))
  if (!grant) return null
  const { ids, template, ageReferenceOn, sides, page } = order
  const naming = files.kind === 'one' ? null : files.naming
  return { ids: [...ids], template, ageReferenceOn, sides, page, grant, naming }
}

function settle<T>(reply: Reply<T>, done: (value: T) => void): void {
  if (reply.ok) done(reply.value)
  else if (reply.code !== 'cancelled')
    showToast([reply.message, reply.remedy].filter(Boolean).join('　'), { tone: 'failed' })
}

async function target(into: FileOrder['kind'], kind: 'pdf' | 'docx', name: string): Promise<Grant | null> {
  if (into === 'folder') {
    const picked = await api.shell.pickFolder({ purpose: 'export' })
    return picked.ok ? picked.value : null
  }
  const purpose = into === 'zip' ? 'zip' : kind
  const picked = await api.shell.pickSave({ purpose, suggestedName: `${name}.${purpose}` })
  return picked.ok ? picked.value : null
}
