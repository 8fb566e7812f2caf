/** Words of a subject's year. */
export const text = {
  title: (name: string) => `${name}日历`,
  facts: (year: number, done: number, missing: number) =>
    `${year} 年　已开 ${done} 次${missing > 0 ? `，缺 ${missing} 次` : ''}`,
  month: (month: number) => `${month} 月`,
  week: ['一', '二', '三', '四', '五', '六', '日'],
  settings: '单独设定',
  back: '矩阵',
  year: '年度',
  none: '这个月没有安排',
  entry: (on: string, label: string, words: string) =>
    `${on} ${label}${words === '' || words === label ? '' : `：${words}`}`,
}
