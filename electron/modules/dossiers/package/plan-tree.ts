import { type ClassCode, classLabel } from '#shared/modules/dossiers/classes'
import {
  readClassFolder,
  readPageName,
  readPersonFolder,
  readVendorName,
} from '#shared/modules/dossiers/rules-package'
import { type FoundFile, fileName } from './incoming-look'
import { shownPath } from './incoming-walk'
import { filedClass, type Plan, type PlannedMaterial, plainPage } from './plan'

type Placed = { path: string; label: string; material: string; title: string; no: number; page: number }

const NO_DATE = { year: null, month: null, day: null }

/**
 * The plan for images without a catalogue: folders of classes hold them by material and page (`0203.jpg`), in folders
 * of materials, or one material a file name; or the file names say class, number and page. The person is the folder's.
 */
export function planByNames(
  scope: string,
  images: readonly string[],
  files: ReadonlyMap<string, FoundFile>,
): Plan {
  const { name, identityNumber } = readPersonFolder(fileName(scope))
  const placed = images.map((path, at) => placeOf(path, scope, at))
  const materials = new Map<string, PlannedMaterial & { no: number; at: string }>()
  for (const it of placed.toSorted(inOrder)) {
    const key = `${it.label}/${it.material}`
    const known = materials.get(key)
    const page = plainPage(it.path, null, shownPath(it.path.slice(scope.length + 1)))
    if (known) known.images.push(page)
    else materials.set(key, { ...materialOf(it), no: it.no, at: it.material, images: [page] })
  }
  return {
    person: { name, sex: '', nationality: '', birth: '', identityNumber },
    materials: [...materials.values()].map(({ no: _, at: __, ...it }) => ({
      ...it,
      pages: it.images.reduce((sum, page) => sum + (files.get(page.original)?.scan?.problems.length ?? 1), 0),
    })),
    loose: [],
    unmatched: ['没有目录文件，材料名称按文件夹和文件名拟定，导入后请核对。'],
    content: null,
    work: null,
  }
}

function materialOf({ label, title }: Placed): Omit<PlannedMaterial, 'images'> {
  const classCode: ClassCode | null = filedClass(label)
  return {
    ...NO_DATE,
    classCode,
    label: classCode ? classLabel(classCode) : label,
    title,
    copies: 1,
    pages: null,
    remark: '',
    placed: null,
  }
}

function placeOf(path: string, scope: string, at: number): Placed {
  const inside = path.slice(scope.length + 1).split('/')
  const file = inside.at(-1) ?? ''
  const byName = readPageName(file)
  const folder = inside.slice(0, -1).findIndex((it) => readClassFolder(it) !== null)
  if (folder < 0 && byName) return { path, ...numberedPlace(byName.classCode, byName) }
  const label = readClassFolder(inside[folder] ?? '') ?? inside[folder] ?? ''
  const below = inside.slice(folder + 1, -1)
  if (below.length > 0) return { path, label, ...folderPlace(below), page: at }
  const numbers = byName ?? readVendorName(file)
  return { path, ...(numbers ? numberedPlace(label, numbers) : { label, ...titledPlace(file) }) }
}

/** Number and page as the file name says them. */
function numberedPlace(label: string, { no, page }: { no: number; page: number }) {
  return { label, material: String(no), title: unnamed(label, no), no, page }
}

/** Folders below the class are a material. */
function folderPlace(below: readonly string[]) {
  return { material: below.join('/'), title: titleOf(below.join(' ')), no: leading(below[0]) }
}

/** The file name is the material, the figures at its end are the page. */
function titledPlace(file: string) {
  const stem = file.replace(/\.[^.]*$/, '')
  const numbered = /^(.*?)[\s_-]*[(（]?(\d{1,3})[)）]?$/.exec(stem)
  const title = numbered?.[1] || stem
  return { material: title, title: titleOf(title), no: leading(title), page: Number(numbered?.[2] ?? 0) }
}

function inOrder(a: Placed, b: Placed): number {
  if (a.label !== b.label) return a.label < b.label ? -1 : 1
  if (a.no !== b.no) return a.no - b.no
  if (a.material !== b.material) return a.material < b.material ? -1 : 1
  return a.page - b.page || (a.path < b.path ? -1 : 1)
}

function unnamed(label: string, no: number): string {
  return `（未命名材料 ${label}-${no}）`
}

/** `03 干部履历表` is the third; without a number the order is that of the names. */
function leading(name = ''): number {
  return Number(/^\d{1,3}/.exec(name)?.[0] ?? 0)
}

function titleOf(name: string): string {
  return name.replace(/^\d{1,3}[\s.、．_-]*/, '').slice(0, 200) || name.slice(0, 200)
}
