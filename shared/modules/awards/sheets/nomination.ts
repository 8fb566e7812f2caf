import { type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { flowBlocks } from '../../../platform/print/flow'
import { sum } from '../../../platform/print/grid'
import { basicGrid } from './nomination-basics'
import type { NominationEntry } from './nomination-entry'
import { formParts } from './nomination-parts'

const A4 = { width: 210, height: 297 }
const FRAME = { x: 22, width: 166, label: 24, top: 20, bottom: 278 }
const HEAD = 43
const FOOT = { y: 281, height: 6 }

/** The form: facts and photo at their places, long texts over as many pages as they need, then the signature boxes. */
export function nominationForm(entry: NominationEntry): FixedForm {
  const { cycleTitle, nomination, from } = entry
  const what = nomination.nominator === 'self' ? '申报表' : '推荐表'
  const basics = basicGrid(entry)
  const grid = { kind: 'grid' as const, x: FRAME.x, y: HEAD, ...pick(basics) }
  const flowed = flowBlocks(formParts(entry, FRAME.width), FRAME, HEAD + sum(basics.rows))
  const line = { kind: 'line' as const, x: FRAME.x, width: FRAME.width }
  return fixedForm({
    title: `${cycleTitle}${what}（${nomination.name}）`,
    pages: flowed.map((parts, index) => ({
      ...A4,
      parts: [
        ...(index === 0
          ? [
              {
                ...line,
                y: 20,
                height: 12,
                center: `${cycleTitle}${what}`,
                size: 20,
                least: 12,
                title: true,
              },
              {
                ...line,
                y: 34,
                height: 8,
                right: `编号：${String(nomination.number).padStart(3, '0')}`,
                size: 12,
              },
              grid,
            ]
          : []),
        ...parts,
        {
          ...line,
          ...FOOT,
          left: from,
          right: `${nomination.number} 号 ${nomination.name}　第 ${index + 1} 页 共 ${flowed.length} 页`,
          size: 9,
        },
      ],
    })),
  })
}

function pick({ columns, rows, cells }: ReturnType<typeof basicGrid>) {
  return { columns, rows, cells }
}
