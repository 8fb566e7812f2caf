import { writeAtomically } from '#electron/platform/database/files'
import { joinPdfs } from '#electron/platform/documents/join-pdfs'
import type { ZipItem } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import type { FormReport } from '#shared/modules/people/form'
import {
  fileNameOf,
  type NameFacts,
  orderNumber,
  unknownTokens,
} from '#shared/modules/people/form-file-names'
import { elementTexts } from '#shared/modules/people/rules'
import { plainName } from '#shared/values/name-order'
import type { FileNames } from './file-names'
import { CHUNK, inChunks, noteForms, tellProgress, type WordedForm } from './form-chunks'
import { loadPeople } from './people.repository'
import { formOf } from './people-read.service'
import { drawn, jobOf, resultOf, type Setting, settingOf } from './print.service'
import { loadUnits } from './units.repository'
import { writeEach } from './write-each'

type Saving = 'savePdf' | 'saveWord' | 'fileNames'

/** Forms handed over to be drawn at a time, their pictures included. */
const PDF_CHUNK = 500

/** Forms into files: all in one, or one a person by a naming rule, in the order of the list. */
export const savingService: Pick<Handlers<typeof people>, Saving> = {
  async savePdf(context, { grant, naming, ...asked }) {
    const path = await context.host.pathOf(grant.id)
    const setting = await settingOf(context, asked)
    const saved =
      naming === null
        ? await onePdf(context, setting, path)
        : await pdfEach(context, setting, path, checked(naming))
    const { files, ...drawing } = saved
    return { ...(await resultOf(context, setting, { ...drawing, fileName: grant.name })), files }
  },

  async saveWord(context, { grant, naming, ...asked }) {
    const path = await context.host.pathOf(grant.id)
    const setting = await settingOf(context, asked)
    const files =
      naming === null
        ? await oneDocument(context, setting, path)
        : await writeEach(path, (names) => documents(context, setting, checked(naming), names))
    return { forms: setting.job.ids.length, files, notices: [] }
  },

  async fileNames(context, { ids, naming, total }) {
    const rule = checked(naming)
    const units = await loadUnits(context.trx)
    const stored = await loadPeople(context.trx, ids)
    const names = stored.map(({ row, content }, index) => {
      const texts = elementTexts(content, units.name)
      const form = formOf(context, { row, content, texts }, undefined, { asked: '', setting: '' })
      const unit = units.find(content.organizationId)?.name ?? ''
      return fileNameOf(rule, factsOf({ ...form, unit }, index, total))
    })
    return { names }
  },
}

async function onePdf(context: TaskContext, setting: Setting, path: string) {
  const parts: Uint8Array[] = []
  const { reports, pages } = await drawn(context, setting, PDF_CHUNK, async (part, progress) => {
    const drawnPart = await context.host.renderPages(part, progress, context.signal)
    parts.push(...drawnPart.pdfs)
    return drawnPart
  })
  const bytes = await joinPdfs(parts)
  await context.step()
  await context.record()
  await writeAtomically(path, bytes)
  return { reports, pages, files: 1 }
}

async function pdfEach(context: TaskContext, setting: Setting, path: string, rule: string) {
  const reports: FormReport[] = []
  let pages = 0
  async function* files(names: FileNames): AsyncGenerator<ZipItem[]> {
    for await (const { forms, before } of chunksOf(context, setting)) {
      const progress = (done: number) => tellProgress(context, setting.job, before + done)
      const job = { ...jobOf(setting, forms), each: true }
      const drawing = await context.host.renderPages(job, progress, context.signal)
      reports.push(...drawing.reports)
      pages += drawing.pages
      for (const [at, form] of forms.entries()) {
        const name = names.next(nameOf(rule, form, before + at, setting), ['pdf'])
        yield [{ name: `${name}.pdf`, bytes: drawing.pdfs[at] ?? new Uint8Array() }]
      }
    }
  }
  return { files: await writeEach(path, files), reports, pages }
}

async function oneDocument(context: TaskContext, setting: Setting, path: string): Promise<number> {
  const forms: WordedForm[] = []
  await inChunks(context, setting.job, CHUNK, async (chunk) => {
    noteForms(context, chunk)
    forms.push(...chunk)
  })
  const { buildFormDocx } = await import('./form.docx')
  const bytes = await buildFormDocx(forms, setting)
  await context.step()
  await context.record()
  await writeAtomically(path, bytes)
  return 1
}

async function* documents(
  context: TaskContext,
  setting: Setting,
  rule: string,
  names: FileNames,
): AsyncGenerator<ZipItem[]> {
  const { buildFormDocx } = await import('./form.docx')
  for await (const { forms, before } of chunksOf(context, setting)) {
    for (const [at, form] of forms.entries()) {
      await context.step()
      const name = names.next(nameOf(rule, form, before + at, setting), ['docx'])
      yield [{ name: `${name}.docx`, bytes: await buildFormDocx([form], setting) }]
    }
  }
}

/** The forms chunk by chunk, each chunk on record before its first file leaves. */
async function* chunksOf(context: TaskContext, { job }: Setting) {
  for (let before = 0; before < job.ids.length; before += CHUNK) {
    const ids = job.ids.slice(before, before + CHUNK)
    const forms: WordedForm[] = []
    await inChunks(context, { ...job, ids }, CHUNK, async (chunk) => void forms.push(...chunk))
    noteForms(context, forms)
    await context.record()
    yield { forms, before }
  }
}

function nameOf(rule: string, form: WordedForm, index: number, { job }: Setting): string {
  return fileNameOf(rule, factsOf(form, index, job.ids.length))
}

function factsOf(form: Omit<WordedForm, 'photo'>, index: number, total: number): NameFacts {
  return {
    姓名: plainName(form.name),
    单位: form.unit,
    职务: form.post,
    身份证号: form.identityNumber,
    出生年月: form.birth.replace('.', ''),
    序号: orderNumber(index, total),
  }
}

/** A rule whose tokens are all known; another is refused before anything is drawn. */
function checked(rule: string): string {
  const [unknown] = unknownTokens(rule)
  if (unknown === undefined) return rule
  throw refuse('invalid-input', `命名规则里没有“{${unknown}}”这一项。`, {
    field: 'naming',
    remedy: '可用：{姓名} {单位} {职务} {身份证号} {出生年月} {序号}。',
  })
}
