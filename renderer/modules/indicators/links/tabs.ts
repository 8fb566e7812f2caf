import type { HolderView, LinkSystem, LinksContent } from '#shared/modules/indicators/links'
import type { CountTab } from '../../../components'
import { text } from './links.text'

/** What a tab shows: holders of a view or a watch, targets of a kind, links of all times, 责任清单. */
export type View = {
  part: 'holders' | 'targets' | 'history' | 'charges'
  view: HolderView
  watch: string
  type: string
}

/** Tabs are kept by one text each: `short`, `watch:oldSecretary`, `target:weak`. */
export function viewOf(tab: string): View {
  const [part = '', key = ''] = tab.split(':')
  const plain = { view: 'all' as const, watch: '', type: '' }
  switch (part) {
    case 'watch':
      return { ...plain, part: 'holders', watch: key }
    case 'target':
      return { ...plain, part: 'targets', type: key }
    case 'history':
    case 'charges':
      return { ...plain, part }
    default:
      return { ...plain, part: 'holders', view: part as HolderView }
  }
}

/** The tabs of a system: only those that its content gives something to show for. Who lacks nothing is none where nothing is asked. */
export function tabsOf({
  content,
  holders,
  complete,
  least,
}: LinkSystem & { content: LinksContent }): CountTab<string>[] {
  const limited = content.types.some(({ rules }) => rules.some((it) => it.most !== null))
  const tabs: CountTab<string>[] = [
    { key: 'all', label: text.views.all, count: holders },
    ...(least > 0
      ? [{ key: 'short', label: text.views.short, count: holders - complete, tone: 'red' as const }]
      : []),
    ...(limited ? [{ key: 'over', label: text.views.over }] : []),
    ...(least > 0 ? [{ key: 'complete', label: text.views.complete, count: complete }] : []),
  ]
  const watches = content.watches.map(({ key, label }) => ({ key: `watch:${key}`, label }))
  const targets = content.types
    .filter((it) => it.targetLeast > 0)
    .map(({ key, label }) => ({ key: `target:${key}`, label: text.uncovered(label) }))
  const charges = content.charges ? [{ key: 'charges', label: text.charges }] : []
  return [...tabs, ...watches, ...targets, { key: 'history', label: text.history }, ...charges]
}
