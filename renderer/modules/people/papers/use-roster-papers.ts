import type { Reply } from '#shared/ipc/reply'
import type { RosterJob } from '#shared/modules/people/contract-rosters'
import { api } from '../../../api/client'
import { tellOperation } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from './papers.text'

/** The roster onto paper, into a PDF or a Word file; `onDone` is called once it is out. */
export function useRosterPapers(onDone: () => void) {
  const printing = useTask('people.printRoster', text.working.print)
  const pdf = useTask('people.saveRosterPdf', text.working.pdf)
  const word = useTask('people.saveRosterWord', text.working.word)
  const active = [printing, pdf, word].find((it) => it.running)

  const settle = <T>(reply: Reply<T>, words: (value: T) => string) => {
    if (!reply.ok) {
      if (reply.code !== 'cancelled')
        showToast([reply.message, reply.remedy].filter(Boolean).join('　'), { tone: 'failed' })
      return
    }
    tellOperation(words(reply.value))
    showToast(words(reply.value))
    onDone()
  }
  return {
    running: active !== undefined,
    progress: active?.progress ?? null,
    cancel: () => active?.cancel(),
    async print(job: RosterJob, copies: number): Promise<void> {
      settle(await printing.run({ ...job, copies }), (it) => text.donePrint(it.people, it.pages))
    },
    async savePdf(job: RosterJob): Promise<void> {
      const grant = await target('pdf', job.title)
      if (grant)
        settle(await pdf.run({ ...job, grant }), (it) => text.donePdf(it.people, it.pages, grant.name))
    },
    async saveWord(job: RosterJob): Promise<void> {
      const grant = await target('docx', job.title)
      if (grant) settle(await word.run({ ...job, grant }), (it) => text.doneWord(it.people, grant.name))
    },
  }
}

async function target(purpose: 'pdf' | 'docx', title: string) {
  const picked = await api.shell.pickSave({ purpose, suggestedName: `${title}.${purpose}` })
  return picked.ok ? picked.value : null
}
