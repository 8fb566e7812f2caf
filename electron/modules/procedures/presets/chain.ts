import type { Preset } from '#electron/platform/systems/systems'
import { ProcedureContent } from '#shared/modules/procedures/procedure'
import {
  again,
  choiceField,
  form,
  longField,
  overHalf,
  paper,
  passed,
  type StepIn,
  stopped,
  textField,
} from './parts'

const SOURCE =
  '“通过党组织提议、班子商议、会议审议、集体决议、决议公开、实施结果公开等程序，研究决定公开涉及村（居）民利益的重大事项”'
const LOCAL = '本地设定：文件未写明比例，建议过半数'

/** A village's important matter from proposal to the publication of its result; no step can be left out. */
export const chain: Preset<ProcedureContent> = {
  key: 'S05',
  title: '重大事项联席会议程序',
  source: '兴宁市基层党建“十项制度”之五：健全基层民主机制',
  content: ProcedureContent.parse({
    procedures: [
      {
        key: 'matter',
        title: '重大事项',
        rule: '班子联席会议、党群联席会议制度',
        basis: SOURCE,
        subject: { kind: 'village' },
        topic: '议题',
        many: true,
        stages: [
          { key: 'prepare', title: '提议商议' },
          { key: 'decide', title: '审议决议' },
          { key: 'publish', title: '公开' },
        ],
        steps: [...prepareSteps(), ...decideSteps(), ...publishSteps()],
        columns: [
          { key: 'name', title: '村（社区）' },
          { key: 'topic', title: '议题' },
          { key: 'unit', title: '镇（街道）' },
          { key: 'step:propose', title: '提议' },
          { key: 'step:consult', title: '商议' },
          { key: 'step:deliberate', title: '审议' },
          { key: 'step:decide', title: '决议' },
          { key: 'step:publish-decision', title: '决议公开' },
          { key: 'step:publish-result', title: '结果公开' },
        ],
      },
    ],
  }),
}

function prepareSteps(): StepIn[] {
  return [
    {
      key: 'propose',
      stage: 'prepare',
      title: '党组织提议',
      dayLabel: '提议日期',
      basis: SOURCE,
      fields: [longField('proposal', '提议内容', true)],
      papers: [form('proposal', '提议事项单', ['议题：【议题】', '提议内容：【提议内容】'], ['党组织书记'])],
    },
    {
      key: 'consult',
      stage: 'prepare',
      title: '班子商议',
      dayLabel: '会议日期',
      hint: '班子联席会议：党组织、自治组织、集体经济组织班子成员共同参会。',
      outcomes: [passed('agree', '提交审议'), again('revise', '修改后再议'), stopped('drop', '不再办理')],
      fields: [longField('opinion', '商议意见')],
      papers: [paper('minutes', '班子联席会议记录')],
    },
  ]
}

function decideSteps(): StepIn[] {
  return [
    {
      key: 'deliberate',
      stage: 'decide',
      title: '会议审议',
      dayLabel: '会议日期',
      hint: '党群联席会议：全体党员、村（居）民代表、集体经济组织成员代表、异地务工人员代表共同参会，村务监督委员会成员列席。',
      fields: [longField('opinion', '审议意见')],
      papers: [paper('minutes', '党群联席会议记录')],
    },
    {
      key: 'decide',
      stage: 'decide',
      title: '集体决议',
      dayLabel: '决议日期',
      outcomes: [passed('agree', '通过'), stopped('refuse', '未通过')],
      ballot: {
        mode: 'question',
        secret: false,
        quorum: overHalf('due', LOCAL),
        majority: overHalf('present', LOCAL),
      },
      fields: [longField('decision', '决议内容', true)],
      papers: [
        form(
          'decision',
          '决议',
          [
            '【村（社区）】就“【议题】”于【日期】召开党群联席会议。应到会【应到】人，实到会【实到】人，赞成【赞成】票，反对【反对】票，弃权【弃权】票，决议【结果】。',
            '决议内容：【决议内容】',
          ],
          ['主持人', '记录人'],
        ),
      ],
    },
  ]
}

function publishSteps(): StepIn[] {
  const ways = choiceField('way', '公开方式', ['公开栏', '广播', '会议', '网络平台'], true)
  return [
    {
      key: 'publish-decision',
      stage: 'publish',
      title: '决议公开',
      dayLabel: '公开日期',
      fields: [ways, textField('where', '公开地点')],
      papers: [
        form(
          'notice',
          '决议公开',
          ['关于“【议题】”的决议现予公开：【集体决议：决议内容】'],
          ['村（社区）党组织'],
        ),
      ],
    },
    {
      key: 'publish-result',
      stage: 'publish',
      title: '实施结果公开',
      dayLabel: '公开日期',
      mark: 'published',
      fields: [ways, longField('result', '实施结果', true)],
      papers: [
        form('result', '实施结果公开', ['“【议题】”实施结果现予公开：【实施结果】'], ['村（社区）党组织']),
      ],
    },
  ]
}
