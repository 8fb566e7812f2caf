import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RawForm, writeLrm, writeLrmx, writeZip } from '#electron/platform/formats/index'
import { elementTexts } from '#shared/modules/people/rules'
import { type CountyOptions, type CountyPerson, makeCounty } from './county'
import { editorForm } from './form-file'
import { portraitOf } from './portrait'
import type { CountyUnit } from './units'

/** `mixed` writes every fifth person as `.lrm` with its `.pic`, as old archives hold them. */
export type FileFormat = 'lrmx' | 'lrm' | 'mixed'
export type FormFile = { name: string; bytes: Uint8Array }

export type CountyFilesOptions = CountyOptions & {
  format?: FileFormat
  /** Name of one zip in the folder that holds all files, instead of the files themselves. */
  zip?: string
}

/**
 * Writes a form for every person of the county, as the national editor names and spells them:
 * `青石镇_罗砚秋.lrmx`, namesakes numbered. Answers with the number of forms; an `.lrm` and its `.pic` are one.
 */
export async function writeCountyFiles(folder: string, options: CountyFilesOptions = {}): Promise<number> {
  const { format = 'lrmx', zip, ...rest } = options
  const county = makeCounty(rest)
  const files = countyFiles(county.units, county.people(), format)
  await writeFiles(folder, zip, files)
  return county.cadres
}

/** The files themselves, or one zip of them; nothing is kept in memory but the one being written. */
export async function writeFiles(
  folder: string,
  zip: string | undefined,
  files: Iterable<FormFile>,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (zip !== undefined) {
    await writeZip(join(folder, zip), files)
    return
  }
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
}

function* countyFiles(
  units: readonly CountyUnit[],
  people: Iterable<CountyPerson>,
  format: FileFormat,
): Generator<FormFile> {
  const office = formOffice(units)
  for (const person of people) {
    const old = format === 'lrm' || (format === 'mixed' && person.index % 5 === 4)
    yield* old
      ? oldFiles(office.nameOf(person), office.formOf(person))
      : [newFile(office.nameOf(person), office.formOf(person))]
  }
}

export function newFile(name: string, form: RawForm): FormFile {
  return { name: `${name}.lrmx`, bytes: writeLrmx(form) }
}

function oldFiles(name: string, form: RawForm): FormFile[] {
  const { lrm, pic } = writeLrm(form)
  const text = { name: `${name}.lrm`, bytes: lrm }
  return pic ? [text, { name: `${name}.pic`, bytes: pic }] : [text]
}

/** Fills in forms for the people of these units. */
export function formOffice(units: readonly CountyUnit[]) {
  const byId = new Map<string, CountyUnit>(units.map((unit) => [unit.id, unit]))
  const used = new Map<string, number>()
  return {
    formOf({ content, face }: Pick<CountyPerson, 'content' | 'face'>): RawForm {
      const texts = elementTexts(content, (id) => byId.get(id)?.name ?? '')
      return editorForm(content, texts, face ? portraitOf(face).bytes : null)
    },
    /** `青石镇_罗砚秋`, a namesake of the same unit `青石镇_罗砚秋2`. */
    nameOf({ content }: Pick<CountyPerson, 'content'>): string {
      const unit = reportingUnit(byId, content.organizationId)
      const plain = `${unit}_${content.name}`
      const count = (used.get(plain) ?? 0) + 1
      used.set(plain, count)
      return count === 1 ? plain : `${plain}${count}`
    },
  }
}

/** The town or department a person's file comes from: divisions and villages do not report. */
function reportingUnit(byId: ReadonlyMap<string, CountyUnit>, id: string | null): string {
  let unit = byId.get(id ?? '')
  while (unit && (unit.role.is === 'division' || unit.role.is === 'village'))
    unit = byId.get(unit.parentId ?? '')
  return unit?.shortName ?? '其他'
}
