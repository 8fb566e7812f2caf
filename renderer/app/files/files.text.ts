/** Words of files that are shown or were not taken. */
export const text = {
  loading: '正在打开',
  pdfBroken: '这份 PDF 显示不出来，导出后查看。',
  page: (n: number, all: number) => `第 ${n} 页，共 ${all} 页`,
  refusedTitle: (n: number) => `${n} 个文件没有添加`,
  gotIt: '知道了',
  size: (bytes: number) =>
    bytes >= 1024 * 1024
      ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
      : `${Math.max(1, Math.round(bytes / 1024))} KB`,
}
