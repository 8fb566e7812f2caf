/** Words of plans filed for many subjects. */
export const text = {
  title: (year: number) => `报备 ${year} 年计划`,
  send: (n: number) => `报备 ${n} 个`,
  kind: '类别',
  months: '月份',
  monthsRule: '如 1-12 或 3、6、9',
  wrongMonths: '月份应为 1 至 12，如 1-12 或 3、6、9。',
  day: '每月哪一天',
  dayRule: '大于当月天数的，取月末',
  topic: '主题',
  who: (what: string, n: number) => `${what} ${n} 个`,
  done: (planned: number, kept: number) =>
    `已报备 ${planned} 次${kept > 0 ? `，${kept} 次当期已有计划或记录，未动` : ''}。`,
}
