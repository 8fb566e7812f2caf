import type { Trx } from '#electron/platform/database/schema'
import type { Nomination } from '#shared/modules/awards/nomination'
import type { Category } from '#shared/modules/awards/programme'
import { reviewerLines } from '#shared/modules/awards/rules'
import { nominationForm } from '#shared/modules/awards/sheets/nomination'
import type { PaperForm } from '#shared/platform/print/paper'
import { tableForm } from '#shared/platform/print/table'
import { photosOf } from '../paper-nomination'

type Asked = { cycleTitle: string; category: Category; nomination: Nomination; from: string }

/** The form as a reviewer reads it: without number of identity and telephone, and where names are hidden without any. */
export async function packForm(
  trx: Trx,
  { cycleTitle, category, nomination, from }: Asked,
): Promise<PaperForm> {
  if (category.anonymous) return anonymousForm({ cycleTitle, category, nomination, from })
  const photo = (await photosOf(trx, [nomination])).get(nomination.id) ?? null
  const facts = { ...nomination.facts, identityNumber: '', phone: '' }
  return nominationForm({ cycleTitle, category, nomination: { ...nomination, facts }, photo, from })
}

function anonymousForm({ cycleTitle, category, nomination, from }: Asked): PaperForm {
  const lines = reviewerLines(nomination, category)
  const shown = lines.length > 0 ? lines : [{ label: '内容', text: '（没有可以显示的内容）' }]
  return tableForm({
    title: `第 ${nomination.number} 号`,
    subtitle: `${cycleTitle}　${category.label}`,
    left: '名称和单位不显示',
    size: 11,
    columns: [{ width: 34, merge: true }, { width: 0 }],
    head: [[{ text: '项目' }, { text: '内容' }]],
    rows: shown.flatMap(({ label, text }) =>
      piecesOf(text).map((it) => ({ kind: 'row' as const, cells: [label, it] })),
    ),
    foot: from,
  })
}

/** A row has to fit a page: long texts stand in several, one a paragraph and none longer than this. */
const LONGEST = 240

function piecesOf(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const characters = [...paragraph.trim()]
    const pieces = Math.ceil(characters.length / LONGEST)
    return Array.from({ length: pieces }, (_, at) =>
      characters.slice(at * LONGEST, (at + 1) * LONGEST).join(''),
    )
  })
}
