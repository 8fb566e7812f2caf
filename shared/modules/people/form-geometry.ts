import type { FAMILY_FIELDS } from './form-template'

/** @file Measures that belong to no one form: how 简历 and posts are set (interop-formats 5.5, peers 1.1). */

/** Size of most cells in the national form, 四号. Rules given for it hold in proportion for other sizes. */
export const FULL_SIZE = 14
export const FILLED_BY = '填表人：'

/** Characters of 现任职务 and its like on a line, and what grows or shrinks after how many (peers note 1.1, 8). */
export const POST = { perLine: 26, lines: 2, grownLines: 3, mostGrowth: 22 } as const
/** 简历: text begins nine full-width characters in; up to so many lines at 14 pt it takes this size (note 5.5). */
export const CAREER = {
  indent: 9,
  sizes: [
    { lines: 12, size: 14 },
    { lines: 18, size: 13.5 },
    { lines: 24, size: 13 },
    { lines: 28, size: 12.5 },
    { lines: 34, size: 12 },
    { lines: 38, size: 11.5 },
    { lines: 40, size: 11 },
    { lines: 44, size: 10.5 },
    { lines: 46, size: 10 },
    { lines: Number.POSITIVE_INFINITY, size: 9.5 },
  ],
} as const

/** A size that is given for 四号, for a cell of another full size: in proportion, on a half point. */
export function inProportion(size: number, full: number): number {
  return Math.floor((size * full * 2) / FULL_SIZE + 1e-6) / 2
}

/** Columns of one relative: the last part of its cell's name, and what people call it. */
export const FAMILY_LABELS = {
  relation: { tag: 'ChengWei', label: '称谓' },
  name: { tag: 'XingMing', label: '姓名' },
  age: { tag: 'ChuShengRiQi', label: '年龄' },
  politics: { tag: 'ZhengZhiMianMao', label: '政治面貌' },
  workplace: { tag: 'GongZuoDanWeiJiZhiWu', label: '工作单位及职务' },
} as const satisfies Record<(typeof FAMILY_FIELDS)[number], { tag: string; label: string }>

/** Name of a relative's cell: `JiaTingChengYuan.0.XingMing`, counted from 0 as in the record. */
export function familyCell(index: number, field: (typeof FAMILY_FIELDS)[number]): string {
  return `JiaTingChengYuan.${index}.${FAMILY_LABELS[field].tag}`
}
