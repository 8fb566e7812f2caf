/** What relatives work at, in the county and away. */
export const WORKPLACES = [
  '云泽县第一中学教师',
  '云泽县第二小学教师',
  '云泽县人民医院护师',
  '云泽县中医医院医师',
  '云泽县税务局干部',
  '云泽县农村商业银行职员',
  '云泽县供电公司职工',
  '云泽县自来水公司职工',
  '云泽县融媒体中心编辑',
  '云泽县桃源街道社区工作者',
  '云泽县个体经营户',
  '潇源市某建筑公司工程师',
  '广东深圳务工',
  '云泽县青石镇居民',
  '云泽县市场监督管理局干部',
  '云泽县公路建设养护中心职工',
] as const

export const RETIRED_FROM = [
  '云泽县农机厂职工（已退休）',
  '云泽县供销社职工（已退休）',
  '云泽县第三中学教师（已退休）',
  '云泽县粮食局干部（已退休）',
  '云泽县白水乡干部（已退休）',
  '云泽县人民医院医师（已退休）',
] as const

export const FARMERS = [
  '云泽县白水乡村民',
  '云泽县龙塘镇村民',
  '云泽县枫林乡村民',
  '云泽县大坪镇居民',
  '云泽县双桥镇村民',
] as const

/** Shares of 汉族 and others in the county. */
export const ETHNICITIES: readonly (readonly [string, number])[] = [
  ['汉族', 92],
  ['瑶族', 3],
  ['苗族', 1.6],
  ['土家族', 1.6],
  ['侗族', 0.8],
  ['壮族', 0.5],
  ['回族', 0.3],
  ['满族', 0.2],
]

/** 籍贯 in the form's short spelling: province and county. Most are from the county itself. */
export const ANCESTRAL_PLACES: readonly (readonly [string, number])[] = [
  ['湖南云泽', 72],
  ['湖南邵阳', 4],
  ['湖南新宁', 3],
  ['湖南祁阳', 3],
  ['江西萍乡', 3],
  ['湖北监利', 2],
  ['广西全州', 3],
  ['广东乐昌', 2],
  ['四川安岳', 1],
  ['河南信阳', 1],
  ['浙江临安', 0.5],
]

export const PARTIES = ['民革', '民盟', '民建', '民进', '农工党', '致公党', '九三'] as const
