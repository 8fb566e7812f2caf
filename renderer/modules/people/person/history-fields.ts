import { elementOf } from '#shared/modules/people/elements'
import { EXTRAS_LABEL, FAMILY_LABEL, RANKS_LABEL, UNIT_LABEL } from '#shared/modules/people/rules-changes'
import { type ContentKey, labelOf } from './content'

const SET_FIELDS: Partial<Record<ContentKey, string>> = {
  organizationId: UNIT_LABEL,
  family: FAMILY_LABEL,
  posts: elementOf('XianRenZhiWu')?.label ?? '',
  career: elementOf('JianLi')?.label ?? '',
  rewards: elementOf('JiangChengQingKuang')?.label ?? '',
  ranks: RANKS_LABEL,
  extras: EXTRAS_LABEL,
  assessments: elementOf('NianDuKaoHeJieGuo')?.label ?? '',
}

/** The name under which changes of a field are on record. */
export function historyFieldOf(key: ContentKey): string {
  return SET_FIELDS[key] ?? labelOf(key)
}
