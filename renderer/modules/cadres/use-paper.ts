import type { PaperAsk } from '#shared/modules/cadres/contract'
import { api } from '../../api/client'
import { tellOperation } from '../../app/status'
import { useTask } from '../../app/tasks'
import { showToast } from '../../components'
import { text } from './cadres.text'

type Failed = { code: string; message: string; remedy?: string | undefined }

/** Brings a structure or list to paper or into a file, and says how it went. */
export function usePaper(paper: PaperAsk) {
  const printing = useTask('cadres.printPaper', text.working)
  const saving = useTask('cadres.savePaper', text.working)

  const print = async () => {
    const reply = await printing.run({ paper })
    if (reply.ok) tell(text.printed(reply.value.pages))
    else tellFailed(reply)
  }
  const save = async (format: 'pdf' | 'word') => {
    const purpose = format === 'pdf' ? 'pdf' : 'docx'
    const picked = await api.shell.pickSave({ purpose, suggestedName: paper.title })
    if (!picked.ok || picked.value === null) return
    const reply = await saving.run({ paper, format, grant: picked.value })
    if (reply.ok) tell(text.saved(picked.value.name))
    else tellFailed(reply)
  }
  return { print: () => void print(), save: (format: 'pdf' | 'word') => void save(format) }
}

function tell(words: string): void {
  tellOperation(words)
  showToast(words)
}

function tellFailed({ code, message, remedy = '' }: Failed): void {
  if (code !== 'cancelled') showToast(message + remedy, { tone: 'failed' })
}
