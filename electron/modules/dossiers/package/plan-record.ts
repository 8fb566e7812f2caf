import type { DossierRecord, RecordedPage } from './dossier-record'
import type { FoundFile } from './incoming-look'
import type { PackagePerson } from './package-xml'
import type { Plan, PlannedPage } from './plan'

/**
 * The plan by this program's own record, to the last detail; null where the record is not of these files: another
 * person's, or an image it names is not there as it was.
 */
export function planByRecord(
  record: DossierRecord,
  person: PackagePerson,
  { root, files }: { root: string; files: ReadonlyMap<string, FoundFile> },
): Plan | null {
  if (record.name !== person.name || record.identityNumber !== person.identityNumber) return null
  const whole = (path: string, sum: string) => files.get(`${root}/${path}`)?.hash === sum
  const pages = [...record.materials.flatMap((it) => it.images), ...record.unassigned]
  const carried = pages.every(
    (it) =>
      whole(it.original, it.sum) &&
      (it.corrected === null || it.correctedSum === null || whole(it.corrected, it.correctedSum)) &&
      it.before.every(
        (scan) =>
          whole(scan.path, scan.sum) &&
          (scan.corrected === null || whole(scan.corrected.path, scan.corrected.sum)),
      ),
  )
  if (!carried) return null
  const sourceAt = (path: string | null) => (path && files.has(`${root}/${path}`) ? `${root}/${path}` : null)
  const planned = (page: RecordedPage): PlannedPage => ({
    ...page,
    original: `${root}/${page.original}`,
    second: page.corrected && `${root}/${page.corrected}`,
    source: sourceAt(page.source),
    before: page.before.map((scan) => ({
      ...scan,
      path: `${root}/${scan.path}`,
      corrected: scan.corrected && { ...scan.corrected, path: `${root}/${scan.corrected.path}` },
      source: sourceAt(scan.source),
    })),
  })
  return {
    person,
    materials: record.materials.map(({ no: _, images, ...material }) => ({
      ...material,
      label: material.classCode,
      images: images.map(planned),
    })),
    loose: record.unassigned.map(planned),
    unmatched: [],
    content: record.content,
    work: record.work,
  }
}
