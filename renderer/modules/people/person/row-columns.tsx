import { leafNames } from '#shared/codes/index'
import { ageText } from '#shared/modules/people/rules-age'
import type { Assessment, Education, FamilyMember, Post, Reward } from '#shared/modules/people/schema'
import type { PartialDate } from '#shared/values/partial-date'
import type { EditColumn, PickOption } from '../../../components'
import { dateCheck, yearCheck } from './checks'
import classes from './person.module.css'
import { text } from './person.text'
import { ruleOf } from './rules.text'

type Flags = (path: string) => boolean

const RELATIONS = leafNames('gb4761-relation-editor')
const POLITICS = leafNames('gb4762-political')
const QUALIFICATIONS = leafNames('zb64-education-editor')
const DEGREES = leafNames('gb6864-degree')
const GRADES = leafNames('zb18-assessment')
const LEVELS = leafNames('zb09-position-level')

/**
 * Columns of 职务职级. A unit on record is held by its id; any other words stand as written. `tight`: big type in a
 * small window, where papers take two lines.
 */
export function postColumns(
  units: readonly PickOption[],
  room: 'tight' | 'normal' | 'wide',
): readonly EditColumn<Post>[] {
  const ids = new Set(units.map((it) => it.value))
  const withUnit = (post: Post, typed: string): Post =>
    ids.has(typed)
      ? { ...post, organizationId: typed as NonNullable<Post['organizationId']>, unitName: '' }
      : { ...post, organizationId: null, unitName: typed }
  return [
    dateColumn('startedOn', text.post.startedOn),
    { ...dateColumn('endedOn', text.post.endedOn), placeholder: text.none },
    {
      key: 'unitName',
      title: text.post.unit,
      width: room === 'wide' ? 224 : 148,
      value: (it) => it.unitName || (it.organizationId ?? ''),
      set: withUnit,
      options: units,
      limit: 200,
    },
    { key: 'title', title: text.post.title, ...field('title'), rule: ruleOf('XianRenZhiWu'), limit: 200 },
    { key: 'level', title: text.post.level, width: 88, ...field('level'), options: LEVELS },
    {
      key: 'documentNo',
      title: text.post.documentNo,
      width: room === 'tight' ? 104 : 140,
      ...field('documentNo'),
      limit: 200,
    },
    {
      key: 'output',
      title: text.post.output,
      width: 60,
      value: (it) => (it.printed ? (it.isMain ? text.post.main : text.post.printed) : text.post.notPrinted),
      set: (it, typed) => ({
        ...it,
        isMain: typed === text.post.main,
        printed: typed !== text.post.notPrinted,
      }),
      options: [text.post.main, text.post.printed, text.post.notPrinted],
    },
  ]
}

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

function field<K extends string>(key: K) {
  return {
    value: (row: Record<K, string>) => row[key],
    set: <Row extends Record<K, string>>(row: Row, typed: string): Row => ({ ...row, [key]: typed }),
  }
}

function dateColumn<K extends string>(key: K, title: string) {
  return { key, title, width: 76, ...field(key), check: dateCheck(title) }
}
