import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { copyNumber } from '#shared/modules/dossiers/rules-custody'
import type { PermitId } from '#shared/values/id'
import { insertCopy } from './copy.repository'
import { logPages } from './reading-log'

export type CopyForm = 'print' | 'pdf'

type Leaving = { pageIds: readonly string[]; about: string; form: CopyForm; permitId: PermitId | null }

/** Numbers a copy of pages, and writes it and each of its pages down. Needs a call that writes. */
export async function keepCopy(
  context: Pick<Context, 'trx' | 'caller' | 'session' | 'now'>,
  { pageIds, about, form, permitId }: Leaving,
): Promise<{ id: string; copy: string }> {
  const id = newId()
  const year = new Date(context.now).getFullYear()
  const { number } = await insertCopy(context.trx, {
    id,
    year,
    at: context.now,
    by_name: context.caller.name,
    permit_id: permitId,
    form,
    about,
    pages: pageIds.length,
  })
  const act = form === 'print' ? 'print' : 'export'
  await logPages(context, pageIds, { act, seconds: 0, permitId, copyId: id })
  return { id, copy: copyNumber(year, number) }
}

/** What stands at the foot of each page of a copy: its number, which page of how many, what it shows, whose copy. */
export function footWords(it: {
  copy: string
  no: number
  all: number
  label: string
  mark: string
}): string {
  return [it.copy, `第 ${it.no}／${it.all} 页`, it.label, it.mark].join('　')
}
