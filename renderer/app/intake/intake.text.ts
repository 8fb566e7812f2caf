/** Words of a ledger on its way in. */
export const text = {
  title: (file: string) => `导入：${file}`,
  facts: (unit: string, fresh: number, known: number, wrong: number) =>
    `新增 ${fresh} ${unit}　台账里已有 ${known} ${unit}　不能导入 ${wrong} ${unit}`,
  unknown: (names: string) => `没有对应的列：${names}（不导入）`,
  rows: '明细',
  line: '行',
  state: '状态',
  verdict: '处理',
  problem: '原因',
  verdicts: { new: '新增', known: '已有', problem: '不能导入' },
  send: (n: number, unit: string) => `导入 ${n} ${unit}`,
  more: (n: number, unit: string) => `另有 ${n} ${unit}未列出`,
}
