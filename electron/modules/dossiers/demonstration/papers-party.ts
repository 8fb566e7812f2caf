import { filled, label } from './drawing/sheet'
import { block, type DrawnMaterial, material, personRows, seal } from './papers-parts'
import { says, type Who } from './who'

/** 六 and 二: how the person came into the Party, and what was written by hand. */
export function partyPapers(who: Who): DrawnMaterial[] {
  const life = autobiography(who)
  if (who.partyFrom === null) return [life]
  const joined = who.partyFrom
  return [
    life,
    letter(who, '入党申请书', joined - 20, '敬爱的党组织：', APPLICATION),
    material(
      who,
      { classCode: '6', title: '入党积极分子培养教育考察登记表', month: joined - 3, times: 'party' },
      (on) => [
        {
          title: '入党积极分子培养教育考察登记表',
          rows: [
            ...personRows(who, 'party'),
            block('培养情况', '　　经培养教育和考察，该同志能按党员标准要求自己。', 80),
            block('支部意见', '　　同意列为发展对象。', 56),
          ],
          seal: seal('中共云泽县机关委员会', on),
        },
      ],
    ),
    pledge(who, joined),
    letter(who, '转正申请书', joined + 12, '敬爱的党支部：', CONFIRMATION),
  ]
}

function pledge(who: Who, month: number): DrawnMaterial {
  return material(who, { classCode: '6', title: '中国共产党入党志愿书', month, times: 'party' }, (on) => [
    {
      title: '中国共产党入党志愿书',
      photoRows: 4,
      rows: [
        ...personRows(who, 'party'),
        {
          height: 13,
          cells: [label('入党时间', 3), filled(says(who, 'party', 'party'), 13, 'party')],
        },
        block('入党志愿', `　　${APPLICATION}`, 96),
        block('本人签名', `　　　　　　　　${who.content.name}`, 26),
        block('支部决议', '　　经支部大会讨论，同意接收为预备党员。', 46),
      ],
      seal: seal('中共云泽县机关委员会', on),
    },
  ])
}

function autobiography(who: Who): DrawnMaterial {
  const { name, ancestralPlace } = who.content
  const formed = { classCode: '2', title: '自传', month: who.workFrom + 2, times: 'first-job' } as const
  return material(who, formed, (on) => [
    {
      title: '自　传',
      letter: [
        `　　我叫${name}，${says(who, 'birth', 'first-job')}出生，籍贯${ancestralPlace}。`,
        '　　小学和中学在云泽县就读，毕业后参加工作。',
        `　　${BEGINNING}`,
        `　　　　　　　　　　　　　　　　　${name}`,
        `　　　　　　　　　　　　　　　　　${on}`,
      ],
    },
  ])
}

function letter(who: Who, title: string, month: number, opening: string, text: string): DrawnMaterial {
  return material(who, { classCode: '6', title, month, times: 'party' }, (on) => [
    {
      title,
      letter: [
        opening,
        `　　${text}`,
        `　　我于${says(who, 'birth', 'party')}出生，现在${who.unitName}工作。`,
        '　　请党组织考验我。',
        `　　　　　　　　　　　　　　　申请人：${who.content.name}`,
        `　　　　　　　　　　　　　　　${on}`,
      ],
    },
  ])
}

const APPLICATION =
  '我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律。在工作中我认真学习，服从组织，联系群众，努力完成各项任务。'
const BEGINNING =
  '参加工作以来，领导和同志们给了我许多帮助，我学习业务，下村走访，熟悉了县情和岗位职责，也看到自己经验不足、办事不够细致，今后要多学多问，踏实工作。'
const CONFIRMATION =
  '一年来我按照党员标准要求自己，参加支部活动，按期交纳党费，工作上尽职尽责，在学习和调查研究上还有不足，今后努力改进。'
