import type { FoundFile } from './incoming-look'
import { pageKey } from './incoming-scans'
import { shownPath } from './incoming-walk'
import type { Plan, PlannedPage } from './plan'

/**
 * The plan with what can become a page: a TIFF or PDF stands for each of its pages, with itself as their source. What
 * cannot be a page is named and left out; a broken second image leaves the first alone.
 */
export function withSoundPages(plan: Plan, files: ReadonlyMap<string, FoundFile>): Plan {
  const sound = new SoundPages(files)
  const materials = plan.materials.map((it) => ({
    ...it,
    images: it.images.flatMap((page) => sound.of(page)),
  }))
  const loose = plan.loose.flatMap((page) => sound.of(page))
  return { ...plan, materials, loose, unmatched: [...plan.unmatched, ...sound.unmatched] }
}

class SoundPages {
  readonly unmatched: string[] = []

  constructor(private readonly files: ReadonlyMap<string, FoundFile>) {}

  of(page: PlannedPage): PlannedPage[] {
    const firsts = this.images(page.original)
    const seconds = page.second === null ? [] : this.images(page.second)
    const [first, ...further] = firsts
    const [second, ...others] = seconds
    if (!first) return second ? [{ ...page, ...second, second: null }] : []
    if (further.length === 0 && others.length === 0)
      return [{ ...page, ...first, second: second && this.differs(page) ? second.original : null }]
    if (page.second !== null)
      this.say(page.second, `原始图像有 ${firsts.length} 页，不知它是哪一页的，没有导入。`)
    return firsts.map((it) => ({ ...page, ...it, second: null }))
  }

  /** The pages that a file is or holds; of a file that is the image itself nothing more is known. */
  private images(path: string): (Pick<PlannedPage, 'original'> & Partial<PlannedPage>)[] {
    const file = this.files.get(path)
    if (file?.image) return [{ original: path }]
    if (!file?.scan) {
      this.say(path, file?.problem || '不是可用的图像。')
      return []
    }
    return file.scan.problems.flatMap((problem, at) => {
      if (problem === '') return [{ original: pageKey(path, at + 1), source: path, sourcePage: at + 1 }]
      this.say(path, `第 ${at + 1} 页：${problem}`)
      return []
    })
  }

  /** Many packages have the same image in both sets: then nothing was corrected. */
  private differs({ original, second }: PlannedPage): boolean {
    return this.files.get(original)?.hash !== this.files.get(second ?? '')?.hash
  }

  private say(path: string, what: string): void {
    this.unmatched.push(`“${shownPath(path)}”：${what}`)
  }
}
