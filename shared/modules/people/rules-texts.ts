import { ALL_ELEMENTS, type DerivedTag, type ElementTexts } from './elements'
import { assessmentText } from './rules-assessments'
import { formatCareer } from './rules-career'
import { EDUCATION_TAGS, type EducationMode, educationTexts } from './rules-education'
import { postText, type UnitName } from './rules-posts'
import { rewardText } from './rules-rewards'
import type { PersonContent } from './schema'

/** The official texts that the structured rows give by themselves, whatever overrides stand. */
export function derivedTexts(content: PersonContent, unitName: UnitName): Record<DerivedTag, string> {
  return {
    ...educationByTag(content, 'fullTime'),
    ...educationByTag(content, 'inService'),
    XianRenZhiWu: postText(content.posts, unitName),
    JianLi: formatCareer(content.career),
    JiangChengQingKuang: rewardText(content.rewards),
    NianDuKaoHeJieGuo: assessmentText(content.assessments),
  }
}

type EducationTag = Extract<DerivedTag, `${string}JiaoYu_${string}`>

function educationByTag(content: PersonContent, mode: EducationMode) {
  const texts = educationTexts(content.educations, mode)
  const tags = EDUCATION_TAGS[mode]
  return {
    [tags.qualification]: texts.qualification,
    [tags.degree]: texts.degree,
    [tags.school]: texts.school,
    [tags.degreeSchool]: texts.degreeSchool,
  } as Record<EducationTag, string>
}

const PLAIN = ALL_ELEMENTS.flatMap((it) => ('field' in it ? [[it.tag, it.field] as const] : []))

/** The official texts of a person in their normalised form (dates canonical), overrides applied. */
export function elementTexts(content: PersonContent, unitName: UnitName): ElementTexts {
  const texts: Partial<ElementTexts> = {}
  for (const [tag, field] of PLAIN) texts[tag] = content[field]
  Object.assign(texts, derivedTexts(content, unitName))
  for (const { tag, text } of content.overrides) texts[tag] = text
  return texts as ElementTexts
}

/** A person together with the official texts that were worked out for it. */
export type Described = { content: PersonContent; texts: ElementTexts }

/** Tags whose official text is not what the rows give, with both. */
export function overriddenTexts(
  content: PersonContent,
  unitName: UnitName,
): { tag: DerivedTag; text: string; derived: string; source: string }[] {
  const derived = derivedTexts(content, unitName)
  return content.overrides.map((it) => ({ ...it, derived: derived[it.tag] }))
}

/** A person about whom nothing is known yet. */
export function emptyContent(): PersonContent {
  return {
    name: '',
    sex: '',
    birth: '',
    ethnicity: '',
    ancestralPlace: '',
    birthplace: '',
    party: '',
    workStarted: '',
    health: '',
    technicalTitle: '',
    specialty: '',
    proposedPost: '',
    proposedRemoval: '',
    appointmentReason: '',
    reportingUnit: '',
    ageReferenceOn: '',
    filledOn: '',
    filledBy: '',
    identityNumber: '',
    retirementDueOn: '',
    ageLimitBeforeReform: '',
    organizationId: null,
    rank: '',
    personnelCategory: '',
    posts: [],
    educations: [],
    career: [],
    rewards: [],
    assessments: [],
    family: [],
    overrides: [],
  }
}
