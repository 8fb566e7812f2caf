/** A file found in a folder or archive. `place` tells folders apart; `path` is set for files on disk. */
export type ListedFile = {
  name: string
  place: string
  path?: string
  read(): Promise<Uint8Array>
}
export type FormFile = { kind: 'lrmx' | 'lrm'; main: ListedFile; pic: ListedFile | null }

const collator = new Intl.Collator('zh', { numeric: true })

/** 张三2 before 张三10. */
export function byName(a: { name: string }, b: { name: string }): number {
  return collator.compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}

function extensionOf({ name }: ListedFile): string {
  const base = name.slice(name.lastIndexOf('/') + 1)
  // What macOS and Office leave beside a file carries its extension too.
  if (base.startsWith('._') || base.startsWith('~$')) return ''
  return /\.([^.]*)$/.exec(base)?.[1]?.toLowerCase() ?? ''
}

function pairKey(file: ListedFile): string {
  const base = file.name.slice(file.name.lastIndexOf('/') + 1)
  return `${file.place}\u0000${base.replace(/\.[^.]*$/, '').toLowerCase()}`
}

/**
 * Sorts files into forms, `.lrm` with the `.pic` (else `.jpg`) of its name in the same place. `companions` may be
 * taken as photos but are not reported themselves.
 */
export function groupForms(
  files: ListedFile[],
  companions: ListedFile[] = [],
): { forms: FormFile[]; lonePics: string[]; ignored: number } {
  const pics = photosByKey([...files, ...companions])
  const paired = new Set<string>()
  const forms: FormFile[] = []
  const others: ListedFile[] = []
  for (const file of files) {
    const kind = extensionOf(file)
    if (kind === 'lrmx') forms.push({ kind, main: file, pic: null })
    else if (kind === 'lrm') {
      paired.add(pairKey(file))
      forms.push({ kind, main: file, pic: pics.get(pairKey(file)) ?? null })
    } else others.push(file)
  }
  const rest = others.filter((file) => pics.get(pairKey(file)) !== file || !paired.has(pairKey(file)))
  const lonePics = rest.filter((file) => extensionOf(file) === 'pic').map((file) => file.name)
  return { forms, lonePics, ignored: rest.length - lonePics.length }
}

function photosByKey(files: ListedFile[]): Map<string, ListedFile> {
  const photos = new Map<string, ListedFile>()
  for (const wanted of ['pic', 'jpg', 'jpeg']) {
    for (const file of files.filter((candidate) => extensionOf(candidate) === wanted)) {
      if (!photos.has(pairKey(file))) photos.set(pairKey(file), file)
    }
  }
  return photos
}
