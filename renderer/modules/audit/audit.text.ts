import type { AuditRow } from '#shared/platform/audit/contract'

/** Words of the audit section. */
export const text = {
  tableLabel: '操作记录',
  columns: {
    seq: '序号',
    at: '时间',
    account: '操作人',
    action: '操作',
    target: '对象',
    outcome: '结果',
    changes: '变更',
  },
  outcomes: { done: '完成', refused: '拒绝', viewed: '查阅' } satisfies Record<AuditRow['outcome'], string>,
  none: '–',
  search: '操作人、操作、对象',
  empty: '还没有操作记录。',
  nothingFound: (words: string) => `没有与“${words}”相符的记录。`,
  count: (count: number) => `操作记录 ${count.toLocaleString('zh-CN')} 条`,
  verify: '核验',
  verifying: '正在核验操作记录',
  intact: (rows: number) => `核验完成：${rows.toLocaleString('zh-CN')} 条前后相接，未见改动。`,
  broken: (seq: number) =>
    `第 ${seq.toLocaleString('zh-CN')} 条与前一条不相接：此条或其前的记录被改动过。保留库文件，报保密部门查处。`,
  detail: '变更内容',
  field: '栏目',
  before: '原',
  after: '现',
  emptyValue: '空',
  noChanges: '此条没有字段变更。',
  byAt: (by: string, at: string) => `${by}　${at}`,
  more: (first: string, count: number) => (count > 1 ? `${first}等 ${count} 项` : first),
}
