import type { ClassCode } from './classes'
import { isContainer } from './classes'
import {
  IMAGE_LEVEL,
  ORIGINALS,
  readClassFolder,
  readPageName,
  readVendorName,
  SECOND_SETS,
} from './rules-package'
import type { ScanRule } from './scan'

/** @file What the names of folders and files say of a scan's place (domain rules 2.2). */

/** A scan's place so far as its name says it. */
export type NamedPlace = {
  classCode: ClassCode | null
  /** 序号 in its class, 0 where the name says none. */
  materialNo: number
  /** 材料名称 of the folder it lies in, '' where there is none. */
  title: string
  /** 页号, 0 where the name says none. */
  no: number
}

const NOWHERE: NamedPlace = { classCode: null, materialNo: 0, title: '', no: 0 }
const READABLE = /\.(jpe?g|png|tiff?|pdf)$/i

/** Whether a file may hold scans, by its name; what it really is shows when it is read. */
export function isScanName(name: string): boolean {
  return READABLE.test(name)
}

/** Where a file belongs by one of the conventions; `path` has its folders, with `/` between. */
export function placeByName(path: string, rule: ScanRule): NamedPlace {
  if (rule === 'package') return packagePlace(path)
  if (rule === 'vendor') return vendorPlace(path)
  return rule === 'folders' ? folderPlace(path) : NOWHERE
}

/** The convention that most of these names follow; `none` where less than half follow any. */
export function ruleOfNames(paths: readonly string[]): ScanRule {
  const rules = ['package', 'vendor', 'folders'] as const
  const counts = rules.map(
    (rule) => paths.filter((path) => placeByName(path, rule).classCode !== null).length,
  )
  const most = Math.max(...counts)
  return most * 2 >= paths.length && most > 0 ? (rules[counts.indexOf(most)] ?? 'none') : 'none'
}

/** The corrected image of a package that has the scanned one too: of both only the scanned one is a scan. */
export function isSecondImage(path: string, all: ReadonlySet<string>): boolean {
  const second = SECOND_SETS.find((folder) => path.includes(`/${folder}/`))
  return second !== undefined && all.has(path.replace(`/${second}/`, `/${ORIGINALS}/`))
}

/** Folders that may name whose dossier it is, the innermost first; those with a number in them before all others. */
export function personFolders(path: string): string[] {
  const folders = path.split('/').slice(0, -1)
  const end = folders.findIndex((it) => readClassFolder(it) !== null || isImageFolder(it))
  const above = (end < 0 ? folders : folders.slice(0, end)).toReversed()
  return above.toSorted((a, b) => Number(hasNumber(b)) - Number(hasNumber(a)))
}

function hasNumber(folder: string): boolean {
  return /\d{15}|\d{17}[\dXx]/.test(folder)
}

function isImageFolder(folder: string): boolean {
  return [IMAGE_LEVEL, ORIGINALS, ...SECOND_SETS].includes(folder)
}

function packagePlace(path: string): NamedPlace {
  const named = readPageName(path)
  if (!named || isContainer(named.classCode)) return NOWHERE
  return { classCode: named.classCode, materialNo: named.no, title: '', no: named.page }
}

function vendorPlace(path: string): NamedPlace {
  const classCode = readClassFolder(path.split('/').at(-2) ?? '')
  const named = readVendorName(path)
  if (!classCode || isContainer(classCode) || !named) return NOWHERE
  return { classCode, materialNo: named.no, title: '', no: named.page }
}

/** 一、履历类材料/02 干部履历表/3.jpg: the class, in it the material by number and name, in it the page. */
function folderPlace(path: string): NamedPlace {
  const parts = path.split('/')
  const file = (parts.pop() ?? '').replace(/\.[^.]*$/, '')
  const at = parts.findIndex((it) => {
    const code = readClassFolder(it)
    return code !== null && !isContainer(code)
  })
  const classCode = at < 0 ? null : readClassFolder(parts[at] ?? '')
  if (!classCode || isContainer(classCode)) return NOWHERE
  const folder = parts[at + 1]
  // Without a folder of its own a file is a material, its pages inside.
  const { materialNo, title } = materialName(folder ?? file)
  return { classCode, materialNo, title, no: folder === undefined ? 0 : pageNumber(file) }
}

function materialName(name: string): { materialNo: number; title: string } {
  const found = /^[（(]?(\d{1,3})[)）]?[\s.、．_-]*(.*)$/u.exec(name.trim())
  const title = (found?.[2] ?? name).trim()
  return { materialNo: Number(found?.[1] ?? 0), title: /^\d*$/.test(title) ? '' : title }
}

function pageNumber(file: string): number {
  return Number(/(\d{1,5})\D*$/.exec(file)?.[1] ?? 0)
}
