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

/** As much of a label as fits the foot with the rest: its beginning, and its end with the page. */
const LABEL = { most: 48, start: 38, end: 9 }

/** What stands at the foot of each page of a copy: its number, which page of how many, what it shows, whose copy. */
export function footWords(it: {
  copy: string
  no: number
  all: number
  label: string
  mark: string
}): string {
  return [it.copy, `第 ${it.no}／${it.all} 页`, shortened(it.label), it.mark].join('　')
}

function shortened(label: string): string {
  if (label.length <= LABEL.most) return label
  return `${label.slice(0, LABEL.start)}…${label.slice(-LABEL.end)}`
}
