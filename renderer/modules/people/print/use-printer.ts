import { useQuery } from '@tanstack/react-query'
import type { PrinterSetup, Settings } from '#shared/platform/settings/contract'
import { printerSetup } from '#shared/platform/settings/contract'
import { api, unwrap } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { showToast } from '../../../components'

type Part = Partial<Pick<Settings, 'printer' | 'printers' | 'fileNaming'>>

/** The printer in use, how it lies, and how to change either; every change is kept at once. */
export function usePrinter(settings: Settings) {
  const saving = useCommand('settings.savePrinting')
  const { printer } = settings
  const setup = printerSetup(settings, printer)
  const save = async (part: Part): Promise<boolean> => {
    const { version, titleFonts, bodyFonts, printers, fileNaming } = settings
    const before = { version, titleFonts, bodyFonts, printers, printer, fileNaming }
    const reply = await saving.run({ ...before, ...part })
    if (!reply.ok) showToast([reply.message, reply.remedy].filter(Boolean).join('　'), { tone: 'failed' })
    return reply.ok
  }
  return {
    printer,
    setup,
    saving: saving.running,
    save,
    choose: (name: string) => save({ printer: name }),
    change: (next: PrinterSetup) => save({ printers: { ...settings.printers, [printer]: next } }),
  }
}

/** Printers of this computer as its system names them. */
export function usePrinters() {
  const { data } = useQuery({
    queryKey: ['printers'],
    queryFn: () => unwrap(api.shell.printers({})),
    staleTime: 0,
  })
  return data ?? []
}
