/** What one of the incumbent editor's keys does here. */
export type EditorAct =
  | 'open'
  | 'new'
  | 'save'
  | 'check'
  | 'removeRow'
  | 'preview'
  | 'print'
  | 'upgrade'
  | 'word'
  | 'tidyCareer'
  | 'export'
  | 'ageTime'
  | 'zoom'

/**
 * The incumbent editor's keys inside the form (peers 1.1: Ctrl and O N S L D Y P U W R E T, Ctrl Q). That list names
 * the letters only. O, N, S, P are the usual ones and Q is stated there; the meanings of the others are ours, and are
 * put right here and nowhere else.
 */
export const EDITOR_KEYS: readonly { combo: string; act: EditorAct; label: string }[] = [
  { combo: 'ctrl+o', act: 'open', label: '打开任免表文件' },
  { combo: 'ctrl+n', act: 'new', label: '新增人员' },
  { combo: 'ctrl+s', act: 'save', label: '保存' },
  { combo: 'ctrl+l', act: 'check', label: '逻辑校验，到本表核对' },
  { combo: 'ctrl+d', act: 'removeRow', label: '删去所在的简历行或亲属' },
  { combo: 'ctrl+y', act: 'preview', label: '预览' },
  { combo: 'ctrl+p', act: 'print', label: '打印' },
  { combo: 'ctrl+u', act: 'upgrade', label: '升级为 2025 版' },
  { combo: 'ctrl+w', act: 'word', label: '导出 Word' },
  { combo: 'ctrl+r', act: 'tidyCareer', label: '整理简历：按时间排，改为规范格式' },
  { combo: 'ctrl+e', act: 'export', label: '导出 PDF' },
  { combo: 'ctrl+t', act: 'ageTime', label: '改计算年龄时间' },
  { combo: 'ctrl+q', act: 'zoom', label: '放大所在格；再按回到表上' },
]
