import { type ClassCode, classLabel, classOf, type SkeletonCode } from './classes'
import type { PackageProfile } from './exchange'
import type { MaterialDate } from './material'

/** @file Names and spellings of the exchange package (domain rules 2.2, 2.3). */

export const ORIGINALS = '原始图像数据'
export const IMAGE_LEVEL = '图像数据'
/** Folders and elements of the second set: the first is the usual one, the others are met. */
export const SECOND_SETS = ['优化图像数据', '高清图像数据'] as const
/** Folders of our own forms: the files that pages were taken from, and scans that were replaced. */
export const SOURCES = '来源文件'
export const FORMER = '前次扫描'

export type PagePlace = { classCode: SkeletonCode; no: number; page: number }

/** `4-1-2-003.jpg`: the class, 序号 in it, and the page from 1 as this receiver counts it. */
export function pageFileName(
  { pad, base, extension }: Pick<PackageProfile, 'pad' | 'base' | 'extension'>,
  { classCode, no, page }: { classCode: ClassCode; no: number; page: number },
  mime: string,
): string {
  const number = String(page - 1 + base).padStart(pad, '0')
  const png = extension === 'JPG' ? 'PNG' : 'png'
  return `${classCode}-${no}-${number}.${mime === 'image/png' ? png : extension}`
}

/** What a name of that pattern says; `page` as written, whatever it counts from. Null for any other name. */
export function readPageName(name: string): PagePlace | null {
  const found = /^(\d{1,2}(?:-\d)?)-(\d{1,4})-(\d{1,5})$/.exec(fileStem(name).normalize('NFKC'))
  const classCode = found && classOf(found[1] ?? '')
  return classCode ? { classCode, no: Number(found[2]), page: Number(found[3]) } : null
}

/** Class of a folder like `041.学历学位材料`, `一、履历类材料`, `四-1 学历`; null for any other. */
export function readClassFolder(folder: string): SkeletonCode | null {
  const found =
    /^(第?[一二三四五六七八九十]+(?:[-—－][1-4])?类?|\d{3}|\d{1,2}(?:[-.][1-4])?)(?![\d一二三四五六七八九十])/.exec(
      folder.normalize('NFKC').trim(),
    )
  return found ? classOf(found[1] ?? '') : null
}

/** `0203.jpg` in a folder of a class: material 02, page 03. Null for any other name. */
export function readVendorName(name: string): { no: number; page: number } | null {
  const found = /^(\d{2})(\d{2,3})$/.exec(fileStem(name).normalize('NFKC'))
  return found ? { no: Number(found[1]), page: Number(found[2]) } : null
}

/** The folder of a person: name and 公民身份号码 (or whatever tells namesakes apart), nothing that a file system refuses. */
export function personFolder(name: string, number: string): string {
  return `${name}${number}`.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_').replace(/[.\s]+$/u, '') || '未名'
}

/** The name and number that a folder or file is named by; the number is '' where there is none. */
export function readPersonFolder(folder: string): { name: string; identityNumber: string } {
  const plain = folder.normalize('NFKC').replace(/\.(zip|xml|age)$/i, '')
  const found = /^(.*?)[\s_-]*(\d{17}[\dXx]|\d{15})$/.exec(plain)
  const name = (found?.[1] ?? plain).trim()
  return { name, identityNumber: found?.[2]?.toUpperCase() ?? '' }
}

/** 形成时间 in digits: `yyyy`, `yyyyMM` or `yyyyMMdd`, '' where no year is known. Nothing is made up. */
export function dateDigits({ year, month, day }: MaterialDate): string {
  if (year === null) return ''
  const parts = [month, month === null ? null : day].filter((it) => it !== null)
  return String(year).padStart(4, '0') + parts.map((it) => String(it).padStart(2, '0')).join('')
}

/**
 * A date as packages write it: 4, 6 or 8 digits, parts `00` for unknown, or with dots, dashes and 年月日. Null where it
 * cannot be one.
 */
export function readDateDigits(written: string): MaterialDate | null {
  const text = written.normalize('NFKC').replace(/\s/g, '')
  if (text === '') return { year: null, month: null, day: null }
  const found =
    /^(\d{4})(\d{2})?(\d{2})?$/.exec(text) ??
    /^(\d{4})[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?)?$/.exec(text)
  if (!found) return null
  const [year = 0, month = 0, day = 0] = found.slice(1).map((it) => Number(it ?? 0))
  if (year < 1800 || year > 2200 || month > 12 || day > 31) return null
  return { year, month: month || null, day: (month && day) || null }
}

/** 类号 in the XML as this receiver reads it. */
export function packageClass(profile: Pick<PackageProfile, 'classes'>, code: ClassCode): string {
  return classLabel(code, profile.classes)
}

/** The last part of a path in either spelling, without its extension. */
function fileStem(path: string): string {
  const name = path.replaceAll('\\', '/').split('/').at(-1) ?? ''
  return name.replace(/\.[^.]*$/, '')
}
