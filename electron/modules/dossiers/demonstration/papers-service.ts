import { filled, label, type Sheet } from './drawing/sheet'
import { block, type DrawnMaterial, material, personRows, postIn, resumeText, seal } from './papers-parts'
import { monthOf, says, type Who } from './who'

const BUREAU = '云泽县人事局'
const DEPARTMENT = '中共云泽县委组织部'

/** 九-1, 九-2 and 三: first post, pay, posts, yearly results; 一 and 五 beside. `now` is a month since year 0. */
export function servicePapers(who: Who, now: number): DrawnMaterial[] {
  const { workFrom } = who
  return [
    ...resumes(who, now),
    ...(workFrom < 2016 * 12 ? [recognition(who)] : []),
    approval(who, '公务员录用审批表', '9-2', workFrom, '　　经考试、考核，同意录用，分配工作。'),
    approval(who, '转正定级审批表', '9-1', workFrom + 12, '　　试用期满，考核合格，同意转正定级。'),
    ...pay(who, now),
    ...posts(who, now),
    ...years(who, now),
    ...trainings(who, now),
    ...honours(who),
  ]
}

function resumes(who: Who, now: number): DrawnMaterial[] {
  const editions = [1999, 2008, 2015].filter((it) => it * 12 > who.workFrom + 12 && it * 12 < now - 12)
  return (editions.length === 0 ? [Math.floor(now / 12) - 1] : editions).map((year) =>
    material(
      who,
      { classCode: '1', title: `干部履历表（${year}年版）`, month: year * 12 + 10, times: 'resume' },
      (on) => [resumeFront(who, year * 12 + 10, on), resumeBack(who, year, on)],
    ),
  )
}

function resumeFront(who: Who, month: number, on: string): Sheet {
  return {
    title: '干部履历表',
    under: ['填表日期：', on],
    photoRows: 4,
    rows: [
      ...personRows(who, 'resume'),
      {
        height: 13,
        cells: [
          label('参加工作', 3),
          filled(says(who, 'work', 'resume'), 5, 'work'),
          label('入党时间', 3),
          filled(who.partyFrom === null ? '' : says(who, 'party', 'resume'), 5, 'party'),
        ],
      },
      { height: 16, cells: [label('工作单位\n及职务', 3), filled(postIn(who, month), 13)] },
      { height: 16, cells: [label('身份证号', 3), filled(who.content.identityNumber, 13, 'identity')] },
      block('主要经历', resumeText(who, month), 96),
    ],
  }
}

function resumeBack({ content, unitName }: Who, year: number, on: string): Sheet {
  const family = content.family
    .map((it) => `${it.relation}　${it.name}　${it.birth}　${it.workplace}`)
    .slice(0, 6)
    .join('\n')
  return {
    title: '家庭主要成员和奖惩情况',
    rows: [
      block('家庭成员', family, 70),
      block('奖惩情况', content.rewards.map((it) => it.text).join('\n') || '无', 40),
      block('本人签名', `　　以上所填属实。　　${content.name}`, 30),
      block('组织意见', `　　经审核，${year}年所填属实。`, 44),
    ],
    seal: seal(unitName.slice(0, 12), on),
  }
}

function recognition(who: Who): DrawnMaterial {
  const title = '干部基本信息审核认定表'
  return material(who, { classCode: '5', title, month: 2016 * 12 + 8, times: 'resume' }, (on) => [
    {
      title,
      rows: [
        ...personRows(who, 'resume'),
        block('单位职务', postIn(who, 2016 * 12 + 8), 22),
        block('认定意见', `　　经审核，出生时间为${says(who, 'birth', 'resume')}。`, 90),
        block('部门意见', '　　同意。', 46),
      ],
      seal: seal(DEPARTMENT, on),
    },
  ])
}

/** A form of one page that approves something. */
function approval(
  who: Who,
  title: string,
  classCode: '9-1' | '9-2' | '7',
  month: number,
  text: string,
): DrawnMaterial {
  return material(who, { classCode, title, month, times: 'first-job' }, (on) => [
    {
      title,
      rows: [
        ...personRows(who, 'first-job'),
        {
          height: 13,
          cells: [
            label('单位职务', 3),
            filled(postIn(who, month), 6),
            label('参加工作', 3),
            filled(says(who, 'work', 'first-job'), 5, 'work'),
          ],
        },
        block('呈报意见', text, 62),
        block('审批意见', '　　同意。', 56),
      ],
      seal: seal(classCode === '7' ? who.unitName.slice(0, 12) : BUREAU, on),
    },
  ])
}

