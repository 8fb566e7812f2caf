/** Words of the column chooser. */
export const text = {
  search: '查找列，或拼音首字母',
  list: '列',
  others: '其余各列',
  reset: '恢复常用列',
  shown: (count: number) => `共 ${count} 列`,
  keys: '空格勾选　Alt ↑↓ 排序　Alt ←→ 宽窄',
  noMatch: '没有相符的列',
} as const
