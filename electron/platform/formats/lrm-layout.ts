/** `.lrm` holds 33 quoted fields, 34 with the 身份证号; which element stands in which (interop-formats note 2.2). */
export const FIELD_COUNT = 33
export const FAMILY_SLOTS = 13

/** Fields that hold exactly one element. */
export const SINGLE_FIELDS: readonly (readonly [number, string])[] = [
  [0, 'XingMing'],
  [1, 'XingBie'],
  [2, 'ChuShengNianYue'],
  [3, 'MinZu'],
  [4, 'JiGuan'],
  [5, 'RuDangShiJian'],
  [6, 'JianKangZhuangKuang'],
  [7, 'ChuShengDi'],
  [8, 'CanJiaGongZuoShiJian'],
  [11, 'ZhuanYeJiShuZhiWu'],
  [16, 'ShuXiZhuanYeYouHeZhuanChang'],
  [17, 'JianLi'],
  [18, 'JiangChengQingKuang'],
  [19, 'NianDuKaoHeJieGuo'],
  [25, 'XianRenZhiWu'],
  [26, 'NiRenZhiWu'],
  [27, 'NiMianZhiWu'],
  [28, 'RenMianLiYou'],
  [29, 'ChengBaoDanWei'],
  [30, 'JiSuanNianLingShiJian'],
  [31, 'TianBiaoRen'],
  [32, 'TianBiaoShiJian'],
  [33, 'ShenFenZheng'],
]

/** Fields packed as `全日制学历#全日制学位@在职学历#在职学位`, and the same of the schools. */
export const EDUCATION_FIELDS: readonly (readonly [number, readonly [string, string, string, string]])[] = [
  [9, ['QuanRiZhiJiaoYu_XueLi', 'QuanRiZhiJiaoYu_XueWei', 'ZaiZhiJiaoYu_XueLi', 'ZaiZhiJiaoYu_XueWei']],
  [
    10,
    [
      'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
      'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
      'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
      'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
    ],
  ],
]

/** First of the five parallel lists of the family. */
export const FAMILY_FIELD = 20

export const UNUSED_FIELDS = [12, 13, 14, 15]

/** Elements whose line breaks mean something. */
export const LINE_TAGS = new Set(['JianLi', 'JiangChengQingKuang', 'NianDuKaoHeJieGuo', 'RenMianLiYou'])

/** The elements in the order `.lrmx` has them, which is how a read `.lrm` lists them. */
export const LRM_ELEMENT_ORDER = [
  'XingMing',
  'XingBie',
  'ChuShengNianYue',
  'MinZu',
  'JiGuan',
  'ChuShengDi',
  'RuDangShiJian',
  'CanJiaGongZuoShiJian',
  'JianKangZhuangKuang',
  'ZhuanYeJiShuZhiWu',
  'ShuXiZhuanYeYouHeZhuanChang',
  'QuanRiZhiJiaoYu_XueLi',
  'QuanRiZhiJiaoYu_XueWei',
  'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
  'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  'ZaiZhiJiaoYu_XueLi',
  'ZaiZhiJiaoYu_XueWei',
  'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
  'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  'XianRenZhiWu',
  'NiRenZhiWu',
  'NiMianZhiWu',
  'JianLi',
  'JiangChengQingKuang',
  'NianDuKaoHeJieGuo',
  'RenMianLiYou',
  'JiaTingChengYuan',
  'ChengBaoDanWei',
  'JiSuanNianLingShiJian',
  'TianBiaoShiJian',
  'TianBiaoRen',
  'ShenFenZheng',
  'ZhaoPian',
] as const
