import type { Progress } from '#shared/ipc/method'
import type { Grant } from '#shared/values/id'
import { api } from '../../api/client'
import { showToast } from '../../components'
import { tellOperation } from '../status'
import { type PaperFormat, PURPOSES } from './paper-format'
import { text } from './papers.text'

type Reply =
  | { ok: true; value: { pages: number } }
  | { ok: false; code: string; message: string; remedy?: string }

/** A task of `useTask` that brings papers out. */
type Outlet<Input> = {
  run: (input: Input) => Promise<Reply>
  running: boolean
  progress: Progress | null
  cancel: () => void
}

export type PaperOut<Paper> = ReturnType<typeof usePaperOut<Paper>>

/** Brings a paper to a printer or into a file and says what went out; `title` names the file. */
export function usePaperOut<Paper>(
  title: string,
  {
    printing,
    saving,
  }: {
    printing: Outlet<{ paper: Paper; copies: number }>
    saving: Outlet<{ paper: Paper; format: PaperFormat; grant: Grant }>
  },
  onDone: () => void = nothing,
) {
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
    async print(paper: Paper, copies: number): Promise<void> {
      settle(await printing.run({ paper, copies }), (pages) => text.printed(title, pages))
    },
    async save(paper: Paper, format: PaperFormat): Promise<void> {
      const purpose = PURPOSES[format]
      const picked = await api.shell.pickSave({ purpose, suggestedName: `${title.slice(0, 100)}.${purpose}` })
      const grant = picked.ok ? picked.value : null
      if (!grant) return
      settle(await saving.run({ paper, format, grant }), (pages) => text.saved(grant.name, pages))
    },
  }
}

function nothing(): void {}
