import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { Host } from '#electron/platform/ipc/host'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { people } from '#shared/modules/people/contract'
import type { FormData, FormProof, LackingCharacter, ProofEntry } from '#shared/modules/people/form'
import { layoutForm } from '#shared/modules/people/form-layout'
import { type FormTemplate, fontsOfTemplate, type TemplateId } from '#shared/modules/people/form-template'
import { labelOfCell, printedTexts } from '#shared/modules/people/form-values'
import type { Measure } from '#shared/platform/print/line-break'
import { isTroubled, type MissingCharacter } from '#shared/platform/print/schema'
import { CHUNK, inChunks, wordForms } from './form-chunks'
import { loadTemplate } from './template.service'

/** What forms would print badly, told before anything is drawn: the same layout with the widths of the same fonts. */
export const proofService: Pick<Handlers<typeof people>, 'proofForms' | 'proofShown'> = {
  async proofForms(context, { ids, ageReferenceOn, template }) {
    const setting = await proofSetting(context.trx, context.host, template)
    const people: ProofEntry[] = []
    await inChunks(context, { ids, ageReferenceOn, photos: 'mark' }, CHUNK, async (forms) => {
      people.push(...(await proved(forms, setting)))
    })
    context.note({ targetKind: 'people', targetId: '', targetName: `${ids.length} 人` })
    return { checked: ids.length, fonts: await usedFonts(setting), people }
  },

  async proofShown(context, { id, ageReferenceOn, template }) {
    const setting = await proofSetting(context.trx, context.host, template)
    const forms = await wordForms(context, { ids: [id], ageReferenceOn, photos: 'mark' }, [id])
    return { checked: 1, fonts: await usedFonts(setting), people: await proved(forms, setting) }
  },
}

type ProofSetting = Pick<Context, 'host'> & {
  template: FormTemplate
  fonts: { title: string[]; body: string[] }
  measure: Measure
  widths: Map<string, number>
}

async function proofSetting(trx: Trx, host: Host, id: TemplateId): Promise<ProofSetting> {
  const { titleFonts, bodyFonts } = await readSettings(trx)
  const { content: template } = await loadTemplate(trx, id)
  const fonts = fontsOfTemplate(template, { title: titleFonts, body: bodyFonts })
  const widths = new Map<string, number>()
  return { host, template, fonts, widths, measure: (character) => widths.get(character) ?? 1 }
}

function usedFonts({ host, fonts }: ProofSetting): Promise<FormProof['fonts']> {
  return host.resolveFonts(fonts)
}

/** Only the forms in which something is to be looked at. */
async function proved(forms: readonly FormData[], setting: ProofSetting): Promise<ProofEntry[]> {
  const { host, template, fonts, measure } = setting
  const texts = forms.map(printedTexts)
  await learnWidths(
    texts.flat().map((it) => it.text),
    setting,
  )
  const missing = await host.missingGlyphs(texts, fonts.body)
  return forms
    .map((form, at) => {
      const { cells, empty } = layoutForm(form, template, measure)
      const lacking = (missing[at] ?? []).map(labelled)
      const { personId, name } = form
      return { personId, name, missing: lacking, cells: cells.filter(isTroubled), empty }
    })
    .filter((it) => it.missing.length + it.cells.length + it.empty.length > 0)
}

/** Asks for each character once in a run. */
async function learnWidths(texts: readonly string[], { host, fonts, widths }: ProofSetting): Promise<void> {
  const fresh = [...new Set(texts.join(''))].filter((it) => !widths.has(it))
  if (fresh.length === 0) return
  const found = await host.characterWidths(fresh.join(''), fonts.body)
  for (const [at, character] of fresh.entries()) widths.set(character, found[at] ?? 1)
}

function labelled(found: MissingCharacter): LackingCharacter {
  return { ...found, label: labelOfCell(found.cell) }
}
