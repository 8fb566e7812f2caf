import type { Caption, Chapter, Exhibit } from './album'

/** The page that shows an album: chapters, thumbnails, captions in both languages. */
export function albumPage(chapters: readonly Chapter[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>卷宗　导览</title>
<style>${STYLE}</style>
<header>
  <h1>卷宗　导览</h1>
  <p>程序在虚构的演示县上实际运行时所摄，人名、单位均系编造。<small>Taken from the running application over the invented demonstration county.</small></p>
  <nav>${chapters.map((it, at) => `<a href="#c${at}">${escaped(it.chinese)}</a>`).join('')}</nav>
</header>
${chapters.map(chapterOf).join('\n')}
</html>
`
}

function chapterOf(chapter: Chapter, at: number): string {
  return `<section id="c${at}">
<h2>${words(chapter)}</h2>
<div class="wall">
${chapter.exhibits.map(exhibitOf).join('\n')}
</div>
</section>`
}

function exhibitOf(exhibit: Exhibit): string {
  const { file, kind } = exhibit
  const shown =
    kind === 'document' ? `<b>${escaped(file)}</b>` : `<img src="${escaped(file)}" alt="" loading="lazy">`
  return `<figure class="${kind}"><a href="${escaped(file)}">${shown}</a><figcaption>${file.slice(0, 2)}　${words(exhibit)}</figcaption></figure>`
}

const words = ({ chinese, english }: Caption) => `${escaped(chinese)}<small>${escaped(english)}</small>`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const STYLE = `
body { margin: 0; background: #F6F7F8; color: #1D2129; font: 14px/20px "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif; }
header, section { max-width: 1520px; margin: 0 auto; padding: 16px; }
h1 { font-size: 20px; line-height: 28px; margin: 0; }
h2 { font-size: 16px; line-height: 24px; margin: 0 0 8px; padding-top: 8px; border-top: 1px solid #E3E6EA; }
small { display: block; color: #5B6470; font-size: 12px; line-height: 16px; font-weight: 400; }
h2 small { display: inline; margin-left: 8px; }
nav a { margin-right: 16px; color: #1F4E8C; text-decoration: none; }
.wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 16px; }
figure { margin: 0; }
figure a { display: block; border: 1px solid #E3E6EA; background: #FFFFFF; color: #1F4E8C; }
img { display: block; width: 100%; height: auto; }
.document a { padding: 24px 16px; }
.paper { max-width: 260px; }
figcaption { padding: 4px 0; }
`
