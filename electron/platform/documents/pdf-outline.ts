import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib'

/** An entry of a PDF's outline; `page` counts from 0. */
export type Bookmark = { title: string; page: number; children?: readonly Bookmark[] }

/** Gives a document its outline, opened at the first level, and shows it when the file is opened. ISO 32000-1, 12.3.3. */
export async function addOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): Promise<void> {
  if (bookmarks.length === 0) return
  const { PDFName } = await import('pdf-lib')
  const writer = new OutlineWriter(document, await import('pdf-lib'))
  document.catalog.set(PDFName.of('Outlines'), writer.root(bookmarks))
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

type Library = Pick<typeof import('pdf-lib'), 'PDFHexString' | 'PDFName'>
type Siblings = { first: PDFRef; last: PDFRef }

class OutlineWriter {
  readonly #pages: readonly PDFPage[]

  constructor(
    private readonly document: PDFDocument,
    private readonly library: Library,
  ) {
    this.#pages = document.getPages()
  }

  root(bookmarks: readonly Bookmark[]): PDFRef {
    const { context } = this.document
    const ref = context.nextRef()
    const { first, last } = this.level(bookmarks, ref)
    const root = { Type: 'Outlines', First: first, Last: last, Count: bookmarks.length }
    context.assign(ref, context.obj(root))
    return ref
  }

  private level(bookmarks: readonly Bookmark[], parent: PDFRef): Siblings {
    const refs = bookmarks.map(() => this.document.context.nextRef())
    for (const [at, bookmark] of bookmarks.entries()) {
      const own = refs[at] as PDFRef
      this.item(bookmark, own, { parent, before: refs[at - 1], after: refs[at + 1] })
    }
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef }
  }

  private item(
    { title, page, children = [] }: Bookmark,
    own: PDFRef,
    { parent, before, after }: { parent: PDFRef; before: PDFRef | undefined; after: PDFRef | undefined },
  ): void {
    const { context } = this.document
    const target = this.#pages[page]
    if (!target) throw new Error(`a bookmark leads to page ${page + 1} of ${this.#pages.length}`)
    const inner = children.length > 0 ? this.level(children, own) : null
    const item = context.obj({
      Title: this.library.PDFHexString.fromText(title),
      Parent: parent,
      Dest: [target.ref, 'XYZ', null, null, null],
      ...(before ? { Prev: before } : {}),
      ...(after ? { Next: after } : {}),
      // Closed: what lies under it is counted with a minus sign.
      ...(inner ? { First: inner.first, Last: inner.last, Count: -children.length } : {}),
    })
    context.assign(own, item)
  }
}
