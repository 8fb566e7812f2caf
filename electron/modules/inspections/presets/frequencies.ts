import type { z } from 'zod'
import type { Preset } from '#electron/platform/systems/systems'
import type { InspectionContent } from '#shared/modules/inspections/system'

const BASIS =
  '“做到每年巡查乡镇党委至少4次，每季度至少到负责的重点村、难点村和后进村巡查1次，每年至少对各行政村进行巡回检查1轮。”'

/** S33 巡查频次. */
export const frequencies: Preset<z.input<typeof InspectionContent>> = {
  key: 'S33',
  title: '巡查频次',
  source: '东方市委 2011 年党建工作巡回检查工作要点第 11 项',
  content: {
    basis: BASIS,
    joins: 'S29',
    frequencies: [
      {
        key: 'town',
        label: '乡镇党委每年至少 4 次',
        scope: { kind: 'unit', kinds: ['town', 'street'] },
        times: 4,
        period: 'year',
        basis: BASIS,
      },
      {
        key: 'key-village',
        label: '重点、难点、后进村每季度至少 1 次',
        scope: { kind: 'village', kinds: ['village'], traits: ['key', 'hard', 'backward'] },
        times: 1,
        period: 'quarter',
        basis: BASIS,
      },
      {
        key: 'village',
        label: '各行政村每年至少 1 轮',
        scope: { kind: 'village', kinds: ['village'] },
        times: 1,
        period: 'year',
        basis: BASIS,
      },
    ],
  },
}
