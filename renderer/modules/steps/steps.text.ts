const n = (count: number) => count.toLocaleString('zh-CN')

/** Words of undo, redo and the history of changes. */
export const text = {
  title: '操作历史',
  count: (count: number) => `${n(count)} 步`,
  tableLabel: '操作历史',
  columns: { at: '时间', account: '经办', title: '操作', records: '记录', batch: '批次', state: '状态' },
  batchNo: (no: number) => `第 ${no} 批次`,
  none: '–',
  next: '下一步撤销',
  nextRedo: '下一步重做',
  undone: '已撤销',
  mine: '我的操作',
  all: '全部操作',
  whose: '谁的操作',
  empty: '还没有可撤销的操作。修改、移除、导入、合并之后列在这里。',
  back: '到全部在册',

  undo: '撤销',
  redo: '重做',
  undoThis: '撤销这一步',
  redoThis: '重做这一步',
  undoThrough: (steps: number) => `撤销到此处（${n(steps)} 步）`,
  undoTitle: (title: string) => `撤销：${title}`,
  redoTitle: (title: string) => `重做：${title}`,
  withKey: (words: string, key: string) => `${words}　${key}`,
  nothingToUndo: '没有可以撤销的操作',
  nothingToRedo: '没有可以重做的操作',
  history: '操作历史',
  undid: (title: string, steps: number) =>
    steps > 1 ? `已撤销 ${n(steps)} 步，最后为：${title}` : `已撤销：${title}`,
  redid: (title: string) => `已重做：${title}`,
  sentence: (message: string, remedy: string | undefined) => (remedy ? `${message}${remedy}` : message),

  confirmTitle: (steps: number) => `撤销 ${n(steps)} 步？`,
  confirmConsequence: (title: string, mine: boolean) =>
    `从最近一步起，依次撤销到“${title}”为止，含${mine ? '本人' : '所有人'}的操作。其中一步撤不了，则一步也不撤。`,
  confirm: (steps: number) => `撤销 ${n(steps)} 步`,
}
