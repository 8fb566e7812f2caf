import type { Enclosure, EnclosureHolder } from '#shared/modules/dossiers/enclosure'
import type { PermitId, TransferId } from '#shared/values/id'
import { text } from './enclosures.text'

/** The permit or transfer that scans stand to. */
export type Place = { holder: EnclosureHolder; id: PermitId | TransferId }

/** What a file is, how long and how large. */
export function fileWords({ mime, pages, size }: Enclosure): string {
  const parts = [text.kinds[mime], pages > 1 ? text.pages(pages) : '', text.size(size)]
  return parts.filter(Boolean).join('　')
}
