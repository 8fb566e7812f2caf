import { Document, type ISectionOptions, Packer } from 'docx'
import { type PaperForm, type PaperRun, SERIAL } from '#shared/platform/print/paper'
import { fixedSections } from './fixed.docx'
import { proseSection } from './prose.docx'
import { type DocxFonts, tableSection } from './table.docx'

/** Papers in one Word document, each in a section of its own with its own page numbers. */
export async function buildPapersDocx(
  runs: readonly PaperRun[],
  fonts: { title: readonly string[]; body: readonly string[] },
): Promise<Uint8Array> {
  const named = { title: fonts.title[0] ?? 'SimSun', body: fonts.body[0] ?? 'SimSun' }
  const forms = runs.flatMap(({ form, serials }) => serials?.map((it) => withSerial(form, it)) ?? [form])
  const sections = forms.flatMap((form) => sectionsOf(form, named))
  const document = new Document({ title: forms[0]?.title ?? '', creator: '卷宗', sections })
  return new Uint8Array(await Packer.toBuffer(document))
}

function sectionsOf(form: PaperForm, fonts: DocxFonts): ISectionOptions[] {
  if (form.kind === 'fixed') return fixedSections(form, fonts)
  return [form.kind === 'table' ? tableSection(form, fonts) : proseSection(form, fonts)]
}

function withSerial(form: PaperForm, serial: string): PaperForm {
  return JSON.parse(JSON.stringify(form).replaceAll(SERIAL, serial)) as PaperForm
}
