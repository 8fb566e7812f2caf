import type { KeptFile } from '#shared/platform/evidence/schema'
import { text as files } from './files.text'

/** Words of files that stand to a record. */
export const text = {
  rule: 'PDF、JPEG、PNG，每个不超过 30 MB',
  add: '添加',
  added: (count: number) => `已添加 ${count} 个附件`,
  kinds: { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' },
  pages: (count: number) => `${count} 页`,
  by: (name: string, when: string) => `${name} ${when}`,
  describe: '说明',
  describeTitle: (name: string) => `说明：${name}`,
  describeRule: '这份材料证明什么，如“第 3 页为验收意见”。打印表格时写在文件名后。',
  keep: '保存',
  remove: '删除',
  removeTitle: (name: string) => `删除附件“${name}”？`,
  removeWords: '删除后不能恢复，需要时重新添加。删除记入审计日志。',
  loading: files.loading,
  broken: '这张图像显示不出来，删除后重新扫描添加。',
  close: '关闭',
}

/** What a file is, how long and how large. */
export function fileWords({ mime, pages, size }: KeptFile): string {
  const parts = [text.kinds[mime], pages > 1 ? text.pages(pages) : '', files.size(size)]
  return parts.filter(Boolean).join('　')
}
