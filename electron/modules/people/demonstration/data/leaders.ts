/** The county's own leading bodies and who sits in them, in office order. */
export type LeaderSeat = {
  title: string
  level: '县处级正职' | '县处级副职'
  /** A second post held at the same time. */
  also?: { unit: string; title: string }
  outsideParty?: boolean
}
export type LeadingBody = {
  name: string
  shortName: string
  /** How the body stands before a title: 中共云泽县委书记. */
  inPosts: string
  category: string
  seats: readonly LeaderSeat[]
}

const deputy = (title: string, more: Partial<LeaderSeat> = {}): LeaderSeat => ({
  title,
  level: '县处级副职',
  ...more,
})

export const LEADING_BODIES: readonly LeadingBody[] = [
  {
    name: '中共云泽县委员会',
    shortName: '县委',
    inPosts: '中共云泽县委',
    category: '党委',
    seats: [
      { title: '书记', level: '县处级正职' },
      deputy('副书记'),
      deputy('常委', { also: { unit: '中共云泽县委组织部', title: '部长' } }),
      deputy('常委', { also: { unit: '云泽县监察委员会', title: '主任' } }),
      deputy('常委', { also: { unit: '中共云泽县委宣传部', title: '部长' } }),
      deputy('常委', { also: { unit: '中共云泽县委政法委员会', title: '书记' } }),
      deputy('常委', { also: { unit: '中共云泽县委统一战线工作部', title: '部长' } }),
      deputy('常委', { also: { unit: '云泽县人民武装部', title: '政治委员' } }),
    ],
  },
  {
    name: '云泽县人大常委会',
    shortName: '县人大',
    inPosts: '云泽县人大常委会',
    category: '人大',
    seats: [
      { title: '党组书记、主任', level: '县处级正职' },
      deputy('党组副书记、副主任'),
      deputy('党组成员、副主任'),
      deputy('副主任', { outsideParty: true }),
    ],
  },
  {
    name: '云泽县人民政府',
    shortName: '县政府',
    inPosts: '云泽县人民政府',
    category: '政府',
    seats: [
      { title: '党组书记、县长', level: '县处级正职', also: { unit: '中共云泽县委', title: '副书记' } },
      deputy('党组副书记、副县长', { also: { unit: '中共云泽县委', title: '常委' } }),
      deputy('党组成员、副县长', { also: { unit: '云泽县公安局', title: '党委书记、局长' } }),
      deputy('党组成员、副县长'),
      deputy('党组成员、副县长'),
      deputy('副县长', { outsideParty: true }),
    ],
  },
  {
    name: '政协云泽县委员会',
    shortName: '县政协',
    inPosts: '政协云泽县委员会',
    category: '政协',
    seats: [
      { title: '党组书记、主席', level: '县处级正职' },
      deputy('党组成员、副主席'),
      deputy('副主席', { outsideParty: true }),
      deputy('副主席', { outsideParty: true }),
    ],
  },
]
