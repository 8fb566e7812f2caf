import { AWARD_TOPICS } from './help-awards.text'
import { DOSSIER_TOPICS } from './help-dossiers.text'
import { EVALUATION_TOPICS } from './help-evaluations.text'
import { HELP_KEYS } from './help-keys.text'
import { LEDGER_TOPICS } from './help-ledgers.text'
import { PEOPLE_TOPICS } from './help-people.text'
import { WORKBENCH_TOPICS } from './help-workbench.text'
import type { Topic } from './topic'

export const text = {
  title: '帮助',
  topics: '帮助目录',
  keysNow: '此刻可用的命令',
  keysNowAbout: '按 Ctrl K 也能找到并执行。',
}

export const KEY_GROUPS = HELP_KEYS

export const TOPICS: readonly Topic[] = [
  {
    key: 'keys',
    title: '键盘',
    about: '全部工作可不用鼠标',
    passages: [],
  },
  ...WORKBENCH_TOPICS,
  {
    key: 'records',
    title: '录入与修改',
    about: '每栏的规定在录入时显示',
    passages: [
      {
        title: '日期',
        paragraphs: [
          '可录年、年月、年月日，如 1983、198303、1983.03.12；也可录“1978 春”“1978 初”等。离开该栏时统一为 1983.03 的写法，不补不知道的月、日。',
        ],
      },
      {
        title: '保存与草稿',
        paragraphs: [
          'Ctrl S 保存。保存前的改动随时存为草稿，断电、误关、锁定后再打开仍在。',
          '同一人被他人先保存时，本次保存被拒绝并列出两边的值，不会覆盖。',
        ],
      },
      {
        title: '推导与另填',
        paragraphs: [
          '现任职务、简历、学历学位、奖惩、年度考核结果由各栏记录推导。与推导不同的文字可以另填，另填处有点线下划，并记来源；去掉另填即恢复推导。',
        ],
      },
      {
        title: '提醒',
        paragraphs: [
          '身份证号与出生年月、性别不一，日期先后颠倒，简历不接或重叠等，列在右侧。F7 到下一处。提醒不拦保存；情况属实的，写明说明后接受，接受人和时间留在记录中。',
        ],
      },
    ],
  },
  {
    key: 'import',
    title: '任免表导入',
    about: '先预览，后写入，可整批撤销',
    passages: [
      {
        title: '能读的文件',
        paragraphs: [
          '任免表编辑器 3.0 的 .lrmx（含 2025 年新增的到龄年月、改革前任职年龄界限），2.0 的 .lrm 及同名 .pic 照片，含这些文件的 .zip 或文件夹。',
        ],
      },
      {
        title: '步骤',
        steps: [
          '到“导入”，选文件或文件夹，或把文件拖入窗口。此时只比对，不写入。',
          '逐类核对：新增、变更、相同、重复、有误，各数相加等于文件数。',
          '变更逐栏选“保留”或“采用”；重复选“合并”或“两人”；有误可在预览中改正，不改动原文件。',
          '按“写入”。所写与预览一致，列为一个批次。',
        ],
      },
      {
        title: '撤销',
        paragraphs: [
          '到“批次”选中一批，按“撤销这一批”：新增的移入回收站，变更的恢复原值。写入后又改过的人逐一列出，勾选的才一并撤销。',
        ],
      },
    ],
  },
  ...PEOPLE_TOPICS,
  {
    key: 'printing',
    title: '打印任免表',
    about: '预览、打印、PDF、Word 出自同一张表',
    passages: [
      {
        title: '打印',
        steps: [
          '在名册中勾选人员，或打开一人，按 Ctrl P。',
          '选版式（通用版、2025 版、B5 版、档案审核或本单位模板）、正反面、单双面，核对计算年龄时间。任免表页下方另有当前页、当前份和范围，范围如 1-3,5。',
          '打印前逐份核对：缺字、放不下、必填未填。点格名到该格。字数过多的栏逐级缩小字号；缩到最小仍放不下的，全文另附续页，不截断。',
          '存 PDF、Word 时可每人一个文件，按命名规则取名，如“{序号} {姓名}”；写出前列出前几个名称，同名的加数字。',
        ],
      },
      {
        title: '字体',
        paragraphs: [
          '标题用方正小标宋，正文用宋体；本机没有时按“设置　打印”所列次序取代，并在打印前说明。字体缺字时，列出缺的字。',
        ],
      },
      {
        title: '正反面不齐',
        steps: [
          '在任免表页下方点“页边距”，选“校准”，打印校准页。',
          '用尺量两面十字中心到纸左边、上边的毫米数，填入四个数，保存。',
          '边距按打印机分别记住；双面打印时沿长边翻转。',
        ],
      },
      {
        title: '本单位的表样',
        paragraphs: [
          '到“设置　打印模板”，选一种系统自带的表，按“复制为新模板”，改表题、印字、字号、行高、列宽，或隐藏某行；右侧随改随见。放不进纸、有重叠的，说明原因，不能保存。“恢复自带样式”回到复制前。',
        ],
      },
    ],
  },
  ...EVALUATION_TOPICS,
  ...AWARD_TOPICS,
  ...DOSSIER_TOPICS,
  ...LEDGER_TOPICS,
  {
    key: 'password',
    title: '口令与恢复密钥',
    about: '口令遗失，凭封存单恢复',
    passages: [
      {
        title: '口令连续输错',
        paragraphs: ['每错一次，等待时间加长；错五次即锁定一段时间，期满可再试。'],
      },
      {
        title: '忘记口令',
        steps: [
          '按规定启封《恢复密钥封存单》，两人在场。',
          '在登录页选“忘记口令”，选姓名，逐组录入密钥，设新口令。',
          '旧密钥即作废。打印新的封存单，重新密封存放。',
        ],
      },
      {
        title: '两者都遗失',
        paragraphs: ['库中记录无法恢复，任何人都不能绕过。只能从仍知口令的备份恢复。'],
      },
      {
        title: '锁定',
        paragraphs: ['离开座位按 Ctrl L。闲置满设定时间、计算机休眠时自动锁定，密钥从内存清除。'],
      },
    ],
  },
  {
    key: 'backup',
    title: '备份',
    about: '库文件与密钥环要一起备份',
    passages: [
      {
        title: '备份什么',
        paragraphs: [
          '一个数据库由库文件（.juanzong）和旁边的密钥环文件组成，缺一不可。位置见“设置　关于”。两者都已加密，可以存入备份盘。',
        ],
      },
      {
        title: '怎样备份',
        steps: [
          '插入备份盘，到“设置　备份”按“备份”，选存放位置。',
          '等到“核对无误”。状态栏右侧的“上次备份”随即更新。',
          '每季在另一台计算机上用“打开数据库”试开一次，确认能登录。',
        ],
      },
      {
        title: '升级前的副本',
        paragraphs: ['新版程序第一次打开旧库时，先在副本上升级，核对无误才替换，原库留作备份。'],
      },
    ],
  },
]
