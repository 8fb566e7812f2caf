import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { CaseContent } from '#shared/modules/evaluations/cases'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { caseService } from '../case.service'

type Line = Pick<CaseContent, 'kind' | 'from' | 'to' | 'document' | 'note'>

/** Who has a case: some of the bureau, of whom the yearly evaluation speaks, deputies of towns, units. */
export type CaseSubjects = {
  bureau: readonly PersonId[]
  deputies: readonly PersonId[]
  units: readonly OrganizationId[]
}

/** A dozen cases of last year and this one, of every sort that the rule table treats differently. */
export async function makeCases(stage: Stage, { bureau, deputies, units }: CaseSubjects): Promise<void> {
  const { year } = stage
  const context = on(stage, `${year}-11-10`)
  const add = async (
    line: Line,
    whose: { personId?: PersonId | undefined; organizationId?: OrganizationId | undefined },
  ) => {
    const { personId = null, organizationId = null } = whose
    if (personId !== null || organizationId !== null)
      await caseService.createCase(context, { ...line, personId, organizationId })
  }
  // From the end of the office order: those on the lowest places, so that heads stay gradable.
  for (const [index, line] of ofBureau(year).entries())
    await add(line, { personId: bureau[bureau.length - 1 - index * 2] })
  for (const [index, line] of ofDeputies(year).entries()) await add(line, { personId: deputies[index * 2] })
  for (const [index, line] of ofUnits(year).entries())
    await add(line, { organizationId: units[index * 3 + 2] })
}

function ofBureau(year: number): Line[] {
  const last = year - 1
  return [
    line('probation', `${last}.08`, `${year}.08`, '', '新录用公务员，试用期一年'),
    line('leave', `${last}.02.10`, `${last}.09.30`, '', '病假'),
    line('party-warning', `${last}.03.15`, `${year}.03.14`, `云纪〔${last}〕3 号`),
    line('secondment', `${last}.03`, `${year}.03`, `云组干〔${last}〕12 号`, '到潇源市农业农村局挂职'),
    line('admonition', `${last}.06.20`, `${last}.12.19`, `云组函〔${last}〕18 号`),
  ]
}

function ofDeputies(year: number): Line[] {
  const last = year - 1
  return [
    line('party-serious', `${year}.02.18`, `${year + 1}.08.17`, `云纪〔${year}〕2 号`),
    line('demerit', `${last}.12.05`, `${year}.12.04`, `云监〔${last}〕21 号`),
    line('investigation', `${year}.09.12`, '', `云纪立〔${year}〕9 号`),
    line('study', `${year}.03`, `${year}.07`, '', '市委党校中青年干部培训班'),
    line('secondment', `${year}.04`, `${year + 1}.03`, `云组干〔${year}〕6 号`, '援派'),
    line('warning', `${year}.06.02`, `${year}.12.01`, `云监〔${year}〕8 号`),
  ]
}

function ofUnits(year: number): Line[] {
  return [
    line('unit-talk', `${year}.06.03`, `${year}.12.02`, `云办函〔${year}〕31 号`),
    line('unit-no-award', `${year - 1}.12.20`, `${year}.12.19`, `云办〔${year - 1}〕40 号`),
  ]
}

function line(kind: string, from: string, to: string, document: string, note = ''): Line {
  return { kind, from, to, document, note }
}
