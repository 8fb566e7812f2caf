import type { FieldChange } from '../../platform/audit/contract'
import type { FormTemplate, TemplateCell } from './form-template'
import { cellName } from './form-template-rules'

type Named = { name: string; content: FormTemplate }

/** What differs between two forms, a line each, as the trail keeps it. */
export function templateChanges(before: Named, after: Named): FieldChange[] {
  const old = describe(before)
  const now = describe(after)
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? '', after: now.get(field) ?? '' }))
    .filter((it) => it.before !== it.after)
}

function describe({ name, content }: Named): Map<string, string> {
  const { paper, title, fonts, weights, pages } = content
  return new Map([
    ['模板名称', name],
    ['纸张', paper],
    ['表题', `${title.text} ${title.size} 磅 ${title.width}×${title.centre} 毫米`],
    ['字体', [fonts.title, fonts.body].join('、')],
    ['线宽', `${weights.outer}、${weights.inner} 磅`],
    ...pages.flatMap((page, number): [string, string][] => {
      const at = `第 ${number + 1} 面`
      return [
        [`${at}边距`, `左 ${page.left}　上 ${page.top} 毫米`],
        [`${at}列宽`, page.columns.join(' ')],
        [`${at}行高`, page.rows.map((it) => (it.hidden ? `隐藏（${it.height}）` : it.height)).join(' ')],
        [`${at}亲属行`, page.family ? JSON.stringify(page.family) : ''],
        [`${at}填表人`, page.signed === null ? '' : `${page.signed} 磅`],
        ...page.cells.map((it): [string, string] => [
          `${at}第 ${it.row + 1} 行第 ${it.column + 1} 列`,
          wordsOf(it),
        ]),
      ]
    }),
  ])
}

function wordsOf(cell: TemplateCell): string {
  const size =
    cell.kind === 'value' ? `${cell.full}–${cell.min} 磅${cell.required ? ' 必填' : ''}` : `${cell.size} 磅`
  const align = cell.kind === 'label' ? cell.font : cell.align
  return `${cellName(cell)} ${size} ${align}`
}
