/** What a key of the form editor does. */
export type EditorAct =
  | 'open'
  | 'new'
  | 'save'
  | 'saveAs'
  | 'close'
  | 'preview'
  | 'print'
  | 'printPage'
  | 'printForm'
  | 'recent'
  | 'batchEdit'
  | 'quit'
  | 'zoom'
  | 'removeRow'
  | 'upgrade'
  | 'tidyCareer'
  | 'ageTime'

type EditorKey = { combo: string; act: EditorAct; label: string }

/** The incumbent editor's keys, with the meanings of its own table of shortcuts (peers 1.1). */
const THEIRS: readonly EditorKey[] = [
  { combo: 'ctrl+o', act: 'open', label: '打开任免表文件' },
  { combo: 'ctrl+n', act: 'new', label: '新增人员' },
  { combo: 'ctrl+s', act: 'save', label: '保存' },
  { combo: 'ctrl+l', act: 'saveAs', label: '另存为任免表文件' },
  { combo: 'ctrl+d', act: 'close', label: '关闭这份任免表' },
  { combo: 'ctrl+y', act: 'preview', label: '预览' },
  { combo: 'ctrl+p', act: 'print', label: '打印所选范围，平时为全部' },
  { combo: 'ctrl+u', act: 'printPage', label: '打印当前页' },
  { combo: 'ctrl+w', act: 'printForm', label: '打印当前份' },
  { combo: 'ctrl+r', act: 'recent', label: '最近打开的人员' },
  { combo: 'ctrl+e', act: 'batchEdit', label: '批量修改本批各份' },
  { combo: 'ctrl+t', act: 'quit', label: '退出' },
  { combo: 'ctrl+q', act: 'zoom', label: '放大所在格；再按回到表上' },
]

/** What the incumbent has no key for. */
const OURS: readonly EditorKey[] = [
  { combo: 'ctrl+delete', act: 'removeRow', label: '删去所在的简历行或亲属' },
  { combo: 'alt+u', act: 'upgrade', label: '升级为 2025 版' },
  { combo: 'alt+r', act: 'tidyCareer', label: '整理简历：按时间排，改为规范格式' },
  { combo: 'alt+t', act: 'ageTime', label: '改计算年龄时间' },
]

export const EDITOR_KEYS: readonly EditorKey[] = [...THEIRS, ...OURS]
