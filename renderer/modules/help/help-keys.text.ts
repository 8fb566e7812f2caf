import { EDITOR_KEYS } from '../../app/editor-keys.text'

/** Keys as they are bound, with what they do. A key's meaning never changes between rooms but in the form's editor. */
export const HELP_KEYS: readonly {
  title: string
  keys: readonly (readonly [combo: string, does: string])[]
}[] = [
  {
    title: '窗口',
    keys: [
      ['ctrl+k', '搜索人员、单位，执行命令'],
      ['alt+1', '到工作台；Alt 2 到干部，Alt 3 至 Alt 9 依左栏类推'],
      ['ctrl+l', '锁定（任免表编辑页为 Ctrl Alt L）'],
      ['ctrl+tab', '下一个已打开的人员，加 Shift 反向'],
      ['ctrl+w', '关闭当前人员'],
      ['ctrl+r', '最近打开的人员'],
      ['f1', '所在栏的填写规定；不在栏中即打开帮助'],
      ['escape', '关闭、取消选择、退一级'],
      ['f11', '全屏'],
    ],
  },
  {
    title: '列表',
    keys: [
      ['arrowdown', '上下移动；PgUp PgDn Home End 翻页、到首尾'],
      ['enter', '打开'],
      ['space', '勾选；Shift 加方向键连续勾选'],
      ['ctrl+a', '全选符合条件的，不止眼前所见'],
      ['ctrl+n', '新增'],
      ['ctrl+p', '打印'],
      ['ctrl+f', '查找；Ctrl Shift F 新增条件'],
      ['ctrl+s', '保存条件、列和排序；没有查询时存为新查询'],
      ['ctrl+shift+v', '粘贴姓名或身份证号名单，找出其人'],
      ['ctrl+o', '导入任免表文件、Excel 名册'],
      ['ctrl+e', '批量修改，同 F6'],
      ['ctrl+arrowup', '到首行；Ctrl ↓ 末行，Ctrl ← → 翻页'],
      ['alt+shift+arrowup', '名单或单位内上移一位；Alt Shift ↓ 下移'],
    ],
  },
  {
    title: '录入',
    keys: [
      ['enter', '下一栏'],
      ['ctrl+s', '保存'],
      ['ctrl+z', '撤销；Ctrl Y 重做'],
      ['f7', '下一处待核'],
      ['f8', '人员页与任免表切换'],
      ['alt+h', '所在栏的变更记录'],
    ],
  },
  {
    title: '任免表编辑（与任免表编辑器相同的键，只在表上有效）',
    keys: [
      ['enter', '下一格；在简历、奖惩中换行'],
      ['tab', '下一格，Shift Tab 上一格'],
      ['ctrl+arrowright', '旁边一格；到边再按为前后一份'],
      ['escape', '离开所在格；再按回结构页'],
      ...EDITOR_KEYS.map(({ combo, label }) => [combo, label] as const),
      ['ctrl+z', '撤销；重做为 Ctrl Shift Z'],
      ['ctrl+alt+l', '锁定'],
    ],
  },
  {
    title: '小表（简历、家庭成员等）',
    keys: [
      ['alt+a', '添加一行'],
      ['alt+delete', '移除所在行'],
      ['alt+arrowup', '上移；Alt ↓ 下移'],
      ['ctrl+arrowdown', '同列下一行；Ctrl ↑ 上一行'],
      ['shift+enter', '格内换行'],
    ],
  },
]
