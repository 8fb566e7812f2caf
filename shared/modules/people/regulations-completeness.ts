import type { TextTag } from './elements'

/** One thing that a complete file holds: any of `tags` filled, a set with rows, or the photo. */
export type RequiredPart = {
  label: string
  /** Where the cursor goes to fill it in. */
  field: string
} & ({ tags: readonly TextTag[] } | { set: 'family' } | { photo: true })

/**
 * What a complete file holds, in the form's order, from a date on. Elements that may rightly be empty (拟任, 拟免,
 * 专长 …) are not asked for. Each part counts alike.
 */
export const REQUIRED_PARTS: readonly { from: string; source: string; parts: readonly RequiredPart[] }[] = [
  {
    from: '2015.01',
    source: '干部任免审批表填写说明',
    parts: [
      { label: '姓名', field: 'name', tags: ['XingMing'] },
      { label: '性别', field: 'sex', tags: ['XingBie'] },
      { label: '出生年月', field: 'birth', tags: ['ChuShengNianYue'] },
      { label: '民族', field: 'ethnicity', tags: ['MinZu'] },
      { label: '籍贯', field: 'ancestralPlace', tags: ['JiGuan'] },
      { label: '出生地', field: 'birthplace', tags: ['ChuShengDi'] },
      { label: '入党时间', field: 'party', tags: ['RuDangShiJian'] },
      { label: '参加工作时间', field: 'workStarted', tags: ['CanJiaGongZuoShiJian'] },
      { label: '健康状况', field: 'health', tags: ['JianKangZhuangKuang'] },
      { label: '学历', field: 'educations', tags: ['QuanRiZhiJiaoYu_XueLi', 'ZaiZhiJiaoYu_XueLi'] },
      {
        label: '毕业院校系及专业',
        field: 'educations',
        tags: [
          'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
          'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
          'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
        ],
      },
      { label: '现任职务', field: 'posts', tags: ['XianRenZhiWu'] },
      { label: '简历', field: 'career', tags: ['JianLi'] },
      { label: '奖惩情况', field: 'rewards', tags: ['JiangChengQingKuang'] },
      { label: '年度考核结果', field: 'assessments', tags: ['NianDuKaoHeJieGuo'] },
      { label: '家庭成员', field: 'family', set: 'family' },
      { label: '身份证号', field: 'identityNumber', tags: ['ShenFenZheng'] },
      { label: '照片', field: 'photo', photo: true },
    ],
  },
]
