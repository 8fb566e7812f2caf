import { z } from 'zod'

/** @file The ten classes of a 干部人事档案 (条例 of 2018) under one canonical code; labels are written from it. */

/** Classes that hold material. 4 and 9 only hold their sub-classes (domain rules 1.1). */
export const CLASS_CODES = [
  '1',
  '2',
  '3',
  '4-1',
  '4-2',
  '4-3',
  '4-4',
  '5',
  '6',
  '7',
  '8',
  '9-1',
  '9-2',
  '9-3',
  '9-4',
  '10',
] as const
export const ClassCode = z.enum(CLASS_CODES)
export type ClassCode = z.infer<typeof ClassCode>

/** Rows of the skeleton that only head others. */
export const CONTAINER_CODES = ['4', '9'] as const
export type SkeletonCode = ClassCode | (typeof CONTAINER_CODES)[number]

/** The skeleton in the order of the catalogue, containers before their sub-classes. */
export const SKELETON: readonly SkeletonCode[] = [
  '1',
  '2',
  '3',
  '4',
  '4-1',
  '4-2',
  '4-3',
  '4-4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '9-1',
  '9-2',
  '9-3',
  '9-4',
  '10',
]

/** `catalogue` 四-1, `package` 4-1 within 四, `vendor` 041: three ways to write one code (domain rules 1.1). */
export type ClassStyle = 'catalogue' | 'package' | 'vendor'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Writes a code in one of the three styles; the vendor style has none for a container and answers ''. */
export function classLabel(code: SkeletonCode, style: ClassStyle = 'catalogue'): string {
  const [main = '', sub] = code.split('-')
  const numeral = NUMERALS[Number(main) - 1] ?? main
  if (style === 'vendor') return isContainer(code) ? '' : `${main.padStart(2, '0')}${sub ?? '0'}`
  if (sub === undefined) return numeral
  return style === 'catalogue' ? `${numeral}-${sub}` : code
}

export function isContainer(code: SkeletonCode): code is '4' | '9' {
  return code === '4' || code === '9'
}

/** Place of a class in the catalogue, from 0. */
export function classPlace(code: ClassCode): number {
  return CLASS_CODES.indexOf(code)
}

/**
 * The code behind a label in any style met in real catalogues and packages (一, 1, 四-1, 4-1, 4.1, 41, 041, 四—1, 第七类).
 * A bare 四 or 九 is a container: the sub-class must be asked for. Null where it is no class.
 */
export function classOf(label: string): SkeletonCode | null {
  const plain = label
    .normalize('NFKC')
    .replace(/[\s第类]/g, '')
    .replace(/[—–－.．、_]/g, '-')
    .replace(/-+$/, '')
  const vendor = /^(0[1-9]|10)(\d)$/.exec(plain)
  if (vendor) return known(`${Number(vendor[1])}${vendor[2] === '0' ? '' : `-${vendor[2]}`}`)
  const short = /^([49])([1-4])$/.exec(plain)
  if (short) return known(`${short[1]}-${short[2]}`)
  const [main = '', ...rest] = plain.split('-')
  const at = NUMERALS.indexOf(main)
  return known([at < 0 ? main.replace(/^0+/, '') : String(at + 1), ...rest].join('-'))
}

function known(code: string): SkeletonCode | null {
  return SKELETON.find((it) => it === code) ?? null
}
