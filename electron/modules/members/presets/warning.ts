import type { Preset } from '#electron/platform/systems/systems'
import { type MembersContent, NO_PARTS } from '#shared/modules/members/systems'

const BASIS =
  '“对1年内没有发展党员的村级组织将给予黄牌警告，3年以上没有发展党员的村级组织将进行诫勉谈话，挂牌督办，跟踪整改”'

/** 发展党员预警: villages that admit nobody. */
export const warningPreset: Preset<MembersContent> = {
  key: 'S31',
  title: '发展党员预警',
  source: '东方市党建工作巡回检查，第 5 项',
  content: {
    ...NO_PARTS,
    warning: {
      scope: { kind: 'village', kinds: [], traits: [], units: [] },
      count: 'rolling',
      countBasis: '文件未说从哪天起算，本地设置：rolling 由查看之日往回数整年，calendar 按自然年。',
      recordsFrom: '',
      levels: [
        { key: 'yellow', label: '黄牌警告', years: 1, acts: ['card'], basis: BASIS },
        { key: 'listed', label: '挂牌督办', years: 3, acts: ['talk', 'matter'], basis: BASIS },
      ],
      matterSystem: 'S36',
      matterDays: { value: 180, basis: '文件未定整改期限，本地设置，此为参考值', local: true },
    },
  },
}
