import type { ElementTag } from '#shared/modules/people/elements'

/** Facts that the record keeps beside the elements of the form. */
type RecordFact =
  | 'organizationId'
  | 'rank'
  | 'postLevel'
  | 'personnelCategory'
  | 'personnelStatus'
  | 'staffingType'
  | 'managementCategory'

/**
 * 填写规定, a sentence a line, by element. From the form's filling rules (interop-formats 6) and the national editor's
 * own (peers 1.1).
 */
export const FILLING_RULES: Partial<Record<ElementTag | RecordFact, readonly string[]>> = {
  XingMing: ['与身份证一致，不超过 18 字。', '两字姓名印在表上时中间空一格，此处不空。'],
  XingBie: ['男或女。'],
  ChuShengNianYue: ['六位年月，如 199003；印作 1990.03。', '以组织认定的为准，下方年龄按计算年龄时间推算。'],
  MinZu: ['写全称，带“族”字，如 汉族。'],
  JiGuan: ['省加县（市）简称，如 浙江临安；直辖市写市加区。'],
  ChuShengDi: ['省加县（市）简称，如 浙江临安；直辖市写市加区。'],
  RuDangShiJian: [
    '中共党员填入党年月，如 200108。',
    '其他党派填名称，如 民建；兼有的写 200108；民建。',
    '无党派、群众照写。',
  ],
  CanJiaGongZuoShiJian: ['六位年月，如 200707。'],
  JianKangZhuangKuang: ['健康、一般或较差。'],
  ZhuanYeJiShuZhiWu: ['写已评聘的最高专业技术职务，如 高级农艺师。', '没有的不填。'],
  ShuXiZhuanYeYouHeZhuanChang: ['写熟悉的专业和特长，不超过 110 字。'],
  QuanRiZhiJiaoYu_XueLi: ['全日制教育的最高学历。'],
  QuanRiZhiJiaoYu_XueWei: ['全日制教育的最高学位；没有学位的不填。'],
  QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: ['院校、系、专业连写。'],
  QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: ['与学历的院校相同时不填。'],
  ZaiZhiJiaoYu_XueLi: ['在职教育的最高学历，党校学历填在此处。'],
  ZaiZhiJiaoYu_XueWei: ['在职教育的最高学位；没有学位的不填。'],
  ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: ['院校、系、专业连写。'],
  ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: ['与学历的院校相同时不填。'],
  XianRenZhiWu: [
    '写全称，党内职务在前，行政职务在后，以顿号分开。',
    '只写现任职务，主职务在前。',
    '每行 26 字，满 52 字格高增一行，过 78 字缩小字号，最小到小五号。',
  ],
  NiRenZhiWu: ['写全称；只存档不呈报的不填。'],
  NiMianZhiWu: ['写所免职务的全称；只存档不呈报的不填。'],
  JianLi: [
    '从大学或参加工作写起，起止写到月，前后相接。',
    '在职学习写在该段之下：（其间：2013.09--2016.06在……学习）。',
    '现职不写止月。',
  ],
  JiangChengQingKuang: ['写明时间、批准机关和名称，各条以分号隔开；没有的写“无”。'],
  NianDuKaoHeJieGuo: ['写近三年结果，由远到近。'],
  RenMianLiYou: ['简要写明理由。'],
  JiaTingChengYuan: [
    '先写配偶，再写子女（由长到幼）、父母，然后其他重要社会关系。',
    '独生子女写儿子、女儿，否则写长子、次女等。',
    '已退休、已去世的在单位及职务后注明，如（已退休）。',
  ],
  ChengBaoDanWei: ['写呈报任免的党委（党组）全称。'],
  JiSuanNianLingShiJian: ['表上各人年龄推算到此日；不填则依填表时间、设置或今天。'],
  TianBiaoShiJian: ['六位或八位，如 20261120。'],
  TianBiaoRen: ['写填表人姓名。'],
  ShenFenZheng: ['18 位，末位为数字或 X。', '不印在表上，用于匹配人员。'],
  ZhaoPian: ['近期正面免冠彩色证件照。'],
  DaoLingNianYue: ['六位年月；依改革前界限推算的可与推算值核对。'],
  GaiGeQianRenZhiNianLingJieXian: ['照文件填，如 改革前任职年龄界限为60岁。'],
  organizationId: ['名册把人列在这个单位下。'],
  rank: ['写现职级名称，如 四级主任科员。'],
  postLevel: ['写现任职务的层次，如 乡科级正职。'],
  personnelCategory: ['公务员、事业人员等。'],
  personnelStatus: ['现职人员、离退人员等；离开本县干部序列后改此栏，不删记录。'],
  staffingType: ['占用的编制：行政编制、事业编制（参公）等。'],
  managementCategory: ['由哪一级党委管理。'],
}

/** The rules of one element, a line each; '' where there is none. */
export function ruleOf(key: keyof typeof FILLING_RULES): string {
  return (FILLING_RULES[key] ?? []).join('\n')
}
