const figures = new Intl.NumberFormat('zh-CN')
const n = (count: number) => figures.format(count)

/** Words of 简历: its rows, and what is pasted into it. */
export const careerText = {
  startedOn: '起',
  endedOn: '止',
  text: '单位及职务',
  period: '任免表文字',
  formText: '',
  now: '至今',
  empty: '没有简历。Alt+A 添加一条，或',
  emptyPaste: '粘贴整段简历',
  paste: '粘贴简历',
  pasteTitle: '粘贴简历',
  pasteSource: '原文',
  pasteResult: '分行结果',
  pasteHelp: '在此粘贴 Word 或任免表上的整段简历。',
  pasteKinds: { entry: '', note: '其间', wrapped: '接上行', unread: '读不出起止' },
  pasteFound: (entries: number, unread: number) =>
    unread === 0 ? `${n(entries)} 段，各行都已读出` : `${n(entries)} 段，${n(unread)} 行读不出起止，原样留下`,
  pasteChecks: (gaps: number, overlaps: number) =>
    [gaps > 0 ? `空档 ${n(gaps)} 处` : '', overlaps > 0 ? `重叠 ${n(overlaps)} 处` : '']
      .filter((it) => it !== '')
      .join('，') || '前后相接',
  pasteReplace: (count: number) => `替换现有 ${n(count)} 段`,
  pasteAppend: '接在后面',
  pasteMode: '写入方式',
  pasteTake: (count: number) => `写入 ${n(count)} 段`,
  kind: '说明',
} as const
