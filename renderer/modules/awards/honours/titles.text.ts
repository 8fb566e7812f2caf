import { TITLE_GRADES, type TitleDue } from '#shared/modules/awards/honour'

/** Words of titles in their 管理期. */
export const text = {
  title: '管理期人选',
  facts: (held: number, due: number) =>
    due > 0 ? `在管理期 ${held} 人　待办 ${due} 件` : `在管理期 ${held} 人`,
  tabs: '管理期',
  held: '在管理期',
  due: '待办',
  on: '截至',
  onRule: '按这一天判断谁到期、哪一年该考核。',
  year: '考核年度',
  table: '管理期人选',
  dueTable: '管理期待办',
  none: '–',
  endless: '长期',
  grades: TITLE_GRADES,
  columns: {
    name: '姓名',
    unit: '所在单位',
    cycle: '评选',
    category: '类别',
    from: '管理期起',
    to: '管理期止',
    last: '上次考核',
    review: (year: number) => `${year} 年度考核`,
    kind: '事项',
    due: '到期',
    what: '说明',
  },
  kinds: { review: '年度考核', expiring: '将到期', expired: '已到期', exit: '应退出' } satisfies Record<
    TitleDue['kind'],
    string
  >,
  keys: '1 优秀　2 合格　3 不合格　← → 换年度　Enter 退出',
  gradeOf: (name: string, year: number, grade: string) => `${name} ${year} 年 ${grade}`,
  saved: (name: string, year: number, grade: string) => `已登记${name} ${year} 年考核${grade}。`,
  outside: (name: string, year: number) => `${year} 年不在${name}的管理期内。`,
  empty: '没有在管理期的人选。',
  dueEmpty: '没有待办事项。',
  status: (rows: number) => `人选 ${rows} 人`,
  register: '获奖登记',
  file: (on: string) => `管理期人选名册 ${on}`,
  panel: '所选人选',
  reviews: '历年考核',
  noReviews: '还没有考核记录。',
}
