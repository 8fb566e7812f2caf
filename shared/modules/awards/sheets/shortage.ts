import { type TableForm, tableForm } from '../../../platform/print/table'
import type { ShortagePost } from '../overview'

export type ShortagePaper = { year: number; posts: readonly ShortagePost[]; from: string }

const COLUMNS = [
  { title: '序号', width: 11, align: 'center' },
  { title: '用人单位', width: 42, merge: true },
  { title: '岗位名称', width: 34 },
  { title: '需求人数', width: 16, align: 'center', figures: true },
  { title: '已引进', width: 14, align: 'center', figures: true },
  { title: '学历要求', width: 26 },
  { title: '专业要求', width: 42 },
  { title: '其他要求', width: 0 },
  { title: '待　遇', width: 0 },
  { title: '紧缺程度', width: 18, align: 'center' },
] as const

/** 急需紧缺岗位目录: posts of a year as the units asked for them, with how many have come. */
export function shortageTable({ year, posts, from }: ShortagePaper): TableForm {
  const sum = (figure: (post: ShortagePost) => number) => posts.reduce((all, it) => all + figure(it), 0)
  return tableForm({
    title: `${year} 年急需紧缺人才岗位目录`,
    right: `共 ${posts.length} 个岗位，需求 ${sum((it) => it.wanted)} 人，已引进 ${sum((it) => it.found)} 人`,
    landscape: true,
    columns: COLUMNS.map(({ title: _, ...column }) => column),
    head: [COLUMNS.map(({ title }) => ({ text: title }))],
    rows: posts.map((it, index) => ({
      kind: 'row',
      cells: [
        String(index + 1),
        it.unitName,
        it.post,
        String(it.wanted),
        String(it.found),
        it.qualification,
        it.major,
        it.requirements,
        it.treatment,
        it.level,
      ],
    })),
    foot: from,
  })
}
