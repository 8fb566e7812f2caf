/** The invented county. `short` stands where texts name it, `full` where the tree does. */
export const COUNTY = {
  short: '云泽县',
  full: '云泽县（演示）',
  code: '990127',
  committee: '中共云泽县委',
  organizationDepartment: '中共云泽县委组织部',
} as const

export type TownKind = 'town' | 'township' | 'subdistrict'

/** 20 towns, townships and subdistricts in the order of the county's own lists. */
export const TOWNS: readonly { name: string; kind: TownKind }[] = [
  { name: '桃源街道', kind: 'subdistrict' },
  { name: '云溪街道', kind: 'subdistrict' },
  { name: '泽湖街道', kind: 'subdistrict' },
  ...['青石镇', '柳河镇', '大坪镇', '双桥镇', '石门镇', '沙溪镇', '黄桥镇', '龙塘镇', '竹山镇', '高岭镇'].map(
    (name) => ({ name, kind: 'town' as const }),
  ),
  ...['白水乡', '枫林乡', '云坳乡', '桐木乡', '月形乡', '茶园乡', '瑶冲乡'].map((name) => ({
    name,
    kind: 'township' as const,
  })),
]

/** 15 villages and communities each: 300 in all. A subdistrict has mostly communities. */
export const VILLAGES_IN_TOWN = 15
export const COMMUNITIES_IN: Record<TownKind, number> = { subdistrict: 11, town: 2, township: 0 }

export const VILLAGE_HEADS = [...'上下东西南北大小新老青白黄红金银龙凤石竹']
export const VILLAGE_TAILS = [...'坪冲湾溪塘桥坳洲岭田垅井坊岗源屋江铺坡口']
export const COMMUNITY_NAMES =
  '文昌 迎宾 朝阳 解放 人民 东门 西门 南门 北门 建设 和平 滨河 学府 云盘 福星 金桂 银杏 翠竹 新城 望江 紫荆 百合 兴隆 长乐 永安 康宁 丰园 明珠 泰和 星光 同心 团结 晨曦 春晓 锦绣 白鹭 凤鸣 梧桐 河东 河西 站前 园丁 工农 胜利 光明 前进 荷塘 龙泉 华光 玉兰 秀峰 双星 临江 南湖 北苑 西园 东湖 中山路 书院 状元'.split(
    ' ',
  )

/** 内设机构 of each kind of town. */
export const TOWN_DIVISIONS: Record<TownKind, readonly string[]> = {
  town: [
    '党政综合办公室',
    '基层党建办公室',
    '经济发展办公室',
    '社会事务办公室',
    '综合行政执法队',
    '农业综合服务中心',
  ],
  township: ['党政综合办公室', '基层党建办公室', '经济发展办公室', '社会事务办公室', '农业综合服务中心'],
  subdistrict: [
    '党政综合办公室',
    '基层党建办公室',
    '公共服务办公室',
    '公共管理办公室',
    '综合行政执法队',
    '便民服务中心',
  ],
}
