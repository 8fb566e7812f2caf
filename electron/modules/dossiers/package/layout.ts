import { DossierContent } from '#shared/modules/dossiers/dossier'
import type { ExportForm, PackageProfile } from '#shared/modules/dossiers/exchange'
import { MaterialContent } from '#shared/modules/dossiers/material'
import {
  FORMER,
  IMAGE_LEVEL,
  ORIGINALS,
  pageFileName,
  personFolder,
  SOURCES,
} from '#shared/modules/dossiers/rules-package'
import type { PageRecord } from '../page.repository'
import { correctedOf, editsOf, type ImageOfPage, originalOf, pageOfRow } from '../pages'
import type { DossierParts } from './dossier-parts'
import type { DossierRecord, RecordedPage } from './dossier-record'
import type { OwnParts } from './own-parts'
import type { PackageEntry } from './package-xml'

/** One file of the store under the names it gets; equal content is read once. */
export type LaidFile = { hash: string; paths: string[]; where: string }

/** Where everything of a dossier goes within its package. */
export type Layout = {
  folder: string
  entries: PackageEntry[]
  files: LaidFile[]
  record: DossierRecord
  /** Images of both sets, without the files they were taken from. */
  images: number
}

/** Folders of our own forms that no receiver of a plain package knows. */
const UNASSIGNED = '待归位'

/** Whether a form is meant for another installation of this program, and so carries all that it knows. */
export function isOwn(form: ExportForm): boolean {
  return form === 'bag' || form === 'sealed'
}

/**
 * Names every page of both sets. A page without a corrected image has the scanned one in the second set too: receivers
 * expect the same names in both. With its own parts go loose pages, the files that pages were taken from, and former scans.
 */
export function layOut(parts: DossierParts, profile: PackageProfile): Layout {
  const { dossier, person, own } = parts
  const laid = new Laid(profile, own)
  const materials = parts.materials.map(({ material, pages }) => {
    const { classCode, no } = material
    const images = pages.map((page, at) =>
      laid.page(page, {
        where: `${material.title}第 ${at + 1} 页`,
        nameOf: (mime) => pageFileName(profile, { classCode, no, page: at + 1 }, mime),
      }),
    )
    return { material, images }
  })
  const unassigned = own
    ? parts.unassigned.map((page, at) =>
        laid.page(page, {
          where: `待归位第 ${at + 1} 页`,
          nameOf: (mime) => `${String(at + 1).padStart(4, '0')}.${mime === 'image/png' ? 'png' : 'jpg'}`,
          loose: true,
        }),
      )
    : []
  return {
    folder: personFolder(person.name, person.identityNumber || dossier.number || dossier.id.slice(-6)),
    entries: materials.map(({ material, images }) => ({
      ...material,
      originals: images.map((it) => nameOf(it.first)),
      seconds: images.map((it) => nameOf(it.second)),
    })),
    files: [...laid.files.values()],
    record: {
      format: 'juanzong-dossier',
      version: 1,
      name: person.name,
      identityNumber: person.identityNumber,
      content: DossierContent.parse(dossier),
      materials: materials.map(({ material, images }) => ({
        ...MaterialContent.parse(material),
        no: material.no,
        placed: material.placed,
        images: images.map((it) => it.recorded),
      })),
      unassigned: unassigned.map((it) => it.recorded),
      work: own?.work ?? null,
    },
    images: laid.images,
  }
}

type Naming = { where: string; nameOf: (mime: string) => string; loose?: boolean }

class Laid {
  /** By hash. */
  readonly files = new Map<string, LaidFile>()
  images = 0
  readonly #level: string

  constructor(
    private readonly profile: PackageProfile,
    private readonly own: OwnParts | null,
  ) {
    this.#level = profile.imageLevel ? `${IMAGE_LEVEL}/` : ''
  }

  page(row: PageRecord, { where, nameOf, loose = false }: Naming) {
    const original = originalOf(row)
    const corrected = correctedOf(row)
    const set = (name: string) => (loose ? `${UNASSIGNED}/${name}/` : `${this.#level}${name}/`)
    const first = set(ORIGINALS) + nameOf(original.mime)
    const best = corrected ?? original
    const second = set(this.profile.secondSet) + nameOf(best.mime)
    this.#add(original.hash, first, where)
    // What no receiver counts on has no second image unless it was corrected.
    if (!loose || corrected) this.#add(best.hash, second, where)
    this.images += loose && !corrected ? 1 : 2
    return { first, second, recorded: this.#recorded(row, { first, second, where }) }
  }

  #recorded(
    row: PageRecord,
    { first, second, where }: { first: string; second: string; where: string },
  ): RecordedPage {
    const corrected = correctedOf(row)
    return {
      original: first,
      corrected: corrected && second,
      sum: row.original_hash,
      correctedSum: corrected?.hash ?? null,
      blank: row.blank === 1,
      edits: pageOfRow(row).edits,
      sourceName: row.source_name,
      sourcePage: row.source_page,
      source: this.#source(row, where),
      before: this.#before(row, where),
    }
  }

  #source(
    { source_hash, source_name }: Pick<PageRecord, 'source_hash' | 'source_name'>,
    where: string,
  ): string | null {
    if (source_hash === null || this.own === null) return null
    const known = this.files.get(source_hash)?.paths[0]
    if (known) return known
    const extension = /\.(tiff?|pdf)$/i.exec(source_name)?.[1]?.toLowerCase() ?? 'bin'
    const path = `${SOURCES}/${source_hash.slice(0, 16)}.${extension}`
    this.#add(source_hash, path, `${where}的来源文件`)
    return path
  }

  #before({ id }: PageRecord, where: string): RecordedPage['before'] {
    const named = `${where}的前次扫描件`
    return (this.own?.formerScans.get(id) ?? []).map((it) => {
      const corrected = correctedOf(it)
      return {
        ...this.#former(originalOf(it), named),
        blank: it.blank === 1,
        corrected: corrected && { ...this.#former(corrected, named), edits: editsOf(it.edits) },
        sourceName: it.source_name,
        sourcePage: it.source_page,
        source: this.#source(it, named),
        replacedAt: it.replaced_at,
        replacedBy: it.replaced_by,
      }
    })
  }

  #former({ hash, width, height, ...image }: ImageOfPage, where: string) {
    const mime = image.mime === 'image/png' ? image.mime : 'image/jpeg'
    const path = `${FORMER}/${hash.slice(0, 16)}.${mime === 'image/png' ? 'png' : 'jpg'}`
    if (!this.files.get(hash)?.paths.includes(path)) this.#add(hash, path, where)
    return { path, sum: hash, mime, width, height } as const
  }

  #add(hash: string, path: string, where: string): void {
    const known = this.files.get(hash)
    if (known) known.paths.push(path)
    else this.files.set(hash, { hash, paths: [path], where })
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
