import { REGISTERS } from '#shared/modules/organizations/contract-registers'

/** Words of taking in a register from a workbook. */
export const text = {
  title: (register: keyof typeof REGISTERS) => `导入${REGISTERS[register]}名册`,
  registers: REGISTERS,
  choose: '选 Excel 文件',
  again: '换一个文件',
  hint: '按表头认栏目，顺序不限。先在这里看清楚，确认后才写入。',
  facts: (lines: number, add: number, change: number, refused: number) =>
    `${lines} 行　新增 ${add}　更新 ${change}　不取 ${refused}`,
  ignored: (heads: string) => `未取用的栏目：${heads}`,
  year: '年度',
  take: (n: number) => `写入 ${n} 行`,
  taken: (added: number, changed: number) => `已新增 ${added} 个，更新 ${changed} 个。`,
  back: '返回',
  list: '读入的行',
  columns: { line: '行', does: '将', name: '名称', problems: '核对' },
  does: { add: '新增', change: '更新', same: '不变', refused: '不取' },
  none: '–',
} as const
