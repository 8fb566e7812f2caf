/** One edition of the rules on admitting members: its articles by node, and what differs from the other. */
export type AdmissionRule = {
  title: string
  /** How a node is cited: the article where it is known, else the rule itself. */
  at(article: number): string
  /** 公示 before someone becomes 发展对象 is a rule, and not only local practice. */
  noticeRequired: boolean
  /** 预审 is good for a month. */
  hearingWithinMonth: boolean
  /** 宣誓 within a month of approval; earlier rules say 及时. */
  oathWithinMonth: boolean
  /** What the sources say differently. */
  upperOpen: boolean
}

export const RULE_2014: AdmissionRule = {
  title: '《中国共产党发展党员工作细则》（2014年）',
  at: () => '2014年细则',
  noticeRequired: false,
  hearingWithinMonth: false,
  oathWithinMonth: false,
  upperOpen: false,
}

const DIGITS = '零一二三四五六七八九'

/** 十三, 二十, 三十六. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`
}

export const RULE_2026: AdmissionRule = {
  title: '《中国共产党发展党员工作细则》（2026年修订）',
  at: (article) => `第${chinese(article)}条`,
  noticeRequired: true,
  hearingWithinMonth: true,
  oathWithinMonth: true,
  upperOpen: true,
}
