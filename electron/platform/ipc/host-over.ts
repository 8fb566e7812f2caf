import type { FontUse, FormReport, MissingCharacter } from '#shared/platform/print/schema'
import type { Channel } from './channel'
import type { Host, RenderedPages } from './host'

/** The host as the worker sees it: each call is a question to the main thread. */
export function hostOver(channel: Channel): Host {
  return {
    pathOf: async (grantId) => String(await channel.ask('pathOf', [grantId])),
    renderPages: async (job, onProgress, signal) =>
      (await channel.ask('renderPages', [job], { onProgress, signal })) as RenderedPages,
    printPages: async (job, onProgress, signal) =>
      (await channel.ask('printPages', [job], { onProgress, signal })) as {
        reports: FormReport[]
        pages: number
      },
    resolveFonts: async (lists) => (await channel.ask('resolveFonts', [lists])) as FontUse[],
    missingGlyphs: async (forms, families) =>
      (await channel.ask('missingGlyphs', [forms, families])) as MissingCharacter[][],
    characterWidths: async (characters, families) =>
      (await channel.ask('characterWidths', [characters, families])) as number[],
    drawPdfPage: async (pdf, page, { width, height }) =>
      (await channel.ask('drawPdfPage', [pdf, page, { width, height }])) as Uint8Array,
  }
}
