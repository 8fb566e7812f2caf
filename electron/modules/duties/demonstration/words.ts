/** What was met about, by system and kind; others carry the kind's own name. */
export const TOPICS: Record<string, readonly string[]> = {
  'S02 committee': [
    '研究下月党员大会议题',
    '讨论入党积极分子培养',
    '研究困难党员帮扶',
    '分析支部党员思想状况',
  ],
  'S02 group': ['学习党章和上级文件', '交流驻村走访情况', '讨论本组党员分工'],
  'S02 general': ['审议支部季度工作报告', '讨论接收预备党员', '通报党费收缴和使用情况'],
  'S02 lecture': [
    '坚定理想信念，做合格党员',
    '从家乡变化看乡村振兴',
    '党员如何联系群众',
    '学习新修订的纪律处分条例',
  ],
  'S02 theme-day': [
    '春耕互助志愿服务',
    '入户宣讲惠民政策',
    '清理河道环境整治',
    '重温入党誓词',
    '慰问老党员',
    '夏收帮困',
    '交纳党费和集中学习',
  ],
  'S05 team': ['研究村道养护和保洁安排', '商议集体资产出租', '安排防汛值班', '研究低保复核'],
  'S05 masses': ['审议年度集体经济收支', '商议自来水管网改造', '公开低保评议结果'],
}

export const PLACES = ['党员活动室', '村部会议室', '镇党校', '支部会议室', '党群服务中心'] as const
export const REASONS = ['外出务工', '住院', '出差', '照顾家人', '值班'] as const
