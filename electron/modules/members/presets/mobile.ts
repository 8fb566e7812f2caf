import type { Preset } from '#electron/platform/systems/systems'
import { type MembersContent, NO_PARTS } from '#shared/modules/members/systems'

/** 流动党员信息库 */
export const mobilePreset: Preset<MembersContent> = {
  key: 'S39',
  title: '流动党员管理',
  source: '阳城县党员经常性教育配套方案之四《关于建立流动党员信息库的实施方案》',
  content: {
    ...NO_PARTS,
    mobile: {
      awayMonths: {
        value: 6,
        basis: '外出满六个月、不能正常参加组织生活的列为流动党员。经验值，未见文件',
        local: true,
      },
      contactMonths: { value: 3, basis: '方案未定联系频次，本地设置，此为参考值', local: true },
    },
  },
}
