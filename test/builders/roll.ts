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
    posts: post === '' ? [] : [postOf(post, organizationId)],
    educations: qualification === '' ? [] : [studyOf(qualification)],
    ranks: [],
    overrides: [],
    assessments: [],
    rewards: [],
  }
  return addPerson(test, content)
}

function studyOf(qualification: string): PersonContent['educations'][number] {
  return {
    id: newId(),
    mode: 'fullTime',
    qualification,
    degree: '',
    school: '某学院',
    startedOn: '1998.09',
    endedOn: '2002.07',
  }
}

function postOf(title: string, organizationId: OrganizationId | null): PersonContent['posts'][number] {
  return {
    id: newId(),
    organizationId,
    unitName: '',
    title,
    startedOn: '2021.07',
    endedOn: '',
    documentNo: '',
    level: '',
    isMain: true,
    printed: true,
    probationEndsOn: '',
  }
}
