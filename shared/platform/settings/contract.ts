import { z } from 'zod'
import { command, query } from '../../ipc/method'

/** Settings of the database, shared by all who use it. Each default is the regulation's or the note's value. */
export const Settings = z.object({
  version: z.number().int(),
  /** 计算年龄时间 for lists and warnings; '' means today. */
  ageReferenceOn: z.string().max(12).default(''),
  /** Idle minutes before the window locks (等保 2.0: 10). */
  idleLockMinutes: z.number().int().min(1).max(60).default(10),
  reportingUnit: z.string().max(100).default(''),
  /** How many of the latest changes can be undone; batches keep their own undo for good. */
  stepsKept: z.number().int().min(100).max(20_000).default(1000),
  /** Days that a person lies in the recycle bin before anybody may clear the record for good. */
  recycleDays: z.number().int().min(30).max(3650).default(30),
  /** Ordered font families per role on paper; the first that this computer has is used. */
  titleFonts: z
    .array(z.string())
    .default([
      '方正小标宋简体',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05S',
      'SimSun',
      '宋体',
      'Noto Serif CJK SC',
      'Source Han Serif SC',
      'Noto Serif SC',
    ]),
  bodyFonts: z
    .array(z.string())
    .default(['SimSun', '宋体', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC']),
  /** Millimetres the front and back page are moved right, for duplex alignment on this printer. */
  frontOffsetMm: z.number().min(-10).max(10).default(0),
  backOffsetMm: z.number().min(-10).max(10).default(0),
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  read: query({ right: 'session', topics: ['settings'], input: z.object({}), output: Settings }),
  save: command({
    right: 'settings.edit',
    topics: ['settings', 'vault', 'people'],
    audit: { action: '修改设置' },
    input: Settings,
    output: Settings,
  }),
  /** Font order and page offsets belong to the one who prints; kept per database. */
  savePrinting: command({
    right: 'people.print',
    topics: ['settings'],
    audit: { action: '修改打印设置' },
    input: Settings.pick({
      version: true,
      titleFonts: true,
      bodyFonts: true,
      frontOffsetMm: true,
      backOffsetMm: true,
    }),
    output: Settings,
  }),
}
