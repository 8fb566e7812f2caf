import type { z } from 'zod'
import type { FormData, FormEdition, FormReport, PrintSides } from '#shared/modules/people/form'

/** What main asks the hidden print window to draw. */
export type PrintPageJob = {
  forms: z.infer<typeof FormData>[]
  edition: FormEdition
  sides: PrintSides
  fonts: { title: string[]; body: string[] }
  offsets: { front: number; back: number }
  /** Further forms of the same print run follow in the next load. */
  more?: boolean
}

/** Fetches the job this hidden window was opened for. */
export async function printJob(id: string): Promise<PrintPageJob> {
  const reply = await window.bridge.invoke('print.job', { id })
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as PrintPageJob
}

/** Tells main that every page is laid out, its fonts and pictures ready. */
export async function printReady(id: string, reports: FormReport[]): Promise<void> {
  await window.bridge.invoke('print.ready', { id, reports })
}
