import type { PaperFormat } from './paper-format'

/** Words of every paper on its way to a printer or into a file. */
export const text = {
  working: '表单',
  caption: (shown: number, all: number, pages: number) =>
    shown < all ? `共 ${all} 份，这里是前 ${shown} 份，${pages} 页` : `共 ${all} 份，${pages} 页`,
  print: '打印…',
  printOf: (paper: string) => `${paper}…`,
  export: '导出',
  title: (paper: string) => `打印${paper}`,
  formats: { pdf: 'PDF', word: 'Word', excel: 'Excel' } satisfies Record<PaperFormat, string>,
  files: {
    pdf: '存为 PDF…',
    word: '存为 Word…',
    excel: '存为 Excel…',
  } satisfies Record<PaperFormat, string>,
  sender: (unit: string) => `落款：${unit}`,
  unsigned: '没有设呈报单位，函上没有落款。请先到“设置－单位与安全”填写。',
  now: '打印',
  close: '关闭',
  copies: '份数',
  wrongCopies: '填 1 至 99 的整数。',
  lost: (where: string, lost: number) => `“${where}”放不下，少 ${lost} 字。`,
  printed: (title: string, pages: number) => `已送打印机：${title}，${pages} 页。`,
  saved: (name: string, pages: number) => (pages > 0 ? `已写出 ${name}，${pages} 页。` : `已写出 ${name}。`),
}
