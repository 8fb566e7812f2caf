const n = (count: number) => count.toLocaleString('zh-CN')

/** Words of the recycle bin. */
export const text = {
  title: '回收站',
  facts: (total: number, clearable: number) =>
    [`${n(total)} 人`, clearable > 0 ? `可清除 ${n(clearable)} 人` : '', '不会自动清除']
      .filter((it) => it !== '')
      .join('　'),
  people: (count: number) => `${n(count)} 人`,
  chosen: (count: number) => `已选 ${n(count)} 人`,
  tableLabel: '回收站',
  search: '查找姓名、拼音、职务',
  searchLabel: '在回收站查找',
  columns: {
    name: '姓名',
    sex: '性别',
    birth: '出生年月',
    post: '原任职务',
    unit: '原单位',
    at: '移入时间',
    by: '经办',
    why: '原因',
    clearable: '可清除日期',
  },
  why: {
    hand: '手工移入',
    merged: (name: string) => `合并入${name}`,
    batch: (no: number) => `撤销第 ${no} 批次`,
  },
  none: '–',
  empty: '回收站是空的。',
  noMatch: (words: string) => `没有与“${words}”相符的人。`,
  showAll: '显示全部',
  toList: '到全部在册',
  restore: (count: number) => `恢复 ${n(count)} 人`,
  restoreAll: (count: number) => `全部恢复（${n(count)} 人）`,
  restoreTitle: (count: number) => `恢复 ${n(count)} 人？`,
  restoreConsequence: '回到原单位，可整步撤销。',
  clear: (count: number) => `彻底清除 ${n(count)} 人`,
  clearTitle: (count: number) => `彻底清除 ${n(count)} 人？`,
  clearConsequence: '记录、照片、草稿一并销毁，不能恢复，也不能再撤销涉及这些人的操作。操作记录仍保留。',
  clearCount: (count: number) => `在此填写人数 ${n(count)}`,
  clearField: '清除人数',
  cleared: (count: number) => `已彻底清除 ${n(count)} 人。`,
}
