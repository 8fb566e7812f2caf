/** Words of the proofs beside a person's record. */
export const text = {
  title: '档案依据',
  facts: {
    birth: '出生',
    workStarted: '参加工作',
    party: '入党',
    educations: '学历',
    career: '经历',
    personnelCategory: '身份',
    family: '家庭',
    technicalTitle: '职称',
    rewards: '奖惩',
  } as Readonly<Record<string, string>>,
  count: (count: number) => `${count} 处`,
} as const
