/**
 * Words by which an entry of 简历 runs beside the post above it and does not replace it: study in service, courses,
 * posts on loan (任免表填写说明: 在职学习、挂职 are written within the time of the post). Dated data, no code.
 */
export const BESIDE_WORDS: readonly { from: string; source: string; words: RegExp }[] = [
  {
    from: '2015.01',
    source: '干部任免审批表填写说明',
    words: /在职|函授|夜大|电大|业余|自学考试|自考|远程教育|网络教育|进修|培训|挂职|跟班|借调|抽调|驻村/,
  },
]
