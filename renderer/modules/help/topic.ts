/** A passage of the help: a heading, sentences, steps. */
export type Passage = { title: string; paragraphs?: readonly string[]; steps?: readonly string[] }
export type Topic = { key: string; title: string; about: string; passages: readonly Passage[] }
