import { type CompletenessFacts, type LineFound, shortOf, spanOfText, wanted } from './completeness-facts'
import { monthsApart } from './rules-audit-dates'
import { byClass, isUneven, outOfOrder } from './rules-catalogue'
import type { CompletenessCheck } from './standards'

/** @file Checks that look at a dossier as a whole. */

const MET: LineFound = { state: 'met', times: 0, detail: '' }

/** One such material at least. */
export function one(check: CompletenessCheck, facts: CompletenessFacts): LineFound {
  if (wanted(check, facts).length > 0) return MET
  return { state: 'short', times: 1, detail: '目录中没有这类材料' }
}

/** Without one it is short; with one somebody has to look at it. */
export function oneToLookAt(check: CompletenessCheck, facts: CompletenessFacts): LineFound {
  const found = wanted(check, facts)
  if (found.length === 0) return one(check, facts)
  return { state: 'judge', times: 0, detail: `目录中有 ${found.length} 份` }
}

/** Lines that the class's own rule would put elsewhere; one placed by hand stands rightly where it is. */
export function ordered(_: CompletenessCheck, { materials, classes }: CompletenessFacts): LineFound {
  const astray = [...byClass(materials.filter((it) => !it.placed))].flatMap(([code, lines]) => {
    const standard = classes.find((it) => it.code === code)
    return standard ? [...outOfOrder(lines, standard)] : []
  })
  return counted(
    astray.map((it) => it.title),
    '排列不合顺序',
  )
}

/** Lines without a number of pages, or with another number than was scanned. */
export function stated(_: CompletenessCheck, { materials }: CompletenessFacts): LineFound {
  return counted(
    materials.filter((it) => it.pages === null || isUneven(it)).map((it) => it.title),
    '页数未填或与扫描不符',
  )
}

/** Damaged page files, pages and materials that lie about. Torn paper is seen by whoever holds it. */
export function sound(_: CompletenessCheck, { materials, unassigned, loose }: CompletenessFacts): LineFound {
  const damaged = materials.reduce((sum, it) => sum + it.damaged, 0)
  const parts = [
    damaged > 0 ? `页面文件损坏 ${damaged} 页` : '',
    unassigned > 0 ? `待归位 ${unassigned} 页` : '',
    loose > 0 ? `零散材料待归档 ${loose} 份` : '',
  ].filter(Boolean)
  if (parts.length === 0) return MET
  return { state: 'short', times: damaged + unassigned + loose, detail: parts.join('，') }
}

/** Whether the dossier came in so many months after the person's present main post began. */
export function late({ within }: CompletenessCheck, { record, receivedOn }: CompletenessFacts): LineFound {
  const main = record.posts.find((it) => it.isMain && it.endedOn === '')
  const [began, came] = [spanOfText(main?.startedOn ?? ''), spanOfText(receivedOn)]
  if (!began || !came)
    return { state: 'judge', times: 0, detail: began ? '接收日期未登记' : '任现职时间未填' }
  const months = came.to < began.from ? 0 : monthsApart(began, came)
  if (months <= (within ?? 0)) return MET
  return {
    state: 'short',
    times: 1,
    detail: `${main?.startedOn} 任职，${receivedOn} 收到，相隔 ${months} 个月`,
  }
}

function counted(titles: readonly string[], what: string): LineFound {
  const found = shortOf(titles, '份')
  return titles.length === 0 ? found : { ...found, detail: found.detail.replace(/^缺/u, what) }
}
