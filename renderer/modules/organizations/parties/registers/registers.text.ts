import { REGISTERS, type Register } from '#shared/modules/organizations/register-layout'

/** Words of taking in a register from a workbook, and of its columns. */
export const text = {
  open: '导入',
  title: (register: Register) => `导入${REGISTERS[register]}名册`,
  choose: '选 Excel 文件',
  again: '换一个文件',
  hint: '按表头认栏目，顺序不限。先在这里看清楚，确认后才写入。',
  known: (heads: readonly string[]) => `认得的栏目：${heads.join('、')}。`,
  yearOf: (year: number) => `${year} 年`,
  year: '年度',
  facts: (lines: number, add: number, change: number, refused: number) =>
    `${lines} 行　新增 ${add}　更新 ${change}　不取 ${refused}`,
  ignored: (heads: string) => `未取用的栏目：${heads}`,
  take: (n: number) => `写入 ${n} 行`,
  taken: (added: number, changed: number) => `已新增 ${added} 个，更新 ${changed} 个。`,
  back: '返回',
  list: '读入的行',
  columns: { line: '行', does: '将', name: '名称', problems: '核对' },
  does: { add: '新增', change: '更新', same: '不变', refused: '不取' },
  none: '–',

  layout: '栏目',
  layoutTitle: (register: Register) => `${REGISTERS[register]}名册的栏目`,
  layoutHint: '打印、导出按这里的顺序和表头，导入也认。Alt+↑↓ 移动，Alt+Delete 去掉。',
  layoutSave: '保存栏目',
  layoutSaved: '已保存栏目',
  addColumn: '加一栏',
  usual: '恢复常用栏目',
  column: '栏目',
  heading: '表头（空白用原名）',
} as const
