import { z } from 'zod'
import { subjectNames } from '#electron/modules/organizations/index'
import type { Context } from '#electron/platform/ipc/context'
import {
  type MadePapers,
  type PaperContext,
  type PaperKinds,
  paperKind,
} from '#electron/platform/papers/paper-kind'
import { CoverageAsk, PlanAsk, PlannedAsk } from '#shared/modules/inspections/contract-coverage'
import { ProgrammeYear } from '#shared/modules/inspections/contract-groups'
import { FindingAsk } from '#shared/modules/inspections/contract-visits'
import { PlannedVisit, PlanSubject } from '#shared/modules/inspections/coverage'
import { checkSheet } from '#shared/modules/inspections/sheets/check-sheet'
import { feedback } from '#shared/modules/inspections/sheets/feedback'
import {
  coverageSheet,
  findingsSheet,
  groupsSheet,
  planSheet,
  scheduleSheet,
} from '#shared/modules/inspections/sheets/year-sheets'
import { Finding } from '#shared/modules/inspections/visit'
import type { PaperForm } from '#shared/platform/print/paper'
import { InspectionId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { SubjectRef } from '#shared/values/subject'
import { coverageOf, rowsOf } from './coverage.service'
import { findingService } from './finding.service'
import { groupsOf } from './group.service'
import { programmeOn } from './inspections-systems'
import { planService } from './plan.service'
import { plannedService } from './planned.service'
import { subjectKey } from './visit.repository'
import { shownVisit } from './visit.service'

/** Rows that one paper lists. */
const ALL = { offset: 0, limit: 10_000 }

const one = (form: PaperForm, about: string, target?: MadePapers['target']): MadePapers => ({
  runs: [{ form }],
  papers: 1,
  about,
  ...(target ? { target } : {}),
})

/** A paper reads what its page reads, through the same service. */
const asContext = (context: PaperContext) => context as Context
const titleOf = async (context: PaperContext, key: string) =>
  (await programmeOn(context.trx, key, dayOf(context.now))).title

/** 巡回检查的表单. */
export const inspectionPapers: PaperKinds = {
  'inspection-visit': paperKind({
    label: '检查清单',
    ask: z.object({ id: InspectionId }),
    async make(context, { id }, { from }) {
      const visit = await shownVisit(context, id)
      const { items, title } = await programmeOn(context.trx, visit.programme, visit.on)
      const place = [visit.unitName, visit.subjectName].filter(Boolean).join('　')
      const form = checkSheet({ ...visit, title: `${title}清单`, place, kind: visit.subjectKey, items, from })
      return one(form, `${place} ${visit.on}`, { kind: 'inspection-visit', id })
    },
  }),
  'inspection-checklist': paperKind({
    label: '空白检查清单',
    ask: z.object({ programme: z.string().max(26), subjects: z.array(SubjectRef).min(1).max(500) }),
    async make(context, { programme, subjects }, { from, most, hear }) {
      const { items, title } = await programmeOn(context.trx, programme, dayOf(context.now))
      const names = await subjectNames(context.trx, subjects)
      const runs: MadePapers['runs'] = []
      for (const { kind, id } of subjects.slice(0, Math.min(most, subjects.length))) {
        const subject = names.get(`${kind}:${id}`)
        const place = [kind === 'unit' ? '' : subject?.unitName, subject?.name].filter(Boolean).join('　')
        const blank = { on: '', inspectors: '', answers: {}, findings: [], from }
        const asked = await subjectKey(context.trx, kind, id)
        runs.push({ form: checkSheet({ title: `${title}清单`, place, kind: asked, items, ...blank }) })
        await hear(runs.length, subjects.length)
      }
      return { runs, papers: subjects.length, about: `${subjects.length} 份` }
    },
  }),
  'inspection-plan': paperKind({
    label: '年度巡查计划',
    ask: PlanAsk,
    async make(context, ask, { from }) {
      const { rows, planned, lacking } = await planService.plan(asContext(context), { ...ask, ...ALL })
      const title = await titleOf(context, ask.programme)
      const form = planSheet(z.array(PlanSubject).parse(rows), {
        title,
        year: ask.year,
        planned,
        lacking,
        from,
      })
      return one(form, `${ask.year} 年 ${rows.length} 个`)
    },
  }),
  'inspection-schedule': paperKind({
    label: '巡查日程表',
    ask: PlannedAsk,
    async make(context, ask, { from }) {
      const { rows } = await plannedService.planned(asContext(context), { ...ask, ...ALL })
      const title = await titleOf(context, ask.programme)
      const form = scheduleSheet(z.array(PlannedVisit).parse(rows), { title, year: ask.year, from })
      return one(form, `${ask.year} 年 ${rows.length} 次`)
    },
  }),
  'inspection-coverage': paperKind({
    label: '频次执行情况',
    ask: CoverageAsk,
    async make(context, ask, { from }) {
      const { rows } = await rowsOf(context.trx, ask, ALL)
      const rules = await coverageOf(context.trx, ask.programme, ask.on)
      const title = await titleOf(context, ask.programme)
      return one(coverageSheet(rules, rows, { title, on: ask.on, from }), `截至 ${ask.on} ${rows.length} 条`)
    },
  }),
  'inspection-groups': paperKind({
    label: '机构一览表',
    ask: ProgrammeYear,
    async make(context, ask, { from }) {
      const groups = await groupsOf(context, ask)
      const form = groupsSheet(groups, { title: await titleOf(context, ask.programme), year: ask.year, from })
      return one(form, `${ask.year} 年 ${groups.groups.length} 个`)
    },
  }),
  'inspection-findings': paperKind({
    label: '巡查问题清单',
    ask: FindingAsk,
    async make(context, ask, { from }) {
      const { rows } = await findingService.findings(asContext(context), { ...ask, ...ALL })
      const title = await titleOf(context, ask.programme)
      const form = findingsSheet(z.array(Finding).parse(rows), { title, year: ask.year, from })
      return one(form, `${ask.year} 年 ${rows.length} 个`)
    },
  }),
  'inspection-feedback': paperKind({
    label: '反馈意见',
    ask: z.object({ id: InspectionId }),
    async make(context, { id }, { department }) {
      const visit = await shownVisit(context, id)
      const title = await titleOf(context, visit.programme)
      return one(feedback({ title, visit, department }), `${visit.subjectName} ${visit.on}`, {
        kind: 'inspection-visit',
        id,
      })
    },
  }),
}