function pay(who: Who, now: number): DrawnMaterial[] {
  const changes = [2006, 2008, 2010, 2014, 2016, 2018, 2021, 2024].filter(
    (it) => it * 12 > who.workFrom + 18 && it * 12 + 7 < now,
  )
  return changes.map((year) =>
    approval(
      who,
      year === 2006 ? '工资套改审批表' : '工资变动审批表',
      '9-1',
      year * 12 + 6,
      `　　自${year}年7月起执行。`,
    ),
  )
}

function posts(who: Who, now: number): DrawnMaterial[] {
  return who.content.career.flatMap((stage, at) => {
    const month = monthOf(stage.startedOn)
    if (at === 0 || month === null || month <= who.workFrom + 12 || month > now) return []
    return [
      material(who, { classCode: '9-2', title: '干部任免审批表', month, times: 'post' }, (on) => [
        {
          title: '干部任免审批表',
          photoRows: 4,
          rows: [
            ...personRows(who, 'post'),
            {
              height: 13,
              cells: [
                label('参加工作', 3),
                filled(says(who, 'work', 'post'), 5, 'work'),
                label('入党时间', 3),
                filled(who.partyFrom === null ? '' : says(who, 'party', 'post'), 5, 'party'),
              ],
            },
            { height: 18, cells: [label('拟任职务', 3), filled(stage.text, 13)] },
            block('简　　历', resumeText(who, month), 92),
            block('呈报单位', '　　同意呈报。', 40),
          ],
          seal: seal(DEPARTMENT, on),
        },
      ]),
    ]
  })
}

function years(who: Who, now: number): DrawnMaterial[] {
  const last = Math.floor(now / 12) - 1
  const first = Math.max(Math.floor(who.workFrom / 12) + 1, last - 13)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).map((year) => {
    const grade = who.content.assessments.find((it) => it.year === year)?.grade ?? '称职'
    const title = `${year}年度公务员考核登记表`
    return material(who, { classCode: '3', title, month: (year + 1) * 12, times: 'post' }, (on) => [
      {
        title: '公务员年度考核登记表',
        under: ['（', `${year}年度`, '）'],
        rows: [
          ...personRows(who, 'post'),
          { height: 16, cells: [label('单位职务', 3), filled(postIn(who, year * 12 + 11), 13)] },
          block('个人总结', `　　${who.random.pick(WORK_WORDS)}`, 76),
          block('考核等次', `　　${grade}`, 36),
          block('单位意见', `　　同意定为${grade}。`, 44),
        ],
        seal: seal(who.unitName.slice(0, 12), on),
      },
    ])
  })
}

function trainings(who: Who, now: number): DrawnMaterial[] {
  return [4, 9].flatMap((ago) => {
    const month = now - ago * 12
    if (month < who.workFrom + 24) return []
    const title = '县委党校学员学习鉴定表'
    return [
      material(who, { classCode: '4-4', title, month, times: 'post' }, (on) => [
        {
          title,
          rows: [
            ...personRows(who, 'post'),
            block('学习情况', '　　按期完成培训，成绩合格。', 80),
            block('党校意见', '　　准予结业。', 56),
          ],
          seal: seal('中共云泽县委党校', on),
        },
      ]),
    ]
  })
}

function honours(who: Who): DrawnMaterial[] {
  return who.content.rewards.flatMap((it) => {
    const month = monthOf(it.happenedOn)
    if (it.kind !== 'reward' || month === null) return []
    return [approval(who, '嘉奖审批表', '7', month, `　　${it.text}。`)]
  })
}

const WORK_WORDS = [
  '一年来认真学习，履职尽责，完成了分管工作，深入基层，联系群众，廉洁自律，各项任务按期完成。',
  '本年度围绕中心工作，抓好项目落实和作风建设，团结同志，遵守纪律，较好地完成了目标任务。',
  '全年坚持学习，落实责任，参加驻村帮扶和信访接待，工作得到群众认可，存在的不足是调查研究不够深入。',
]
