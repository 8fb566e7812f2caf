import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { people } from '#shared/modules/people/contract'
import type { FormData, FormProof, LackingCharacter } from '#shared/modules/people/form'
import { labelOfCell, printedTexts } from '#shared/modules/people/form-values'
import type { MissingCharacter } from '#shared/platform/print/schema'
import { CHUNK, inChunks } from './form-chunks'

/** Asks the fonts of this computer for every character of the forms, before anything is drawn. */
export const proofService: Pick<Handlers<typeof people>, 'proofForms'> = {
  async proofForms(context, { ids, ageReferenceOn }) {
    const { titleFonts, bodyFonts } = await readSettings(context.trx)
    const fonts = await context.host.resolveFonts({ title: titleFonts, body: bodyFonts })
    const people: FormProof['people'] = []
    await inChunks(context, { ids, ageReferenceOn, photos: false }, CHUNK, async (forms) => {
      const missing = await context.host.missingGlyphs(forms.map(printedTexts), bodyFonts)
      forms.forEach((form, at) => {
        const lacking = (missing[at] ?? []).map(labelled)
        if (lacking.length > 0) people.push(entryOf(form, lacking))
      })
    })
    context.note({ targetKind: 'people', targetId: '', targetName: `${ids.length} 人` })
    return { checked: ids.length, fonts, people }
  },
}

function labelled(found: MissingCharacter): LackingCharacter {
  return { ...found, label: labelOfCell(found.cell) }
}

function entryOf({ personId, name }: FormData, missing: LackingCharacter[]): FormProof['people'][number] {
  return { personId, name, missing }
}
