import type { PAPERS } from '#shared/modules/evaluations/papers'

type Kind = keyof typeof PAPERS

/** Words of the papers of an evaluation. */
export const text = {
  boxes: '票箱',
  boxesHint: (chosen: number, all: number) => (chosen === 0 ? `全部 ${all} 个` : `已选 ${chosen} 个`),
  expected: (count: number | null) => (count === null ? '应到未填' : `应到 ${count}`),
  each: '每箱张数',
  byExpected: '按应到',
  wrongCount: '填 1 至 5000 的整数。',
  caption: (paper: Kind, shown: number, all: number, pages: number) =>
    shown < all
      ? `共 ${all} ${UNITS[paper]}，这里是${paper === 'blank' ? '每箱第 1 张' : `前 ${shown} ${UNITS[paper]}`}，${pages} 页`
      : `共 ${all} ${UNITS[paper]}，${pages} 页`,
  working: '考核材料',
}

const UNITS: Record<Kind, string> = {
  blank: '张',
  ranking: '张表',
  result: '张表',
  confirmation: '张表',
  explanation: '份',
  recount: '张表',
  register: '份',
  eligibility: '张表',
}
