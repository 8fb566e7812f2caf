import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { NO_OFFSETS, PageOffsets } from '../print/schema'

/** Where one printer puts both sides, found by the calibration sheet, and whether it turns the paper. */
export const PrinterSetup = PageOffsets.extend({ duplex: z.boolean().default(true) })
export type PrinterSetup = z.infer<typeof PrinterSetup>

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
  /** How each printer lies, by its system name; '' for any that has no entry of its own. */
  printers: z.record(z.string().max(200), PrinterSetup).default({}),
  /** The printer used last; '' leaves it to the system's dialog. */
  printer: z.string().max(200).default(''),
  /** How files of single people are named. */
  fileNaming: z.string().trim().min(1).max(120).default('{序号} {姓名}'),
})
export type Settings = z.infer<typeof Settings>

/** How the chosen printer lies, or one without a name where it has no entry. */
export function printerSetup({ printers }: Pick<Settings, 'printers'>, printer: string): PrinterSetup {
  return printers[printer] ?? printers[''] ?? { ...NO_OFFSETS, duplex: true }
}

export const settings = {
  read: query({ right: 'session', topics: ['settings'], input: z.object({}), output: Settings }),
  save: command({
    right: 'settings.edit',
    topics: ['settings', 'vault', 'people'],
    audit: { action: '修改设置' },
    input: Settings,
    output: Settings,
  }),
  /** Font order, margins by printer and file names belong to the one who prints; kept per database. */
  savePrinting: command({
    right: 'people.print',
    topics: ['settings'],
    audit: { action: '修改打印设置' },
    input: Settings.pick({
      version: true,
      titleFonts: true,
      bodyFonts: true,
      printers: true,
      printer: true,
      fileNaming: true,
    }),
    output: Settings,
  }),
}
