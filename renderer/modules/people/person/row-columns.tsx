import { leafNames } from '#shared/codes/index'
import { ageText } from '#shared/modules/people/rules-age'
import type { Assessment, Education, FamilyMember, Reward } from '#shared/modules/people/schema'
import type { PartialDate } from '#shared/values/partial-date'
import type { EditColumn } from '../../../components'
import { yearCheck } from './checks'
import { dateColumn, field } from './column-parts'
import classes from './person.module.css'
import { text } from './person.text'
import { ruleOf } from './rules.text'

type Flags = (path: string) => boolean

const RELATIONS = leafNames('gb4761-relation-editor')
const POLITICS = leafNames('gb4762-political')
const QUALIFICATIONS = leafNames('zb64-education-editor')
const DEGREES = leafNames('gb6864-degree')
const GRADES = leafNames('zb18-assessment')

export function educationColumns(): readonly EditColumn<Education>[] {
  const { modes } = text.education
  return [
    {
      key: 'mode',
      title: text.education.mode,
      width: 72,
      value: (it) => modes[it.mode],
      set: (it, typed) => ({ ...it, mode: typed === modes.inService ? 'inService' : 'fullTime' }),
      options: [modes.fullTime, modes.inService],
    },
    {
      key: 'qualification',
      title: text.education.qualification,
      width: 112,
      ...field('qualification'),
      options: QUALIFICATIONS,
      rule: ruleOf('QuanRiZhiJiaoYu_XueLi'),
    },
    {
      key: 'degree',
      title: text.education.degree,
      width: 104,
      ...field('degree'),
      options: DEGREES,
      rule: ruleOf('QuanRiZhiJiaoYu_XueWei'),
    },
    dateColumn('startedOn', text.education.startedOn),
    dateColumn('endedOn', text.education.endedOn),
    {
      key: 'school',
      title: text.education.school,
      ...field('school'),
      rule: ruleOf('QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi'),
      limit: 200,
    },
  ]
}

export function familyColumns(reference: PartialDate, flagged: Flags): readonly EditColumn<FamilyMember>[] {
  const toCheck = (key: string) => (_: FamilyMember, index: number) => flagged(`family.${index}.${key}`)
  return [
    {
      key: 'relation',
      title: text.family.relation,
      width: 72,
      ...field('relation'),
      options: RELATIONS,
      rule: ruleOf('JiaTingChengYuan'),
      toCheck: toCheck('relation'),
    },
    {
      key: 'name',
      title: text.family.name,
      width: 88,
      ...field('name'),
      limit: 36,
      toCheck: toCheck('name'),
    },
    {
      key: 'birth',
      title: text.family.birth,
      width: 80,
      ...field('birth'),
      limit: 24,
      toCheck: toCheck('birth'),
    },
    {
      key: 'age',
      title: text.family.age,
      width: 56,
      value: () => '',
      set: (it) => it,
      render: (it) => <span className={classes.computed}>{ageText(it.birth, reference)}</span>,
    },
    {
      key: 'politics',
      title: text.family.politics,
      width: 88,
      ...field('politics'),
      options: POLITICS,
      toCheck: toCheck('politics'),
      placeholder: text.notFilled,
    },
    {
      key: 'workplace',
      title: text.family.workplace,
      ...field('workplace'),
      limit: 400,
      toCheck: toCheck('workplace'),
      placeholder: text.notFilled,
    },
  ]
}

export function rewardColumns(): readonly EditColumn<Reward>[] {
  const { kinds } = text.reward
  return [
    dateColumn('happenedOn', text.reward.happenedOn),
    {
      key: 'kind',
      title: text.reward.kind,
      width: 64,
      value: (it) => kinds[it.kind],
      set: (it, typed) => ({ ...it, kind: typed === kinds.sanction ? 'sanction' : 'reward' }),
      options: [kinds.reward, kinds.sanction],
    },
    {
      key: 'text',
      title: text.reward.text,
      ...field('text'),
      rule: ruleOf('JiangChengQingKuang'),
      limit: 1000,
    },
  ]
}

export function assessmentColumns(): readonly EditColumn<Assessment>[] {
  return [
    {
      key: 'year',
      title: text.assessment.year,
      width: 80,
      value: (it) => (it.year > 0 ? String(it.year) : ''),
      set: (it, typed) => ({ ...it, year: Number.parseInt(typed, 10) || 0 }),
      check: yearCheck,
    },
    {
      key: 'grade',
      title: text.assessment.grade,
      ...field('grade'),
      options: GRADES,
      rule: ruleOf('NianDuKaoHeJieGuo'),
    },
  ]
}
