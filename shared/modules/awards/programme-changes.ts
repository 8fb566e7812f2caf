import type { FieldChange } from '../../platform/audit/contract'
import { moneyWords } from '../../values/money'
import type { ProgrammeContent } from './programme'
import {
  categoryWords,
  fieldsWords,
  materialsWords,
  rulesWords,
  scoresWords,
  stageWords,
  termWords,
  yearsWords,
} from './programme-words'

/** What is different between two contents of a programme, in words; `before` null tells everything that is filled in. */
export function programmeChanges(before: ProgrammeContent | null, after: ProgrammeContent): FieldChange[] {
  const [was, is] = [before ? described(before) : new Map<string, Described>(), described(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [from, to] = [was.get(key), is.get(key)]
    const change = { field: (to ?? from)?.field ?? key, before: from?.words ?? '', after: to?.words ?? '' }
    return change.before === change.after ? [] : [change]
  })
}

type Described = { field: string; words: string }

/** Every part by a name that stays the same when its words change. */
function described(content: ProgrammeContent): Map<string, Described> {
  const parts = new Map<string, Described>()
  const add = (key: string, field: string, words: string) => parts.set(key, { field, words })
  const { budget, atLeast, categories, stages, together } = content
  add('title', '名称', content.title)
  add('source', '依据', content.source)
  add('years', '评选周期', yearsWords(content.everyYears))
  add('budget', '奖金总额', budget === null ? '' : moneyWords(budget))
  add('atLeast', '至少评选', atLeast === null ? '' : `${atLeast} 名`)
  add('together', '合计名额', together.map((it) => `${it.division} ${it.quota} 名`).join('、'))
  for (const it of categories) {
    const field = `类别“${it.label}”`
    add(`category ${it.key}`, field, categoryWords(it))
    add(`rules ${it.key}`, `${field}资格条件`, rulesWords(it))
    add(`fields ${it.key}`, `${field}申报栏目`, fieldsWords(it))
    add(`materials ${it.key}`, `${field}材料`, materialsWords(it))
    add(`scores ${it.key}`, `${field}评分项`, scoresWords(it))
  }
  add('categories', '类别次序', categories.map((it) => it.label).join('、'))
  for (const it of stages) add(`stage ${it.key}`, `阶段“${it.label}”`, stageWords(it, content))
  add('stages', '阶段次序', stages.map((it) => it.label).join('、'))
  add('term', '管理期', termWords(content.term))
  add('certificate', '证书文字', content.certificate)
  add('issuer', '颁发机关', content.issuer)
  return parts
}
