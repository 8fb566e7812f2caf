import type { Batch, BatchEntry } from '#shared/platform/batches/contract'

const n = (count: number) => count.toLocaleString('zh-CN')

/** Words of the batches page. */
export const text = {
  title: '批次',
  count: (count: number) => `${n(count)} 个批次`,
  tableLabel: '批次',
  columns: {
    no: '批次',
    title: '来源',
    kind: '类型',
    at: '写入时间',
    account: '经办',
    created: '新增',
    changed: '变更',
    state: '状态',
  },
  kinds: { edit: '批量修改', merge: '合并', photos: '照片', import: '导入' } satisfies Record<
    Batch['kind'],
    string
  >,
  no: (no: number) => `第 ${no} 批次`,
  standing: '有效',
  undone: '已撤销',
  none: '–',
  comma: '、',
  empty: '还没有批次。导入任免表文件后列在这里，可整批撤销。',
  import: '导入',

  entriesLabel: '批次内容',
  entries: (count: number) => `本批 ${n(count)} 人`,
  edited: (count: number) => `写入后又改过 ${n(count)} 人`,
  entryColumns: { name: '姓名', kind: '写入', fields: '写入的栏目', edited: '之后修改' },
  entryKinds: { created: '新增', changed: '变更' } satisfies Record<BatchEntry['kind'], string>,
  onlyEdited: '又改过',
  all: '全部',
  noEntries: '没有人员。',
  editedBy: (by: string, at: string) => `${by}　${at}`,
  allFields: '全部栏目',

  undo: '撤销这一批',
  undoTitle: (no: number) => `撤销第 ${no} 批次？`,
  undoConsequence: (created: number, changed: number) =>
    `新增的 ${n(created)} 人移入回收站，变更的 ${n(changed)} 人恢复写入前的内容。`,
  undoEdited: (count: number) => `下列 ${n(count)} 人写入后又改过，默认保持现状；勾选的一并撤销。`,
  undoConfirm: (count: number) => `撤销 ${n(count)} 人`,
  undoRunning: '正在读取…',
  undoneToast: (removed: number, restored: number, kept: number) =>
    `已撤销：移入回收站 ${n(removed)} 人，恢复 ${n(restored)} 人${kept > 0 ? `，保持现状 ${n(kept)} 人` : ''}。`,
  undoneOperation: (no: number) => `已撤销第 ${no} 批次`,
  detail: '批次内容',
}
