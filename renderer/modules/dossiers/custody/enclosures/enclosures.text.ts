import { text as files } from '../../../../app/files/files.text'

/** Words of 审批附件. */
export const text = {
  title: '附件扫描件',
  rule: 'PDF、JPEG、PNG，每个不超过 30 MB',
  afterSaving: '保存登记后，在这里添加介绍信、批件等扫描件。',
  none: '还没有扫描件。',
  toAdd: '还没有扫描件。点“添加”选文件，或把文件拖到这里。',
  drop: '松开即添加到附件',
  add: '添加',
  adding: '添加审批附件',
  added: (count: number) => `已添加 ${count} 个附件`,
  kinds: { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' },
  pages: (count: number) => `${count} 页`,
  size: files.size,
  by: (name: string, when: string) => `${name} ${when}`,
  remove: '删除',
  removeTitle: (name: string) => `删除附件“${name}”？`,
  removeWords: '删除后不能恢复，需要时重新添加。删除记入审计日志。',
  loading: files.loading,
  broken: '这张图像显示不出来，删除后重新扫描添加。',
  close: '关闭',
}
