import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { type Member, STANDINGS } from '../member'
import { dotted } from '../rules-dates'

/** What a card shows beside the register: lines as lists have them, the latest first. */
export type CardPaper = {
  member: Member
  movements: readonly string[]
  ratings: readonly string[]
  conducts: readonly string[]
  dues: readonly string[]
  from: string
}

const PAGE = { width: 210, height: 297 }
const FRAME = { x: 20, y: 36 }
const COLUMNS = [24, 42, 22, 26, 22, 34]
const SHORT = 10
const LONG = 30

/** 党员基本情况卡 on one page. */
export function memberCard(paper: CardPaper): FixedForm {
  const { member, from } = paper
  const facts = factRows(member)
  const longs: [string, string][] = [
    ['组织关系', member.belongings.map(belongingText).join('\n')],
    ['转接流动', paper.movements.join('\n')],
    ['党费', paper.dues.join('\n')],
    ['星级评定', paper.ratings.join('\n')],
    ['处分处置', paper.conducts.join('\n')],
  ]
  const rows = [...facts.map(() => SHORT), ...longs.map(() => LONG)]
  const cells = [
    ...facts.flatMap((row, at) => row.map((text, column) => cell(text, { row: at, column }))),
    ...longs.flatMap(([label, text], at) => [
      cell(label, { row: facts.length + at, column: 0 }),
      {
        ...cell(text, { row: facts.length + at, column: 1, columns: 5 }),
        align: 'left' as const,
        from: 'top' as const,
      },
    ]),
  ]
  return fixedForm({
    title: `党员基本情况卡（${member.name}）`,
    pages: [
      {
        ...PAGE,
        parts: [
          {
            kind: 'line',
            x: 20,
            y: 18,
            width: 170,
            height: 12,
            center: '党员基本情况卡',
            size: 18,
            title: true,
          },
          { kind: 'grid', ...FRAME, columns: COLUMNS, rows, cells },
          { kind: 'line', x: 20, y: 282, width: 170, height: 6, left: from, size: 9 },
        ],
      },
    ],
  })
}

function factRows({
  name,
  sex,
  birth,
  ethnicity,
  qualification,
  identityNumber,
  ...rest
}: Member): string[][] {
  const { ancestralPlace, workStarted, joinedOn, facts, belongings, post } = rest
  const here = belongings[0]
  return [
    ['姓名', name, '性别', sex, '民族', ethnicity],
    ['出生年月', birth, '籍贯', ancestralPlace, '学历', qualification],
    ['身份证号', identityNumber, '参加工作', workStarted, '人员类别', here ? STANDINGS[here.standing] : ''],
    ['入党时间', joinedOn, '转正时间', dotted(facts.fullOn), '党小组', here?.group ?? ''],
    ['所在支部', here?.partyName ?? '', '联系电话', facts.phone, '工作岗位', facts.job || post],
  ]
}

function belongingText({ from, to, partyName, standing }: Member['belongings'][number]): string {
  return `${dotted(from)} 至 ${to === '' ? '今' : dotted(to)}　${partyName}　${STANDINGS[standing]}`
}

function cell(text: string, area: { row: number; column: number; columns?: number }): FixedCellInput {
  return { area, name: text, text, size: 10.5, least: 7 }
}
