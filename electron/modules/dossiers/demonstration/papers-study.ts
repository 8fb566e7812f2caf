import type { Education } from '#shared/modules/people/schema'
import { filled, label, type Seal, type Sheet } from './drawing/sheet'
import { block, type DrawnMaterial, material, personRows, seal } from './papers-parts'
import { monthOf, type Who } from './who'

/** 四-1 and what comes with leaving school: 登记表, 学位, 报到证. */
export function studyPapers(who: Who): DrawnMaterial[] {
  const starts = who.content.educations
    .filter((it) => it.mode === 'fullTime')
    .flatMap((it) => monthOf(it.startedOn) ?? [])
  const school = starts.length === 0 ? [] : [highSchool(who, Math.min(...starts) - 3)]
  const studies = who.content.educations.flatMap((study) => {
    const to = monthOf(study.endedOn)
    if (to === null) return []
    return study.mode === 'inService' ? inService(who, study, to) : university(who, study, to)
  })
  return [...school, ...studies]
}

function highSchool(who: Who, month: number): DrawnMaterial {
  const formed = { classCode: '4-1', title: '普通高中毕业生登记表', month, times: 'school' } as const
  return material(who, formed, (on) => [
    {
      title: '普通高中毕业生登记表',
      under: ['学校：', '云泽县第一中学'],
      photoRows: 3,
      rows: [
        ...personRows(who, 'school'),
        block('本人简历', childhood(month), 52),
        block('自我鉴定', `　　${who.random.pick(STUDENT_WORDS)}`, 44),
        block('班级意见', '　　该生品行端正，学习努力，同意毕业。', 36),
        block('学校意见', '　　准予毕业。', 40),
      ],
      seal: seal('云泽县第一中学', on),
    },
  ])
}

function university(who: Who, study: Education, month: number): DrawnMaterial[] {
  const school = schoolOf(study)
  const formed = { classCode: '4-1', month, times: 'school' } as const
  const register = material(who, { ...formed, title: '高等学校毕业生登记表' }, (on) => [
    graduate(who, study, month, on),
    graduateOpinion(who, on, school),
  ])
  const report = { classCode: '10', title: '毕业生报到证', month: month + 1, times: 'school' } as const
  return [
    register,
    ...(study.degree === ''
      ? []
      : [
          material(who, { ...formed, title: `${study.degree}授予材料` }, (on) => [
            plain(`${study.degree}授予材料`, who, `　　经审核，同意授予${study.degree}。`, seal(school, on)),
          ]),
        ]),
    material(who, report, (on) => [
      plain('毕业生就业报到证', who, '　　请前往云泽县人事局报到。', seal('毕业生就业指导中心', on)),
    ]),
  ]
}

function graduate(who: Who, study: Education, month: number, on: string): Sheet {
  const school = schoolOf(study)
  return {
    title: '高等学校毕业生登记表',
    under: ['学校：', school, '填表日期：', on],
    photoRows: 4,
    rows: [
      ...personRows(who, 'school'),
      {
        height: 13,
        cells: [
          label('院系专业', 3),
          filled(study.school.replace(school, '') || '－', 8, 'education'),
          label('学历', 2),
          filled(study.qualification, 3),
        ],
      },
      block('个人简历', childhood(month - 48), 66),
      block('自我鉴定', `　　${who.random.pick(STUDENT_WORDS)}`, 40),
      block('学校意见', '　　情况属实，同意毕业。', 46),
    ],
    seal: seal(school, on),
  }
}

function graduateOpinion(who: Who, on: string, school: string): Sheet {
  return {
    title: '毕业鉴定',
    rows: [
      block('小组鉴定', `　　${who.random.pick(STUDENT_WORDS)}`, 62),
      block('院系意见', '　　同意小组鉴定。', 52),
      block('学校意见', '　　同意院系意见，准予毕业。', 62),
    ],
    seal: seal(school, on),
  }
}

function inService(who: Who, study: Education, month: number): DrawnMaterial[] {
  const title = `在职${study.qualification.slice(0, 12)}毕业生登记表`
  const school = schoolOf(study)
  return [
    material(who, { classCode: '4-1', title, month, times: 'resume' }, (on) => [
      {
        title,
        under: ['学校：', school],
        photoRows: 3,
        rows: [
          ...personRows(who, 'resume'),
          block('工作单位', who.unitName, 24),
          block('学习情况', '　　修完全部课程，成绩合格。', 60),
          block('学校意见', '　　准予毕业。', 56),
        ],
        seal: seal(school, on),
      },
    ]),
  ]
}

function plain(title: string, who: Who, text: string, sealed: Seal): Sheet {
  const rows = [...personRows(who, 'school').slice(0, 2), block('内　　容', text, 110)]
  return { title, rows, seal: sealed }
}

/** The school of a study; its department and subject follow without a blank. */
function schoolOf({ school }: Education): string {
  return /^.*?(?:大学|学院|学校|党校)/.exec(school)?.[0] ?? school.slice(0, 12)
}

function childhood(until: number): string {
  const last = Math.floor(until / 12)
  return [
    `${last - 12}年9月至${last - 6}年7月　云泽县中心小学`,
    `${last - 6}年9月至${last - 3}年6月　云泽县第三中学`,
    `${last - 3}年9月至${last}年6月　云泽县第一中学`,
  ].join('\n')
}

const STUDENT_WORDS = [
  '本人在校期间思想上积极要求进步，学习刻苦，成绩良好，热心班级工作，能吃苦，待人诚恳。',
  '该同学遵守校规，尊敬师长，学习认真，积极参加社会实践，愿回家乡工作。',
  '在校期间团结同学，勤奋学习，完成了各门课程，愿服从组织分配。',
]
