import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker'
import { useEffect, useRef, useState } from 'react'
import { EmptyState } from '../../components'
import classes from './files.module.css'
import { text } from './files.text'

/** The pages of a PDF one below the other, each drawn when it comes into sight. */
export function PdfPages({ bytes, title }: { bytes: Uint8Array; title: string }) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    GlobalWorkerOptions.workerPort ??= new PdfWorker()
    // The worker takes the bytes it is given away with it.
    const loading = getDocument({
      data: bytes.slice(),
      isEvalSupported: false,
      useSystemFonts: true,
      verbosity: 0,
    })
    let left = false
    loading.promise.then(setDocument, () => !left && setBroken(true))
    return () => {
      left = true
      void loading.destroy()
    }
  }, [bytes])
  if (broken) return <EmptyState>{text.pdfBroken}</EmptyState>
  if (!document) return <EmptyState>{text.loading}</EmptyState>
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1)
  return (
    <div className={classes.pdf}>
      {pages.map((number) => (
        <PdfPage key={number} document={document} number={number} title={title} />
      ))}
    </div>
  )
}

type PageProps = { document: PDFDocumentProxy; number: number; title: string }

/** Before a page is drawn it takes the room of an upright A4. */
const A4 = 297 / 210

function PdfPage({ document, number, title }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: '400px',
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (!seen || !canvas.current) return
    const drawing = draw(document, number, canvas.current)
    return () => drawing.stop()
  }, [document, number, seen])
  return (
    <figure className={classes.pdfPage}>
      <canvas
        ref={canvas}
        style={{ aspectRatio: `1 / ${A4}` }}
        role="img"
        aria-label={`${title} ${text.page(number, document.numPages)}`}
      />
      <figcaption>{text.page(number, document.numPages)}</figcaption>
    </figure>
  )
}

/** Draws a page as sharp as the screen shows it. */
function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): { stop: () => void } {
  let stop = () => {}
  let stopped = false
  void document.getPage(number).then((page) => {
    if (stopped) return
    const natural = page.getViewport({ scale: 1 })
    const scale = (canvas.clientWidth / natural.width) * window.devicePixelRatio
    const viewport = page.getViewport({ scale })
    canvas.width = viewport.width
    canvas.height = viewport.height
    canvas.style.aspectRatio = `${natural.width} / ${natural.height}`
    const task = page.render({ canvas, viewport })
    stop = () => task.cancel()
    // A page whose window was closed meanwhile is not drawn to its end.
    task.promise.catch(() => undefined)
  })
  return {
    stop: () => {
      stopped = true
      stop()
    },
  }
}
