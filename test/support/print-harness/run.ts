import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FormData, FormReport, PrintSides } from '#shared/modules/people/form'
import { PRESETS } from '#shared/modules/people/form-presets'
import type { FormTemplate } from '#shared/modules/people/form-template'
import type { BareSheet } from '#shared/platform/print/page'
import { NO_OFFSETS, type PageOffsets } from '#shared/platform/print/schema'
import { PAPERS, type Paper } from '#shared/platform/print/units'
import { installedRuntime } from '../e2e/installed-runtime'
import { type PdfPage, readPdf } from '../pdf-geometry'
import { buildPrintHarness } from './build'

export type PrintCase = {
  forms: FormData[]
  template?: FormTemplate
  sides?: PrintSides
  page?: number
  offsets?: PageOffsets
  fonts?: { title: string[]; body: string[] }
  /** Pages that belong to no form, on a sheet of this size. */
  sheets?: BareSheet[]
  paper?: Paper
}
export type Printed = { pages: PdfPage[]; pdf: Uint8Array; reports: FormReport[] }

const FONTS = {
  title: ['方正小标宋简体', 'SimSun', 'Noto Serif CJK SC'],
  body: ['SimSun', '宋体', 'Noto Serif CJK SC'],
}
const LIMIT_MS = 100_000

/** Prints every case in one real Electron through the product's own print page, and reads the PDFs. */
export async function print<Name extends string>(
  cases: Record<Name, PrintCase>,
): Promise<Record<Name, Printed>> {
  const main = await buildPrintHarness()
  const folder = await mkdtemp(join(tmpdir(), 'juanzong-print-'))
  const jobsFile = join(folder, 'jobs.json')
  const jobs = Object.entries<PrintCase>(cases).map(([name, it]) => ({
    name,
    job: {
      template: PRESETS.old,
      paper: PAPERS[it.template?.paper ?? 'A4'],
      sides: 'both',
      page: null,
      offsets: NO_OFFSETS,
      fonts: FONTS,
      ...it,
    },
  }))
  await writeFile(jobsFile, JSON.stringify(jobs))
  const userData = join(folder, 'user-data')
  const args = ['--no-sandbox', `--user-data-dir=${userData}`, main, `--jobs=${jobsFile}`]
  await promisify(execFile)(installedRuntime().path, args, { timeout: LIMIT_MS })
  const printed = jobs.map(async ({ name }) => [name, await read(join(folder, name))] as const)
  return Object.fromEntries(await Promise.all(printed)) as Record<Name, Printed>
}

async function read(base: string): Promise<Printed> {
  const pdf = new Uint8Array(await readFile(`${base}.pdf`))
  const { reports } = JSON.parse(await readFile(`${base}.json`, 'utf8')) as { reports: FormReport[] }
  return { pdf, pages: await readPdf(pdf), reports }
}
