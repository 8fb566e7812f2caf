import { newId } from '#electron/platform/database/id'
import type { PersonContent } from '#shared/modules/people/schema'
import type { OrganizationId, PersonId } from '#shared/values/id'
import type { TestVault } from '#test/support/open-test-vault'
import { addPerson } from './party'

/** What indicators and links ask of somebody, in one line each. */
type Facts = {
  name: string
  organizationId?: OrganizationId
  /** 任职 as the form has it, ''  none. */
  post?: string
  postLevel?: string
  birth?: string
  ethnicity?: string
  /** The only study on record, '' none. */
  qualification?: string
}

/** Somebody on record with exactly these facts and no others that figures count. */
export function addOnRoll(test: TestVault, facts: Facts): Promise<PersonId> {
  const { name, organizationId = null, post = '', postLevel = '', birth = '1980.05' } = facts
  const { ethnicity = '汉族', qualification = '' } = facts
  const content: Partial<PersonContent> = {
    name,
    birth,
    ethnicity,
    organizationId,
    postLevel,
    personnelStatus: '现职人员',
    posts: post === '' ? [] : [postOf(post, organizationId, '2021.07')],
    educations: qualification === '' ? [] : [studyOf(qualification, '2002.07')],
    ranks: [],
    overrides: [],
    assessments: [],
    rewards: [],
  }
  return addPerson(test, content)
}

/** A study that ended in that month, '' where the record does not say. */
export function studyOf(qualification: string, endedOn: string): PersonContent['educations'][number] {
  return {
    id: newId(),
    mode: 'fullTime',
    qualification,
    degree: '',
    school: '某学院',
    startedOn: '',
    endedOn,
  }
}

/** A post from one month to another, '' while it is held. */
export function postOf(
  title: string,
  organizationId: OrganizationId | null,
  startedOn: string,
  endedOn = '',
): PersonContent['posts'][number] {
  return {
    id: newId(),
    organizationId,
    unitName: '',
    title,
    startedOn,
    endedOn,
    documentNo: '',
    level: '',
    isMain: true,
    printed: true,
    probationEndsOn: '',
  }
}

/** A 职级 or 职务层次 held since that month. */
export function rankOf(
  kind: 'rank' | 'level',
  name: string,
  startedOn: string,
): PersonContent['ranks'][number] {
  return { id: newId(), kind, name, startedOn, endedOn: '', documentNo: '' }
}
