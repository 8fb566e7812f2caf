import { subjectRows } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import { type Author, on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { OrganizationId, PersonId } from '#shared/values/id'
import type { Subject, SubjectScope } from '#shared/values/subject'
import { classService } from '../class.service'
import { participantService } from '../participant.service'
import { planService } from '../plan.service'
import { resourcesService } from '../resources.service'
import { studyService } from '../study.service'
import { testService } from '../test.service'
import { CLASSES, LECTURERS, SITES } from './words'

/** A year of training: a plan, classes with who came, last year's grades, sites, lecturers, a test. */
export async function makeTraining(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const today = author.now.toISOString().slice(0, 10)
  const cadres = await subjectRows(trx, scope('person', 'cadre'), today)
  const towns = await subjectRows(trx, scope('unit', 'town', 'street'), today)
  const system = (await planService.trainingSystems(on(stage, today), { on: '' })).find(
    (it) => it.key === 'S14',
  )
  const proposals = system?.proposals ?? []
  if (!system || cadres.length === 0) return
  const lines = Array.from({ length: 3 }, (_, at) => stage.year - 1 + at).flatMap((year) =>
    proposals.map(({ audience = '', classes = null, personTimes = null, kind }) => ({
      year,
      kind,
      audience,
      classes,
      personTimes,
      unit: '县委组织部',
    })),
  )
  const fromYear = stage.year - 1
  await planService.savePlan(on(stage, `${fromYear}-01-20`), {
    id: null,
    version: 0,
    content: {
      system: 'S14',
      title: `${fromYear}—${fromYear + 2} 年党员教育培训规划`,
      fromYear,
      toYear: fromYear + 2,
      document: `云组发〔${fromYear}〕6 号`,
      lines,
    },
  })
  await makeLecturers(stage)
  await makeClasses(stage, cadres, today)
  await makeMarks(stage, cadres)
  await makeSites(stage, towns)
  const content = {
    system: 'S39',
    title: '“七一”党章党规知识测试',
    on: `${stage.year}-06-15`,
    due: `${stage.year}-07-10`,
    note: '',
  }
  if (content.on < today)
    await makeReturns(
      stage,
      await testService.saveTest(on(stage, content.on), { id: null, version: 0, content, scope: null }),
    )
  await record(stage)
}

/** Most of the branches have returned their papers. */
async function makeReturns(stage: Stage, { id }: { id: string }): Promise<void> {
  const context = on(stage, `${stage.year}-07-05`)
  const { rows } = await testService.testReturns(context, {
    id,
    text: '',
    silent: false,
    offset: 0,
    limit: 5000,
  })
  const returned = rows
    .filter((it, at) => it.issued > 0 && at % 11 !== 4)
    .map(({ subjectKind, subjectId, issued }, at) => {
      const back = issued - (at % 9 === 2 && issued > 3 ? 2 : 0)
      return {
        subjectKind,
        subjectId,
        issued,
        returned: back,
        passed: back - (at % 7 === 3 && back > 1 ? 1 : 0),
      }
    })
  await testService.keepReturns(context, { id, rows: returned })
}

function scope(kind: SubjectScope['kind'], ...kinds: string[]): SubjectScope {
  return { kind, kinds, traits: [], units: [] }
}

async function makeLecturers(stage: Stage): Promise<void> {
  for (const [name, unitName, title, level, field] of LECTURERS)
    await resourcesService.saveLecturer(on(stage, `${stage.year}-01-10`), {
      id: null,
      version: 0,
      content: { personId: null, name, unitName, title, level, field, note: '' },
    })
}

async function makeClasses(stage: Stage, cadres: readonly Subject[], today: string): Promise<void> {
  const { rows: teachers } = await resourcesService.lecturers(on(stage, today), {
    year: stage.year,
    text: '',
    offset: 0,
    limit: LECTURERS.length,
  })
  for (const [at, it] of CLASSES.entries()) {
    const from = `${stage.year - it.ago}-${it.day}`
    if (from > today) continue
    const context = on(stage, from)
    const { id } = await classService.saveClass(context, {
      id: null,
      version: 0,
      content: {
        ...BLANK,
        system: it.system,
        kind: it.kind,
        title: it.title,
        from,
        hours: it.hours,
        headcount: it.headcount,
        lecturers: [teachers[at % teachers.length]].flatMap((one) =>
          one ? [{ lecturerId: one.id, name: one.name, topic: '' }] : [],
        ),
      },
    })
    const come = cadres.filter((_, place) => (place + at) % it.every === 0).slice(0, it.most)
    const personIds = come.map((one) => one.id as PersonId)
    if (personIds.length > 0)
      await participantService.addParticipants(context, { id: id as never, personIds, others: [] })
  }
}

const BLANK = {
  to: '',
  place: '县委党校',
  siteId: null,
  host: '县委组织部',
  audience: '党员干部',
  cost: null,
  outline: '',
}

/** Grades of last year; a second account has yet to confirm them. */
async function makeMarks(stage: Stage, cadres: readonly Subject[]): Promise<void> {
  const grades = ['优秀', '良好', '良好', '良好', '一般']
  const rows = cadres.slice(0, 60).map((it, at) => ({
    personId: it.id as PersonId,
    grade: at === 41 ? '较差' : (grades[at % grades.length] ?? '良好'),
    score: null,
    document: `云组通〔${stage.year}〕3 号`,
  }))
  await studyService.keepMarks(on(stage, `${stage.year}-01-25`), { year: stage.year - 1, rows })
}

async function makeSites(stage: Stage, towns: readonly Subject[]): Promise<void> {
  for (const [at, { kind, name, visits }] of SITES.entries()) {
    const context = on(stage, `${stage.year}-02-10`)
    const unitId = (towns[at % Math.max(1, towns.length)]?.id ?? null) as OrganizationId | null
    const content = { kind, name, unitId, address: '', opened: '', ended: '', note: '' }
    const { id } = await resourcesService.saveSite(context, { id: null, version: 0, content })
    for (const [day, visitors, people] of visits)
      await resourcesService.addSiteVisit(context, {
        id,
        visit: { on: `${stage.year}-${day}`, visitors, people, topic: '主题党日' },
      })
  }
}
