import type { YearEntry } from '#shared/modules/reports/work-year'

/** What a department's year is made of until it writes its own: from the documents, or a local arrangement where they are silent. */
export const WORK_YEAR: readonly YearEntry[] = [
  yearly(1, '述职评议', '东方巡回检查要点：每年底或明年初召开的全委会'),
  yearly(1, '个人事项报告', '领导干部报告个人有关事项规定：每年 1 月 31 日前'),
  yearly(2, '镇党代会年会', '兴宁“十项制度”：镇人大会前召开'),
  yearly(3, '公务员统计'),
  yearly(3, '巡查汇报会', '东方巡回检查要点：每季度'),
  yearly(4, '档案专审'),
  yearly(5, '班子回访'),
  yearly(6, '党建专题会', '东方巡回检查要点：6 月和 12 月'),
  yearly(6, '党内统计半年报'),
  yearly(7, '“七一”表彰', '惠州“党建工作创新年”：“七一”前夕'),
  yearly(8, '村干部联审', '海勃湾素质能力体系'),
  { month: 9, title: '人才奖评选', every: 2, first: 2012, source: '惠州“双星十奖”：每两年一届' },
  yearly(9, '巡查汇报会', '东方巡回检查要点：每季度'),
  yearly(10, '党员排查'),
  { month: 11, title: '村级换届摸底', every: 5, first: 2021, source: '村级组织每届任期五年' },
  yearly(11, '换届到期摸底', '兴宁“十项制度”之换届提醒'),
  yearly(12, '平时考核'),
  yearly(12, '党建专题会', '东方巡回检查要点：6 月和 12 月'),
]

function yearly(month: number, title: string, source = '本单位安排'): YearEntry {
  return { month, title, every: 1, first: 2000, source }
}
