import { z } from 'zod'
import type { Context } from '#electron/platform/ipc/context'
import {
  type MadePapers,
  type PaperContext,
  type PaperKinds,
  paperKind,
} from '#electron/platform/papers/paper-kind'
import { ClassAsk } from '#shared/modules/training/contract-classes'
import { SiteAsk } from '#shared/modules/training/contract-resources'
import { MarkAsk } from '#shared/modules/training/contract-study'
import { LecturerRow, SiteRow, TestRow } from '#shared/modules/training/resources'
import { classList, classTable } from '#shared/modules/training/sheets/class-sheets'
import { planTable } from '#shared/modules/training/sheets/plan-table'
import { lecturerTable, siteTable, testTable } from '#shared/modules/training/sheets/resource-sheets'
import { marksTable, studyFileSheet } from '#shared/modules/training/sheets/study-sheets'
import { StudyMarkRow } from '#shared/modules/training/study'
import { ClassRow } from '#shared/modules/training/training-class'
import type { TableForm } from '#shared/platform/print/table'
import { IdText, PersonId, TrainingClassId, TrainingPlanId } from '#shared/values/id'
import { classService, shownClass } from './class.service'
import { allParticipants } from './participant.repository'
import { shownParticipant } from './participant.service'
import { shownPlan } from './plan.service'
import { resourcesService } from './resources.service'
import { studyService } from './study.service'
import { studyFileOf } from './study-file.service'
import { testService } from './test.service'

/** Rows that one paper lists. */
const ALL = { offset: 0, limit: 10_000 }
const Year = z.number().int().min(1990).max(2100)

const one = (form: TableForm, about: string, target?: MadePapers['target']): MadePapers => ({
  runs: [{ form }],
  papers: 1,
  about,
  ...(target ? { target } : {}),
})

/** A paper reads what its page reads, through the same service. */
const asContext = (context: PaperContext) => context as Context

/** 培训的表单. */
export const trainingPapers: PaperKinds = {
  'training-plan': paperKind({
    label: '规划执行情况',
    ask: z.object({ id: TrainingPlanId }),
    async make(context, { id }, { from }) {
      const plan = await shownPlan(context, id)
      return one(planTable(plan, from), plan.title, { kind: 'training-plan', id })
    },
  }),
  'training-classes': paperKind({
    label: '培训班登记表',
    ask: ClassAsk,
    async make(context, ask, { from }) {
      const { rows, personTimes } = await classService.classes(asContext(context), { ...ask, ...ALL })
      const title = ask.year === 0 ? '培训班登记表' : `${ask.year} 年培训班登记表`
      return one(classTable(z.array(ClassRow).parse(rows), { title, personTimes, from }), `${rows.length} 期`)
    },
  }),
  'training-class': paperKind({
    label: '参训名单',
    ask: z.object({ id: TrainingClassId }),
    async make(context, { id }, { from }) {
      const found = await shownClass(context, id)
      const people = (await allParticipants(context.trx, id)).map(shownParticipant)
      return one(classList(found, people, from), `${found.title} ${people.length} 人`, {
        kind: 'training-class',
        id,
      })
    },
  }),
  'study-file': paperKind({
    label: '学习档案',
    ask: z.object({ personIds: z.array(PersonId).min(1).max(2000) }),
    async make(context, { personIds }, { from, most, hear }) {
      const runs: MadePapers['runs'] = []
      for (const personId of personIds.slice(0, Math.min(most, personIds.length))) {
        runs.push({ form: studyFileSheet(await studyFileOf(context, personId), from) })
        await hear(runs.length, personIds.length)
      }
      return { runs, papers: personIds.length, about: `${personIds.length} 人` }
    },
  }),
  'study-marks': paperKind({
    label: '年度考学情况一览表',
    ask: MarkAsk,
    async make(context, ask, { from }) {
      const { rows, counts } = await studyService.studyMarks(asContext(context), { ...ask, ...ALL })
      return one(
        marksTable(z.array(StudyMarkRow).parse(rows), { year: ask.year, counts, from }),
        `${ask.year} 年 ${rows.length} 人`,
      )
    },
  }),
  'training-sites': paperKind({
    label: '基地网点一览表',
    ask: SiteAsk,
    async make(context, ask, { from }) {
      const { rows, people } = await resourcesService.sites(asContext(context), { ...ask, ...ALL })
      return one(
        siteTable(z.array(SiteRow).parse(rows), { year: ask.year, people, from }),
        `${rows.length} 个`,
      )
    },
  }),
  'training-lecturers': paperKind({
    label: '师资一览表',
    ask: z.object({ year: Year, text: z.string().max(60).default('') }),
    async make(context, ask, { from }) {
      const { rows, lectures } = await resourcesService.lecturers(asContext(context), { ...ask, ...ALL })
      return one(
        lecturerTable(z.array(LecturerRow).parse(rows), { year: ask.year, lectures, from }),
        `${rows.length} 人`,
      )
    },
  }),
  'training-test': paperKind({
    label: '答卷回收情况',
    ask: z.object({ id: IdText, silent: z.boolean().default(false) }),
    async make(context, { id, silent }, { from }) {
      const [test] = (await testService.tests(asContext(context), {})).filter((it) => it.id === id)
      if (!test) return { runs: [], papers: 0, about: '测试已删除' }
      const ask = { id, text: '', silent, ...ALL }
      const { rows } = await testService.testReturns(asContext(context), ask)
      return one(testTable(TestRow.parse(test), rows, from), `${test.title} ${rows.length} 个`, {
        kind: 'training-test',
        id,
      })
    },
  }),
}
