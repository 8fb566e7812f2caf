import type { Preset } from '#electron/platform/systems/systems'
import { ProcedureContent } from '#shared/modules/procedures/procedure'
import {
  again,
  dateField,
  days,
  form,
  fourFifths,
  longField,
  overHalf,
  paper,
  passed,
  type StepIn,
  stopped,
  textField,
} from './parts'

const ELECTION = '《中国共产党基层组织选举工作条例》，按现行文本核对'
const TERMS = '“对基层党组织换届请示的审核批复、具体指导按照党组织隶属关系”'

/** The vote by which a body is elected; shares stand as data, for the department to check against the text in force. */
export const electionVote: NonNullable<StepIn['ballot']> = {
  mode: 'election',
  secret: true,
  quorum: fourFifths('due', ELECTION),
  majority: overHalf('present', ELECTION),
  surplus: { parts: 1, whole: 5, basis: ELECTION },
  candidates: 'candidate',
}

/** The form on which an election's result is reported. */
export const resultForm = form(
  'result',
  '选举结果报告单',
  [
    '【党组织】党员大会于【日期】举行，应到会有选举权的党员【应到】名，实到会【实到】名，符合规定人数。',
    '发出选票【发出】张，收回选票【收回】张，其中有效票【有效】张。应选【应选】名。',
    '【得票情况】',
    '根据得票结果，【当选名单】当选。',
  ],
  ['总监票人', '计票人', '大会主持人'],
)

/** 换届选举 of a party organization, which a term's reminder leads to. */
export const election: Preset<ProcedureContent> = {
  key: 'S08',
  title: '换届选举',
  source: '兴宁市基层党建“十项制度”之八：按期换届提醒督促机制',
  content: ProcedureContent.parse({
    procedures: [
      {
        key: 'election',
        title: '换届选举',
        rule: ELECTION,
        basis: TERMS,
        subject: { kind: 'party' },
        stages: [
          { key: 'request', title: '请示批复' },
          { key: 'candidates', title: '提名审查' },
          { key: 'vote', title: '大会选举' },
          { key: 'result', title: '报批公布' },
        ],
        steps: [...requestSteps(), ...candidateSteps(), ...voteSteps(), ...resultSteps()],
        columns: [
          { key: 'name', title: '党组织' },
          { key: 'unit', title: '单位' },
          { key: 'stage', title: '阶段' },
          { key: 'step', title: '当前步骤' },
          { key: 'step:request', title: '请示' },
          { key: 'step:reply', title: '批复' },
          { key: 'step:vote', title: '选举' },
          { key: 'step:approve', title: '批准' },
          { key: 'due', title: '最迟办理' },
        ],
      },
    ],
  }),
}

function requestSteps(): StepIn[] {
  return [
    {
      key: 'request',
      stage: 'request',
      title: '换届请示',
      dayLabel: '请示日期',
      basis: TERMS,
      fields: [textField('posts', '拟设委员职数'), longField('plan', '选举办法要点')],
      papers: [
        form(
          'request',
          '关于换届选举的请示',
          [
            '【党组织】本届任期将满，拟召开党员大会进行换届选举，新一届委员会拟设委员【拟设委员职数】名。',
            '妥否，请批示。',
          ],
          ['党组织'],
        ),
      ],
    },
    {
      key: 'reply',
      stage: 'request',
      title: '上级批复',
      dayLabel: '批复日期',
      basis: TERMS,
      outcomes: [passed('agree', '同意'), again('return', '退回补充'), stopped('refuse', '不同意')],
      papers: [paper('reply', '批复')],
    },
  ]
}

function candidateSteps(): StepIn[] {
  return [
    {
      key: 'nominate',
      stage: 'candidates',
      title: '推荐提名候选人',
      dayLabel: '提名日期',
      people: [{ key: 'candidate', label: '候选人', least: 1, most: 60 }],
      papers: [paper('nomination', '推荐提名材料')],
    },
    {
      key: 'review',
      stage: 'candidates',
      title: '候选人联审',
      dayLabel: '结论日期',
      hint: '村（社区）“两委”人选须先通过联审程序；其他党组织按隶属关系由上级审查。',
      optional: true,
      outcomes: [passed('fit', '均符合条件'), again('change', '调整人选')],
      papers: [paper('review', '联审意见')],
    },
    {
      key: 'candidates',
      stage: 'candidates',
      title: '候选人预备人选报批',
      dayLabel: '批复日期',
      outcomes: [passed('agree', '同意'), again('change', '调整人选')],
      papers: [paper('reply', '预备人选批复')],
    },
    {
      key: 'notice',
      stage: 'candidates',
      title: '候选人公示',
      dayLabel: '期满日期',
      optional: true,
      fields: [dateField('notice-from', '公示开始'), dateField('notice-to', '公示截止')],
      papers: [{ ...paper('notice', '公示'), required: false }],
    },
  ]
}

function voteSteps(): StepIn[] {
  return [
    {
      key: 'vote',
      stage: 'vote',
      title: '党员大会选举',
      dayLabel: '选举日期',
      basis: ELECTION,
      hint: '候选人的职务写在备注里；当选者由大会宣布，逐名标记。',
      outcomes: [passed('elected', '选举有效'), again('again', '重新选举')],
      mark: 'elected',
      ballot: electionVote,
      papers: [resultForm, paper('minutes', '大会记录')],
    },
  ]
}

function resultSteps(): StepIn[] {
  return [
    {
      key: 'report',
      stage: 'result',
      title: '选举结果报批',
      dayLabel: '报批日期',
      intervals: [
        {
          after: 'vote',
          bound: 'most',
          span: days(7),
          weight: 'general',
          basis: '本地设定：文件未写明期限，建议一周内',
        },
      ],
      papers: [
        form(
          'report',
          '关于选举结果的报告',
          ['【党组织】于【党员大会选举日期】召开党员大会进行选举。【得票情况】【当选名单】当选。请审批。'],
          ['党组织'],
        ),
      ],
    },
    {
      key: 'approve',
      stage: 'result',
      title: '上级批准',
      dayLabel: '批准日期',
      outcomes: [passed('approve', '批准'), stopped('refuse', '不批准')],
      papers: [paper('approval', '批复')],
    },
    {
      key: 'publish',
      stage: 'result',
      title: '公布并归档',
      dayLabel: '公布日期',
      papers: [paper('file', '换届档案')],
    },
  ]
}
