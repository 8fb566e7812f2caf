import type { FamilyMember } from '#shared/modules/people/schema'
import { FARMERS, RETIRED_FROM, WORKPLACES } from './data/family'
import { type Month, monthText, yearOf } from './months'
import { fullName, type Sex, surname } from './names'
import type { Random } from './random'

type Relative = Omit<FamilyMember, 'id'>
export type Self = { surname: string; sex: Sex; birth: Month; asOf: Month }

/** Three to seven relatives in the form's order: spouse, children, parents, others. */
export function family(random: Random, self: Self): Relative[] {
  const age = Math.floor((self.asOf - self.birth) / 12)
  const married = age >= 25 && random.chance(age < 30 ? 0.55 : 0.94)
  const spouse = married ? surname(random) : ''
  const close = [...(married ? spouseAndChildren(random, self, spouse, age) : []), ...parents(random, self)]
  const others = sideways(random, self, spouse)
  const wanted = Math.max(3, Math.min(7, close.length + random.int(0, 2)))
  return [...close, ...others].slice(0, wanted)
}

function spouseAndChildren(random: Random, self: Self, own: string, age: number): Relative[] {
  const wife = self.sex === '男'
  const sex = wife ? '女' : '男'
  const birth = self.birth + random.int(-30, 44) * (wife ? 1 : -1)
  const spouse = adult(
    random,
    wife ? '妻子' : '丈夫',
    fullName(random, own, sex, yearOf(birth)),
    birth,
    self.asOf,
  )
  return [spouse, ...children(random, self, wife ? self.surname : own, age)]
}

const ORDINALS: Record<Sex, readonly string[]> = {
  男: ['长子', '次子', '三子'],
  女: ['长女', '次女', '三女'],
}

function children(random: Random, self: Self, family: string, age: number): Relative[] {
  if (age < 27) return []
  const count = random.weighted([
    [0, age < 32 ? 4 : 1],
    [1, 12],
    [2, 7],
    [3, 0.4],
  ])
  let birth = self.birth + 12 * random.int(24, 30) + random.int(0, 11)
  const born: { sex: Sex; birth: Month }[] = []
  for (let child = 0; child < count && birth < self.asOf - 2; child += 1) {
    born.push({ sex: random.chance(0.52) ? '男' : '女', birth })
    birth += random.int(20, 70)
  }
  return born.map((it, at) => {
    const alike = born.filter((other) => other.sex === it.sex)
    const only = it.sex === '男' ? '儿子' : '女儿'
    const relation = alike.length === 1 ? only : (ORDINALS[it.sex][alike.indexOf(born[at] ?? it)] ?? only)
    const name = fullName(random, family, it.sex, yearOf(it.birth))
    return {
      relation,
      name,
      birth: monthText(it.birth),
      ...schoolLife(random, Math.floor((self.asOf - it.birth) / 12)),
    }
  })
}

function schoolLife(random: Random, age: number): { politics: string; workplace: string } {
  if (age < 6) return { politics: '群众', workplace: '学龄前儿童' }
  if (age < 12) return { politics: '群众', workplace: '云泽县第一小学学生' }
  if (age < 15) return { politics: '群众', workplace: '云泽县思源学校学生' }
  if (age < 18) return { politics: '共青团员', workplace: '云泽县第一中学学生' }
  if (age < 22)
    return { politics: '共青团员', workplace: random.pick(['潇源师范大学学生', '湘南农业大学学生']) }
  const politics = random.pick(age < 28 ? ['共青团员', '群众', '中共党员'] : ['群众', '中共党员'])
  return { politics, workplace: random.pick(WORKPLACES) }
}

function parents(random: Random, self: Self): Relative[] {
  const father = self.birth - 12 * random.int(22, 33) - random.int(0, 11)
  const mother = father + random.int(-12, 50)
  return [
    elder(random, '父亲', fullName(random, self.surname, '男', yearOf(father)), father, self.asOf),
    elder(random, '母亲', fullName(random, surname(random), '女', yearOf(mother)), mother, self.asOf),
  ]
}

/** A brother or sister; for the married the spouse's parents before. */
function sideways(random: Random, self: Self, spouse: string): Relative[] {
  const older = random.chance(0.5)
  const sex: Sex = random.chance(0.5) ? '男' : '女'
  const birth = self.birth + (older ? -1 : 1) * random.int(14, 80)
  const relation = sex === '男' ? (older ? '哥哥' : '弟弟') : older ? '姐姐' : '妹妹'
  const sibling = adult(
    random,
    relation,
    fullName(random, self.surname, sex, yearOf(birth)),
    birth,
    self.asOf,
  )
  if (spouse === '') return [sibling]
  const inLaw = self.birth - 12 * random.int(22, 31)
  const [father, mother] = self.sex === '男' ? ['岳父', '岳母'] : ['公公', '婆婆']
  return [
    elder(random, father, fullName(random, spouse, '男', yearOf(inLaw)), inLaw, self.asOf),
    elder(random, mother, fullName(random, surname(random), '女', yearOf(inLaw + 20)), inLaw + 20, self.asOf),
    sibling,
  ]
}

function adult(random: Random, relation: string, name: string, birth: Month, asOf: Month): Relative {
  const age = Math.floor((asOf - birth) / 12)
  if (age < 22) return { relation, name, birth: monthText(birth), ...schoolLife(random, age) }
  const politics = random.weighted([
    ['群众', 5],
    ['中共党员', 4],
    ['共青团员', age < 28 ? 3 : 0],
  ])
  const workplace = age >= 60 ? random.pick(RETIRED_FROM) : random.pick(WORKPLACES)
  return { relation, name, birth: monthText(birth), politics, workplace }
}

function elder(random: Random, relation: string, name: string, birth: Month, asOf: Month): Relative {
  const age = Math.floor((asOf - birth) / 12)
  const dead = random.chance(age > 92 ? 1 : age > 75 ? 0.45 : age > 60 ? 0.08 : 0.02)
  const alive =
    age < 60 ? random.pick([...FARMERS, ...WORKPLACES]) : random.pick([...FARMERS, ...RETIRED_FROM])
  const workplace = dead ? `${random.pick(FARMERS)}（已去世）` : alive
  const politics = random.chance(0.27) ? '中共党员' : '群众'
  return { relation, name, birth: oldBirth(random, birth), politics, workplace }
}

/** Of the old, often only the year is known. */
function oldBirth(random: Random, birth: Month): string {
  return yearOf(birth) < 1955 && random.chance(0.3) ? String(yearOf(birth)) : monthText(birth)
}
