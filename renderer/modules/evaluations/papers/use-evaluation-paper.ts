import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import { api } from '../../../api/client'
import { tellOperation } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from './papers.text'

export type PaperFormat = 'pdf' | 'word' | 'excel'

type Reply =
  | { ok: true; value: { pages: number } }
  | { ok: false; code: string; message: string; remedy?: string }

const PURPOSES = { pdf: 'pdf', word: 'docx', excel: 'xlsx' } as const
/** Papers that are tables, and so can become a workbook. */
const TABLES: readonly EvaluationPaper['paper'][] = [
  'ranking',
  'result',
  'confirmation',
  'recount',
  'eligibility',
]

/** What a paper can be saved as. */
export function formatsOf({ paper }: EvaluationPaper): readonly PaperFormat[] {
  return TABLES.includes(paper) ? ['pdf', 'word', 'excel'] : ['pdf', 'word']
}

/** Brings a paper to a printer or into a file and says what went out; `title` names the file. */
export function useEvaluationPaper(title: string, onDone: () => void = nothing) {
  const printing = useTask('evaluations.printEvaluation', text.working)
  const saving = useTask('evaluations.saveEvaluation', text.working)
  const active = [printing, saving].find((it) => it.running)

  const settle = (reply: Reply, words: (pages: number) => string) => {
    if (reply.ok) {
      const said = words(reply.value.pages)
      tellOperation(said)
      showToast(said)
      onDone()
    } else if (reply.code !== 'cancelled') {
      showToast([reply.message, reply.remedy].filter(Boolean).join('　'), { tone: 'failed' })
    }
  }
  return {
    running: active !== undefined,
    progress: active?.progress ?? null,
    cancel: () => active?.cancel(),
    async print(paper: EvaluationPaper, copies: number): Promise<void> {
      settle(await printing.run({ paper, copies }), (pages) => text.printed(title, pages))
    },
    async save(paper: EvaluationPaper, format: PaperFormat): Promise<void> {
      const purpose = PURPOSES[format]
      const picked = await api.shell.pickSave({ purpose, suggestedName: `${title.slice(0, 100)}.${purpose}` })
      const grant = picked.ok ? picked.value : null
      if (!grant) return
      settle(await saving.run({ paper, format, grant }), (pages) => text.saved(grant.name, pages))
    },
  }
}

function nothing(): void {}
