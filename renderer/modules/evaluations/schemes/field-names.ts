import type { SchemeContent } from '#shared/modules/evaluations/scheme'

/** Where the cell is that mends a problem: places go by keys, cells of tables by their row. */
export function fieldOf(content: SchemeContent, place: string): string {
  const [part = '', key = '', ...rest] = place.split('.')
  if (part === 'indicators' && key !== '') {
    const row = content.indicators.findIndex((it) => it.key === key)
    return `indicators.${row}.${LINE_CELLS[rest.join('.')] ?? rest[0] ?? 'label'}`
  }
  if (part === 'groups' && key !== '')
    return `groups.${content.groups.findIndex((it) => it.key === key)}.${rest.join('.')}`
  if (part === 'scales' && rest[0] === 'options') return `scales.${key}.${Number(rest[1]) - 1}.${rest[2]}`
  if (part === 'rules') return ruleField(content, key, rest)
  return part === 'consequences' && rest[0] ? `consequences.${key}.${rest[0]}` : place
}

const LINE_CELLS: Record<string, string> = {
  'score.cap': 'detail',
  'score.ladder': 'detail',
  'score.fact': 'score',
  'score.scale': 'score',
  'score.step': 'detail',
}

/** Ceilings stand in the line of their grade; the others in their own tables. */
function ruleField(content: SchemeContent, part: string, [key = '', cell = '']: readonly string[]): string {
  const { grades, ceilings, vetoes } = content.rules
  if (part === 'ceilings') {
    const row = grades.findIndex((it) => it.grade === ceilings[Number(key)]?.grade)
    return row < 0 ? 'grades.0.grade' : `grades.${row}.${cell === 'grade' ? 'share' : cell}`
  }
  if (part === 'vetoes') return `vetoes.${vetoes.findIndex((it) => it.key === key)}.${cell}`
  if (part === 'grades' && cell === 'rate')
    return `rates.${grades.slice(0, Number(key)).filter((it) => it.rate).length}.indicator`
  return cell === '' ? `rules.${part}` : `${part}.${key}.${cell}`
}
