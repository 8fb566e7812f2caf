import { PAPERS } from '#shared/modules/evaluations/papers'

type Kind = keyof typeof PAPERS

/** Words of the papers of an evaluation. */
export const text = {
  print: '打印…',
  export: '导出',
  title: (paper: Kind) => `打印${PAPERS[paper]}`,
  pdf: 'PDF',
  word: 'Word',
  excel: 'Excel',
  pdfFile: '存为 PDF…',
  wordFile: '存为 Word…',
  excelFile: '存为 Excel…',
  now: '打印',
  close: '关闭',
  boxes: '票箱',
  boxesHint: (chosen: number, all: number) => (chosen === 0 ? `全部 ${all} 个` : `已选 ${chosen} 个`),
  expected: (count: number | null) => (count === null ? '应到未填' : `应到 ${count}`),
  each: '每箱张数',
  byExpected: '按应到',
  copies: '份数',
  wrongCount: '填 1 至 5000 的整数。',
  wrongCopies: '填 1 至 99 的整数。',
  caption: (paper: Kind, shown: number, all: number, pages: number) =>
    shown < all
      ? `共 ${all} ${UNITS[paper]}，这里是${paper === 'blank' ? '每箱第 1 张' : `前 ${shown} ${UNITS[paper]}`}，${pages} 页`
      : `共 ${all} ${UNITS[paper]}，${pages} 页`,
  lost: (where: string, lost: number) => `“${where}”放不下，少 ${lost} 字。`,
  working: '考核材料',
  printed: (title: string, pages: number) => `已送打印机：${title}，${pages} 页。`,
  saved: (name: string, pages: number) => (pages > 0 ? `已写出 ${name}，${pages} 页。` : `已写出 ${name}。`),
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
